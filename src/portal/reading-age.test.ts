import { afterAll, beforeAll, expect, test } from 'vitest'
import { gradeOf, syllablesIn } from '../platform/language/reading.ts'
import { attachMessages } from './files.ts'
import { aPortal, newEmail, type TestPortal, theChild, theSender, theWorry } from './testing/portal.ts'
import { sentencesIn } from './testing/reading.ts'

let portal: TestPortal
const texts = new Map<string, string>()

beforeAll(async () => {
  portal = await aPortal()
  const who = await portal.proven('school', newEmail())
  const look = async (path: string, what = path) => void texts.set(what, (await who.get(path)).text)
  for (const page of [
    '',
    '/who',
    '/email',
    '/code',
    '/worry',
    '/child',
    '/sender',
    '/files',
    '/answer',
    '/ended',
    '/nowhere',
  ])
    await look(`/report${page}`)
  for (const [page, what] of [
    ['worry', 'nothing told'],
    ['child', 'no child'],
    ['sender', 'no sender'],
    ['email', 'no email'],
    ['code', 'no code'],
    ['answer', 'no number'],
  ] as const) {
    await who.get(`/report/${page}`)
    texts.set(what, (await who.post(`/report/${page}`)).text)
  }
  const stranger = portal.visitor()
  texts.set('nobody', (await portal.press(stranger, '/report/who', {})).text)
  texts.set('how far, at first', (await stranger.get('/report/answer')).text)
  await look('/report/check', 'check, not whole')
  const words = {
    told: 'He is sad.',
    goingWell: 'He can read.',
    childName: 'Tom',
    lives: 'Here',
    name: 'Ann',
    role: 'Aunt',
  }
  await portal.press(who, '/report/worry', {
    ...theWorry(),
    ...pick(words, 'told', 'goingWell'),
    inDanger: 'yes',
  })
  await portal.press(who, '/report/child', { ...theChild(), ...pick(words, 'childName', 'lives') })
  await portal.press(who, '/report/sender', { ...theSender(), ...pick(words, 'name', 'role') })
  await look('/report/check')
  const sent = await portal.send(who)
  texts.set('/report/sent', sent.text)
  const reference = /W-[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(sent.text)?.[0] ?? ''
  texts.set('found', (await portal.press(who, '/report/answer', { reference })).text)
  texts.set(
    'files that are not taken',
    Object.values(attachMessages)
      .map((text) => `<p>${text}</p>`)
      .join(''),
  )
})
afterAll(() => portal.close())

function pick(from: Record<string, string>, ...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, from[name] ?? '']))
}

test('all that the portal says can be read by a child of nine: Flesch-Kincaid grade, and five', () => {
  const all = [...texts.values()].flatMap(sentencesIn)
  expect(new Set(all).size).toBeGreaterThan(120)
  expect(gradeOf([...new Set(all)]) + 5).toBeLessThanOrEqual(9)
})

test('no page by itself asks for more than a child of ten', () => {
  const ages = [...texts].map(
    ([what, text]) => [what, Math.round((gradeOf(sentencesIn(text)) + 5) * 10) / 10] as const,
  )
  expect(ages.filter(([, age]) => age > 10)).toEqual([])
})

test.each([
  ['cat', 1],
  ['danger', 2],
  ['family', 3],
  ['worried', 2],
  ['child', 1],
  ['anonymous', 4],
  ['code', 1],
  ['number', 2],
  ['people', 2],
  ['reference', 3],
  ['file', 1],
  ['emergency', 4],
  ['information', 4],
  ['little', 2],
  ['closed', 1],
  ['needed', 2],
])('%s has %i syllables', (word, syllables) => expect(syllablesIn(word)).toBe(syllables))

test('long words in long sentences have a high grade, short ones a low one', () => {
  expect(
    gradeOf(['The multidisciplinary safeguarding organisation immediately prioritises information.']),
  ).toBeGreaterThan(20)
  expect(gradeOf(['The cat sat on the mat.'])).toBeLessThan(1)
})
