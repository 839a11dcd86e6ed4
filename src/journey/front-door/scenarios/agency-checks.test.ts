import { afterAll, beforeAll, expect, test } from 'vitest'
import { inContext } from '../../../platform/db.ts'
import { instantOf } from '../../../platform/instant.ts'
import { aDesk, open, send } from '../../../record/involvements/testing/desk.ts'
import { viewerOf } from '../../../testing/council.ts'
import { aNewChild, type FrontDoorStory, frontDoorStory } from '../../../testing/front-door.ts'
import { askAgencies } from '../actions/ask-agencies.ts'
import { type CheckStep, seeToCheck } from '../actions/see-to-check.ts'
import { checksOf } from '../checks.records.ts'
import { frontDoorRoutes } from '../routes.ts'

let story: FrontDoorStory
beforeAll(async () => {
  story = await frontDoorStory()
})
afterAll(() => story.close())

const checks = (contactId: string) =>
  inContext(story.database.staff, viewerOf('practitioner'), (trx) => checksOf(trx, [contactId]))

async function aContact() {
  const [contact] = await story.aContactAbout([aNewChild()])
  if (!contact) throw new TypeError('no contact')
  return contact
}

async function asked(given: Partial<Parameters<typeof askAgencies>[1]> = {}) {
  const contact = await aContact()
  const usual = { agencies: ['police'], urgency: 'red', whatFor: 'Any calls?', askedAt: story.now() } as const
  const { contactId, childId } = contact
  const ids = await askAgencies(story.act('practitioner'), { ...usual, contactId, childId, ...given })
  if (!ids.ok) throw new TypeError(ids.problem)
  return { contactId, childId, ids: ids.value, checkId: ids.value[0] ?? '' }
}

type About = Awaited<ReturnType<typeof asked>>

function seesTo({ contactId, childId, checkId }: About, step: CheckStep, given = {}) {
  const usual = { contactId, childId, checkId, version: 1, step, words: 'Two calls in March.', saidBy: null }
  return seeToCheck(story.act('practitioner'), { ...usual, ...given })
}

test.each([
  { urgency: 'red', dueAt: '2026-03-02T14:00:00.000Z' },
  { urgency: 'amber', dueAt: '2026-03-03T10:00:00.000Z' },
  { urgency: 'green', dueAt: '2026-03-05T10:00:00.000Z' },
] as const)('FD08 an answer wanted $urgency is due at $dueAt', async ({ urgency, dueAt }) => {
  story.todayIs('2026-03-02T10:00Z')
  const { checkId } = await asked({ urgency })
  expect(await story.clock(checkId, `agency-check-reply-${urgency}`)).toMatchObject({
    dueAt,
    outcome: 'open',
  })
})

test('each agency has its own answer, and the words stand with the agency that said them', async () => {
  story.todayIs('2026-03-02T10:00Z')
  const about = await asked({ agencies: ['police', 'housing'] })
  story.todayIs('2026-03-02T11:00Z')
  expect(await seesTo(about, { kind: 'answered', known: true, at: story.now() })).toEqual({
    ok: true,
    value: 'answered',
  })
  const [housing, police] = (await checks(about.contactId)).toSorted((a, b) => (a.agency < b.agency ? -1 : 1))
  expect(police).toMatchObject({ agency: 'police', state: 'answered', known: true })
  expect(police?.said.map(({ kind, words }) => [kind, words])).toEqual([
    ['asked', 'Any calls?'],
    ['answered', 'Two calls in March.'],
  ])
  expect(housing).toMatchObject({ agency: 'housing', state: 'asked', known: null })
  expect(await story.clock(about.checkId, 'agency-check-reply-red')).toMatchObject({
    outcome: 'met',
    inTime: true,
  })
  expect((await story.headlines(about.childId)).join()).not.toContain('March')
})

test('asking again keeps the clock; not needed stops it; an answer that comes after all is kept', async () => {
  story.todayIs('2026-03-02T10:00Z')
  const about = await asked()
  story.todayIs('2026-03-02T15:00Z')
  expect((await seesTo(about, { kind: 'chased' })).ok).toBe(true)
  expect(await story.clock(about.checkId, 'agency-check-reply-red')).toMatchObject({ outcome: 'open' })
  expect((await seesTo(about, { kind: 'not needed' }, { version: 2 })).ok).toBe(true)
  expect(await story.clock(about.checkId, 'agency-check-reply-red')).toMatchObject({ outcome: 'stopped' })
  const late = { kind: 'answered', known: false, at: story.now() } as const
  expect((await seesTo(about, late, { version: 3 })).ok).toBe(true)
  expect(await checks(about.contactId)).toMatchObject([{ state: 'answered', known: false }])
})

const at = (text: string) => instantOf(text)
const told = (when: string): CheckStep => ({ kind: 'answered', known: true, at: at(when) })
const chased: CheckStep = { kind: 'chased' }

test.each([
  { what: 'an old version', step: chased, given: { version: 0 }, problem: 'changed meanwhile' },
  { what: 'no words', step: chased, given: { words: '' }, problem: 'no words' },
  { what: 'an answer of tomorrow', step: told('2026-03-03T10:00Z'), given: {}, problem: 'in the future' },
  {
    what: 'an answer before the question',
    step: told('2026-03-02T09:00Z'),
    given: {},
    problem: 'before it was asked',
  },
])('$what leaves nothing behind', async ({ step, given, problem }) => {
  story.todayIs('2026-03-02T10:00Z')
  const about = await asked()
  expect(await seesTo(about, step, given)).toEqual({ ok: false, problem })
  expect(await checks(about.contactId)).toMatchObject([{ state: 'asked', version: 1, said: [{}] }])
})

test('the same agency is not asked twice while it has not answered', async () => {
  const { contactId, childId } = await asked()
  const again = { agencies: ['police'], urgency: 'red', whatFor: 'Again', askedAt: story.now() } as const
  expect(await askAgencies(story.act('secondPractitioner'), { ...again, contactId, childId })).toEqual({
    ok: false,
    problem: 'asked already',
  })
})

test('a decision waits for the agencies, or says why it does not; what was not waited for says so', async () => {
  story.todayIs('2026-03-02T10:00Z')
  const { contactId, checkId } = await asked()
  expect(await story.decides('practitioner', contactId, {})).toEqual({
    ok: false,
    problem: 'checks outstanding',
  })
  const withoutChecks = 'The child is safe with her aunt.'
  expect(await story.decides('practitioner', contactId, { withoutChecks })).toEqual({
    ok: true,
    value: 'decided',
  })
  expect(await story.clock(checkId, 'agency-check-reply-red')).toMatchObject({ outcome: 'stopped' })
  const [check] = await checks(contactId)
  expect(check).toMatchObject({ state: 'not needed' })
  expect(check?.said.at(-1)?.words).toBe(`Decided without it: ${withoutChecks}`)
})

test('on the screen: asked, seen in the queue and at the decision, answered, decided', async () => {
  story.todayIs('2026-03-02T10:00Z')
  const { contactId } = await aContact()
  const me = viewerOf('practitioner')
  const desk = aDesk(story.database, [me], story.now())
  frontDoorRoutes(desk)
  const post = (url: string, body: Readonly<Record<string, string>>) => send(desk.app, me, { url, body })
  const textOf = async (url: string) => (await open(desk.app, me, url)).payload
  const asking = { agencies: 'police', urgency: 'amber', whatFor: 'Calls to the address?' }
  expect((await post(`/contact/${contactId}/checks/new`, asking)).statusCode).toBe(303)
  expect(await textOf('/contacts')).toContain('1 check outstanding')
  expect(await textOf(`/contact/${contactId}/decide`)).toContain('Why decide without these answers?')
  const decision = {
    outcome: 'advice',
    level: '1',
    rationale: 'Advice is enough.',
    gave: 'none',
    version: '1',
  }
  const refused = await post(`/contact/${contactId}/decide`, { ...decision, withoutChecks: '' })
  expect(refused.payload).toContain('Wait for the agencies that have not answered')
  const [check] = await checks(contactId)
  const url = `/agency-checks/${check?.id}`
  expect(await textOf(url)).toContain('Calls to the address?')
  const answer = { happened: 'answered', known: 'no', answer: 'Nothing known.', version: '1' }
  expect((await post(url, answer)).headers['location']).toBe(`/contact/${contactId}?done=answered`)
  expect(await textOf(`/contacts/${check?.contactEventId}?done=answered`)).toContain('Not known to them')
  expect((await post(`/contact/${contactId}/decide`, decision)).statusCode).toBe(303)
})
