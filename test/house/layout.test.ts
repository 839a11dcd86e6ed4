import { describe, expect, test } from 'vitest'
import { code, exportedValues } from './code-rules.ts'
import { mechanismFaults, serviceFaults, strangersInSrc, vagueNames } from './layout-rules.ts'
import { codeFiles, files, foldersIn, isCode, lyingAround, textOf } from './tree.ts'

const journey = [
  'front-door',
  'early-help',
  'assessment-and-child-in-need',
  'child-protection',
  'family-safeguarding',
  'court',
  'children-in-care',
  'homes',
  'permanence',
  'leaving-care',
  'outside-the-home',
  'disabled-and-unaccompanied',
]
const around = ['independent', 'practice-quality', 'performance', 'workforce', 'partnership', 'money']
const mechanisms = ['forms', 'pathways', 'timescales', 'indicators', 'access', 'audit']

const inside = (folder: string) =>
  files.filter((file) => file.startsWith(`${folder}/`)).map((file) => file.slice(folder.length + 1))

describe('the shape of the house', () => {
  test('every service has the one shape', () => {
    const services = ['src/journey', 'src/around'].flatMap((side) =>
      foldersIn(side).map((name) => `${side}/${name}`),
    )
    expect(services.map((service) => [service, serviceFaults(inside(service))])).toEqual(
      services.map((one) => [one, []]),
    )
  })

  test('only the services, mechanisms and rooms we agreed on', () => {
    const src = files.filter((file) => file.startsWith('src/'))
    expect(src.length).toBeGreaterThan(4)
    expect(journey).toEqual(expect.arrayContaining(foldersIn('src/journey')))
    expect(around).toEqual(expect.arrayContaining(foldersIn('src/around')))
    expect(mechanisms).toEqual(expect.arrayContaining(foldersIn('src/mechanisms')))
    expect(strangersInSrc(src)).toEqual([])
  })

  test('every mechanism is deep behind a small face', () => {
    const faults = foldersIn('src/mechanisms').flatMap((name) => {
      const own = inside(`src/mechanisms/${name}`)
      const index = `src/mechanisms/${name}/index.ts`
      const exported = own.includes('index.ts') ? exportedValues(code(index, textOf(index))) : []
      return mechanismFaults(own, exported).map((fault) => `${name}: ${fault}`)
    })
    expect(faults).toEqual([])
  })

  test('no code lies where git does not look', () => {
    expect(lyingAround().filter(isCode).toSorted()).toEqual(codeFiles.toSorted())
  })

  test('names say what is inside', () => {
    expect(vagueNames(files)).toEqual([])
  })
})

describe('the rules of shape find a planted fault', () => {
  test.each([
    { what: 'a name the service shape does not know', inside: ['README.md', 'helpers.ts'] },
    { what: 'no README', inside: ['model.ts'] },
    { what: 'a folder in a folder', inside: ['README.md', 'actions/deep/one.ts'] },
    { what: 'a page without words', inside: ['README.md', 'pages/queue/page.tsx'] },
  ])('service: $what', ({ inside }) => {
    expect(serviceFaults(inside)).toHaveLength(1)
  })

  test('service: the whole shape is accepted', () => {
    const whole =
      'README.md model.ts codes.ts events.ts status.test.ts records.ts actions/one.ts pages/a/words.ts pages/a/page.tsx'
    expect(serviceFaults(whole.split(' '))).toEqual([])
  })

  test('mechanism: a twelfth export, no README, no face', () => {
    expect(mechanismFaults(['README.md', 'index.ts'], Array.from('abcdefghijkl'))).toHaveLength(1)
    expect(mechanismFaults(['a.ts'], [])).toHaveLength(2)
    expect(mechanismFaults(['README.md', 'index.ts', 'a.ts'], Array.from('abcdefghijk'))).toEqual([])
  })

  test('names: utils, a barrel, a stranger under src', () => {
    expect(
      vagueNames(['src/platform/utils/a.ts', 'src/record/index.ts', 'src/mechanisms/forms/index.ts']),
    ).toHaveLength(2)
    expect(
      strangersInSrc(['src/app.ts', 'src/record/a.ts', 'src/services/a.ts', 'src/main.ts']),
    ).toHaveLength(2)
  })
})
