import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { decisionFaults, explainedPackages, machineTraces, personalTraces } from './paper-rules.ts'
import { files, root, textOf } from './tree.ts'

const names = z.record(z.string(), z.string()).default({})
const packageFile = z.object({ dependencies: names, optionalDependencies: names, devDependencies: names })
const licensed = z.object({ license: z.string() })

const texts = files.filter((file) =>
  /\.(tsx?|[cm]?js|json|md|sql|csv|css|scss|html|txt|ya?ml)$|^\.(ci|npmrc)/.test(file),
)
const direct = () => {
  const { dependencies, optionalDependencies, devDependencies } = packageFile.parse(
    JSON.parse(textOf('package.json')),
  )
  return Object.keys({ ...dependencies, ...optionalDependencies, ...devDependencies })
}

describe('the papers of the house', () => {
  test('every direct package is explained, and none that we no longer have', () => {
    expect(direct().length).toBeGreaterThan(20)
    expect([...explainedPackages(textOf('docs/dependencies.md')).keys()].toSorted()).toEqual(
      direct().toSorted(),
    )
  })

  test('each is said to have the licence it has', () => {
    const said = explainedPackages(textOf('docs/dependencies.md'))
    const installed = [...said].filter(([name]) =>
      existsSync(join(root, 'node_modules', name, 'package.json')),
    )
    const has = installed.map(([name]) => {
      const { license } = licensed.parse(JSON.parse(textOf(`node_modules/${name}/package.json`)))
      return [name, license]
    })
    expect(has.length).toBeGreaterThan(20)
    expect(installed).toEqual(has)
  })

  test('decisions are numbered once, in order, whole and short', () => {
    const decisions = files.filter((file) => file.startsWith('decisions/'))
    expect(decisions.length).toBeGreaterThan(5)
    expect(decisionFaults(decisions.map((file) => ({ file, text: textOf(file) })))).toEqual([])
  })

  test('nothing names one machine or where its packages came from', () => {
    expect(texts.length).toBeGreaterThan(20)
    expect(texts.flatMap((file) => machineTraces(file, textOf(file)))).toEqual([])
  })

  test('nothing looks like a real person’s address or number', () => {
    const ours = texts.filter((file) => file !== 'package-lock.json')
    expect(ours.flatMap((file) => personalTraces(file, textOf(file)))).toEqual([])
  })

  test('every script and file that README and CONTRIBUTING name is there', () => {
    const scripts = Object.keys(
      z.object({ scripts: names }).parse(JSON.parse(textOf('package.json'))).scripts,
    )
    const guides = textOf('README.md') + textOf('CONTRIBUTING.md')
    const named = [...guides.matchAll(/npm run ([\w:-]+)/g)].map(([, script = '']) => script)
    const links = [...guides.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, file = '']) => file)
    expect(named.length).toBeGreaterThan(3)
    expect(named.filter((script) => !scripts.includes(script))).toEqual([])
    expect(links.filter((file) => !existsSync(join(root, file)))).toEqual([])
  })
})

describe('the rules for papers find a planted fault', () => {
  const joined = (...parts: string[]) => parts.join('')

  test.each([
    joined('/wo', 'rk/main/src'),
    joined('cd /ro', 'ot'),
    joined('https://', 'registry.somewhere.test/x'),
    joined('"resolved": "', 'https://a/b.tgz"'),
  ])('a trace of a machine: %s', (text) => {
    expect(machineTraces('a.md', text)).not.toEqual([])
  })

  test.each([
    joined('jo.bloggs@council', '.gov.uk'),
    joined('07911', ' 123456'),
    joined('020 7219', ' 3000'),
    joined('943 476', ' 5919'),
  ])('a trace of a person: %s', (text) => {
    expect(personalTraces('a.md', text)).toHaveLength(1)
  })

  test.each([
    'src/work/mainly.ts',
    '/rooted',
    'https://example.test/a',
    'ann@demo.test',
    '07700 900123',
    '999 123 4567',
  ])('accepts %s', (text) => {
    expect([...machineTraces('a.md', text), ...personalTraces('a.md', text)]).toEqual([])
  })

  test('a decision twice, a gap, a part left out', () => {
    const whole =
      'Accepted, x **Context.** **Options.** **Decision.** **Consequences.** **We would change our mind if**'
    const one = { file: 'decisions/0001-a.md', text: `# 1. A\n${whole}` }
    expect(decisionFaults([one])).toEqual([])
    expect(decisionFaults([one, { file: 'decisions/0001-b.md', text: `# 1. B\n${whole}` }])).toHaveLength(1)
    expect(decisionFaults([one, { file: 'decisions/0003-c.md', text: `# 3. C\n${whole}` }])).toHaveLength(1)
    expect(decisionFaults([{ ...one, text: '# 1. A' }])).toHaveLength(6)
  })
})
