import { afterAll, beforeAll, expect, test } from 'vitest'
import { inContext } from '../../../platform/db.ts'
import { plainDate } from '../../../platform/plain-date.ts'
import { aDesk, open, send } from '../../../record/involvements/testing/desk.ts'
import { viewerOf } from '../../../testing/council.ts'
import { aCall, aNewChild, type FrontDoorStory, frontDoorStory } from '../../../testing/front-door.ts'
import { recordConsultation } from '../actions/record-consultation.ts'
import { recordContact } from '../actions/record-contact.ts'
import { consultationsByMonth, consultationsGiven, findConsultation } from '../consultations.records.ts'
import { contactsReceived } from '../counting.records.ts'
import { frontDoorRoutes } from '../routes.ts'

let story: FrontDoorStory
beforeAll(async () => {
  story = await frontDoorStory()
})
afterAll(() => story.close())

const practitioner = viewerOf('practitioner')
const reading = <Read>(work: Parameters<typeof inContext<Read>>[2]) =>
  inContext(story.database.staff, practitioner, work)

async function advises(given: Partial<Parameters<typeof recordConsultation>[1]> = {}): Promise<string> {
  const done = await recordConsultation(story.act('practitioner'), {
    askedAt: story.now(),
    source: '2A',
    askerName: 'Test Teacher',
    askerRole: 'Head of year',
    askerReach: null,
    question: 'A child sleeps in class.',
    advice: 'Talk to the parents first.',
    ended: 'advice-only',
    ...given,
  })
  if (!done.ok) throw new TypeError(done.problem)
  return done.value
}

test('advice is counted by month and apart from contacts', async () => {
  story.todayIs('2026-03-02T10:00Z')
  await advises()
  await advises({ source: '6' })
  // Half past midnight in summer is the evening before by the clock in Greenwich.
  story.todayIs('2026-06-30T23:30Z')
  await advises()
  const months = await reading((trx) => consultationsByMonth(trx, plainDate('2025-08-01')))
  expect(months).toEqual([
    { month: '2026-07', given: 1, becameContacts: 0 },
    { month: '2026-03', given: 2, becameContacts: 0 },
  ])
  const year = { from: plainDate('2026-01-01'), to: plainDate('2026-12-31'), asAt: plainDate('2026-12-31') }
  expect(await reading((trx) => contactsReceived(trx, year))).toEqual([])
  const police = await reading((trx) => consultationsGiven(trx, { source: '6', month: '2026-03' }, 10))
  expect(police.map(({ source }) => source)).toEqual(['6'])
})

test('of two workers who make one piece of advice a contact, one does', async () => {
  const fromConsultation = await advises()
  const make = (post: 'practitioner' | 'secondPractitioner') =>
    recordContact(
      { ...story.act(post), fromConsultation },
      aCall({ receivedAt: story.now(), told: 'As advised.' }),
      [aNewChild()],
    )
  const made = await Promise.all([make('practitioner'), make('secondPractitioner')])
  expect(made.filter(({ ok }) => ok)).toHaveLength(1)
  expect(made.filter(({ ok }) => !ok)).toEqual([{ ok: false, problem: 'taken in already' }])
  const advice = await reading((trx) => findConsultation(trx, fromConsultation))
  expect(advice?.contactEventId).not.toBeNull()
})

test('a practitioner of another service neither reads nor gives advice here', async () => {
  const outsider = viewerOf('socialWorker')
  const desk = aDesk(story.database, [outsider], story.now())
  frontDoorRoutes(desk)
  expect((await open(desk.app, outsider, '/consultations')).statusCode).toBe(403)
  await expect(
    recordConsultation(story.act('socialWorker'), {
      askedAt: story.now(),
      source: '2A',
      askerName: 'A',
      askerRole: null,
      askerReach: null,
      question: 'B',
      advice: 'C',
      ended: 'advice-only',
    }),
  ).rejects.toThrow()
})

test('on the screen: recorded, found in the list, made a contact with what was told', async () => {
  story.todayIs('2026-03-02T10:00Z')
  const desk = aDesk(story.database, [practitioner], story.now())
  frontDoorRoutes(desk)
  const body = {
    source: '3B',
    askerName: 'Test Visitor',
    question: 'Is bruising behind the ear usual?',
    advice: 'No. Send us a contact.',
    ended: 'send-contact',
  }
  const saved = await send(desk.app, practitioner, { url: '/consultations/new', body })
  const id = /consultations\/([0-9a-f-]{36})/.exec(`${saved.headers['location']}`)?.[1] ?? ''
  const list = await open(desk.app, practitioner, '/consultations?source=3B')
  expect(list.payload).toContain('Test Visitor')
  const writing = await open(desk.app, practitioner, `/contacts/new/${id}`)
  expect(writing.payload).toContain('Is bruising behind the ear usual?')
  expect(writing.payload).toMatch(/value="3B" selected/)
})
