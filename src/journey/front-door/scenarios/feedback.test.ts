import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inContext, systemActor } from '../../../platform/db.ts'
import { plainDate } from '../../../platform/plain-date.ts'
import { aDesk, open, send } from '../../../record/involvements/testing/desk.ts'
import { viewerOf } from '../../../testing/council.ts'
import { aNewChild, type FrontDoorStory, frontDoorStory } from '../../../testing/front-door.ts'
import { auditQuality } from '../actions/audit-quality.ts'
import { type Feedback, sendFeedback } from '../actions/send-feedback.ts'
import type { Told } from '../model.ts'
import { qualityCounts } from '../quality.records.ts'
import { frontDoorRoutes } from '../routes.ts'

let story: FrontDoorStory
beforeAll(async () => {
  story = await frontDoorStory()
})
afterAll(() => story.close())

// One name each: a child who may be known already is asked about first.
const names = [
  'Aurelio',
  'Benedikta',
  'Casimir',
  'Dagny',
  'Eustace',
  'Fionnuala',
  'Gwendal',
  'Hyacinth',
  'Ignatz',
  'Jolanta',
]
const another = () => aNewChild(names.shift() ?? 'Kunigunde')

async function decided(told: Partial<Told> = {}) {
  story.todayIs('2026-03-02T10:00Z')
  const [contact] = await story.aContactAbout([another()], told)
  if (!contact) throw new TypeError('no contact')
  const { contactId, childId } = contact
  await story.decides('practitioner', contactId, { outcome: 'early-help', level: 2 })
  return { contactId, childId }
}

type About = Awaited<ReturnType<typeof decided>>
const tells = (about: About, feedback: Feedback) =>
  sendFeedback(story.act('practitioner'), { ...about, feedback })

const letter: Feedback = {
  how: 'post',
  to: { name: 'Test Caller', address: ' 1 School Lane \n\nMade-up Town' },
  confirmed: true,
}

function messagesAbout(contactId: string) {
  return inContext(story.database.owner, systemActor, (trx) =>
    trx
      .selectFrom('record.outbox')
      .select(['text', 'subject', 'to_address as toAddress', 'person_id as personId'])
      .where('effect_key', 'like', `feedback ${contactId}%`)
      .execute(),
  )
}

test('FD02 a letter meets the clock, is kept with the address that was confirmed, and is there for whoever sent it', async () => {
  const about = await decided()
  const done = await tells(about, letter)
  expect(done.ok).toBe(true)
  expect(await story.clock(about.contactId, 'referrer-feedback')).toMatchObject({
    outcome: 'met',
    inTime: true,
  })
  const [practitioner, outsider] = [viewerOf('practitioner'), viewerOf('socialWorker')]
  const desk = aDesk(story.database, [practitioner, outsider], story.now())
  frontDoorRoutes(desk)
  const url = `/letters/referrer-feedback/${done.ok ? done.value : ''}`
  const page = await open(desk.app, practitioner, url)
  expect(page.statusCode).toBe(200)
  for (const words of ['1 School Lane', 'Test Caller', 'offer of early help'])
    expect(page.body).toContain(words)
  expect(page.body).not.toContain('Aurelio')
  expect((await open(desk.app, practitioner, `${url}/print`)).statusCode).toBe(200)
  expect((await open(desk.app, outsider, url)).statusCode).toBe(404)
  const contact = await open(desk.app, practitioner, `/contact/${about.contactId}`)
  expect((await open(desk.app, practitioner, String(contact.headers['location']))).body).toContain(url)
  await desk.app.close()
})

test('an e-mail says the reference and nothing else, and goes once', async () => {
  const about = await decided()
  const act = story.act('practitioner')
  const to = { name: 'Test Caller', address: 'caller@school.test' }
  const feedback = { how: 'email', to, confirmed: true } as const
  for (const _ of [1, 2]) expect((await sendFeedback(act, { ...about, feedback })).ok).toBe(true)
  const messages = await messagesAbout(about.contactId)
  expect(messages).toMatchObject([{ toAddress: 'caller@school.test', personId: null }])
  expect(JSON.stringify(messages)).not.toMatch(/Benedikta|early help/i)
})

test('who can not be reached stops the clock, with the reason', async () => {
  const about = await decided({ anonymous: true, source: '9' })
  expect(await tells(about, { how: 'no-way', because: 'They left no number.' })).toMatchObject({ ok: true })
  expect(await story.clock(about.contactId, 'referrer-feedback')).toMatchObject({ outcome: 'stopped' })
  expect(await story.headlines(about.childId)).toContain('Referrer could not be told: They left no number.')
})

test.each([
  ['nobody looked', {}, { ...letter, confirmed: false }, 'not confirmed'],
  ['somebody anonymous', { anonymous: true }, letter, 'wants to stay anonymous'],
  ['an e-mail to a house', {}, { ...letter, how: 'email' }, 'address does not fit'],
  ['no name', {}, { ...letter, to: { name: ' ', address: 'x' } }, 'no recipient'],
  ['no reason', {}, { how: 'no-way', because: '' }, 'no reason'],
] as const)('%s: nothing goes', async (_, told, feedback, problem) => {
  const about = await decided(told)
  expect(await tells(about, feedback)).toEqual({ ok: false, problem })
  expect(await messagesAbout(about.contactId)).toEqual([])
})

test('nobody is written to before it is decided', async () => {
  const [contact] = await story.aContactAbout([another()])
  if (!contact) throw new TypeError('no contact')
  expect(await tells(contact, letter)).toEqual({ ok: false, problem: 'not decided' })
})

test('the page shows the words and comes back with what was typed', async () => {
  const about = await decided({ callerReach: 'caller@school.test' })
  const viewer = viewerOf('practitioner')
  const desk = aDesk(story.database, [viewer], story.now())
  frontDoorRoutes(desk)
  const url = `/contact/${about.contactId}/feedback`
  const page = await open(desk.app, viewer, url)
  for (const words of ['an offer of early help', 'caller@school.test', 'Test Caller'])
    expect(page.body).toContain(words)
  const body = {
    idempotencyKey: randomUUID(),
    how: 'post',
    name: 'T',
    address: 'caller@school.test',
    right: 'yes',
  }
  const again = await send(desk.app, viewer, { url, body })
  expect(again.statusCode).toBe(422)
  expect(again.body).toContain('The address does not fit')
  const sent = await send(desk.app, viewer, { url, body: { ...body, how: 'email' } })
  expect(sent.headers['location']).toBe(`/contact/${about.contactId}?done=told`)
  await desk.app.close()
})

test('what a message gave is rated once at the decision, told in the letter, counted by agency, and looked at together', async () => {
  story.todayIs('2026-03-04T10:00Z')
  const practitioner = viewerOf('practitioner')
  const desk = aDesk(story.database, [practitioner, viewerOf('analyst')], story.now())
  frontDoorRoutes(desk)
  const [first, second] = await story.aContactAbout([another(), another()], { source: '3A' })
  const about = { contactId: first?.contactId ?? '', childId: first?.childId ?? '' }
  const url = `/contact/${about.contactId}/decide`
  expect((await open(desk.app, practitioner, url)).body).toContain('What did their message give us')
  const body = { outcome: 'early-help', level: '2', rationale: 'Because.', version: '1' }
  expect((await send(desk.app, practitioner, { url, body })).body).toContain(
    'Select what their message gave us',
  )
  await send(desk.app, practitioner, { url, body: { ...body, gave: 'consent', better: 'When to ring you.' } })
  const other = await open(desk.app, practitioner, `/contact/${second?.contactId}/decide`)
  expect(other.body).not.toContain('What did their message give us')
  const done = await tells(about, letter)
  const page = await open(desk.app, practitioner, `/letters/referrer-feedback/${done.ok ? done.value : ''}`)
  for (const words of ['Next time it would help us', 'what the child says', 'When to ring you.'])
    expect(page.body).toContain(words)
  expect(page.body).not.toContain('whether the family agreed')
  const found = {
    withWhom: 'The practice manager',
    agreed: true,
    learned: 'A template with a line for the child.',
  }
  expect(await auditQuality(story.act('practitioner'), { ...about, ...found })).toEqual({
    ok: true,
    value: 'kept',
  })
  const counts = await inContext(story.database.staff, viewerOf('analyst'), (trx) =>
    qualityCounts(trx, { from: plainDate('2026-01-01'), before: plainDate('2026-04-01') }),
  )
  expect(counts.find(({ source }) => source === '3A')).toEqual({
    ...{ source: '3A', quarter: '2026-01-01', messages: 1, rated: 1 },
    ...{ complete: 0, consent: 1, whyLevel: 0, voice: 0, audited: 1 },
  })
  expect((await open(desk.app, viewerOf('analyst'), '/contacts/quality')).body).toContain('GP')
  await desk.app.close()
})

test('a look together needs a rating, and words', async () => {
  const about = await decided()
  const found = { withWhom: 'The head teacher', agreed: false, learned: 'Both.' }
  expect(await auditQuality(story.act('practitioner'), { ...about, ...found })).toEqual({
    ok: false,
    problem: 'no rating',
  })
})
