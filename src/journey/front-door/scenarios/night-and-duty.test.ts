import { afterAll, beforeAll, expect, test } from 'vitest'
import { inContext } from '../../../platform/db.ts'
import { instantOf } from '../../../platform/instant.ts'
import { aDesk, open, send } from '../../../record/involvements/testing/desk.ts'
import { viewerOf } from '../../../testing/council.ts'
import { type FrontDoorStory, frontDoorStory } from '../../../testing/front-door.ts'
import { logNightCall } from '../actions/log-night-call.ts'
import { dutyFault, putOnDuty, takeOffDuty } from '../actions/put-on-duty.ts'
import { nightLoad } from '../night-calls.records.ts'
import { onDutyLater, onDutyNow } from '../on-duty.records.ts'
import { loadByHour, loadByService } from '../pages/out-of-hours/words.ts'
import { frontDoorRoutes } from '../routes.ts'

let story: FrontDoorStory
beforeAll(async () => {
  story = await frontDoorStory()
})
afterAll(() => story.close())

const me = viewerOf('practitioner')
const reading = <Read>(work: Parameters<typeof inContext<Read>>[2]) =>
  inContext(story.database.staff, me, work)

function logs(beganAt: string, given: Partial<Parameters<typeof logNightCall>[1]> = {}) {
  const usual = {
    kind: 'child',
    minutes: 30,
    caller: null,
    arranged: 'Advice.',
    homelessness: false,
  } as const
  return logNightCall(story.act('practitioner'), { ...usual, beganAt: instantOf(beganAt), ...given })
}

test('the load is told by service and by hour of the clock on the wall, and no hour twice', async () => {
  story.todayIs('2026-07-10T10:00Z')
  await logs('2026-07-09T22:30Z')
  await logs('2026-07-09T22:50Z', { kind: 'housing', minutes: 90, homelessness: true })
  await logs('2026-07-10T01:10Z', { kind: 'adult-mental-health-act', minutes: 180 })
  const rows = await reading((trx) => nightLoad(trx, instantOf('2026-07-09T00:00Z')))
  expect(loadByHour(rows)).toEqual([
    { hour: '23:00 to 00:00', calls: [1, 0, 0, 1], minutes: 120, share: 120 / 180 },
    { hour: '02:00 to 03:00', calls: [0, 0, 1, 0], minutes: 180, share: 1 },
  ])
  expect(loadByService(rows)).toEqual([
    { service: 'A child', calls: '1', time: '30 min', share: '10%', homelessness: '0' },
    { service: 'An adult', calls: '0', time: '0 min', share: '0%', homelessness: '0' },
    {
      service: 'An adult: Mental Health Act work',
      calls: '1',
      time: '3 h 0 min',
      share: '60%',
      homelessness: '0',
    },
    { service: 'Housing', calls: '1', time: '1 h 30 min', share: '30%', homelessness: '1' },
  ])
})

test.each([
  { what: 'without words', given: { arranged: '' }, problem: 'no words' },
  { what: 'of tomorrow', given: { beganAt: instantOf('2026-07-11T10:00Z') }, problem: 'in the future' },
])('a call $what is not logged', async ({ given, problem }) => {
  story.todayIs('2026-07-10T10:00Z')
  expect(await logs('2026-07-10T09:00Z', given)).toEqual({ ok: false, problem })
})

const shift = {
  duty: 'advice-line',
  workerId: me.id,
  name: null,
  reach: '07700 900123',
  fromAt: instantOf('2026-03-02T08:00Z'),
  toAt: instantOf('2026-03-02T17:00Z'),
} as const

test.each([
  { what: 'a shift of somebody of ours', given: {}, fault: null },
  { what: 'nobody', given: { workerId: null }, fault: 'nobody' },
  { what: 'two people', given: { name: 'PC Test' }, fault: 'two people' },
  { what: 'a shift without an end', given: { toAt: null }, fault: 'no end' },
  { what: 'a field without an end', given: { duty: 'exploitation' as const, toAt: null }, fault: null },
  { what: 'an end before the beginning', given: { toAt: shift.fromAt }, fault: 'ends before it begins' },
])('on duty: $what', ({ given, fault }) => {
  expect(dutyFault({ ...shift, ...given })).toBe(fault)
})

test('who is on is who began and has not ended; taken off ends it now, or before it begins', async () => {
  story.todayIs('2026-03-02T10:00Z')
  const act = () => story.act('frontDoorManager')
  const on = async (moment: string) =>
    (await reading((trx) => onDutyNow(trx, instantOf(moment)))).map(({ duty }) => duty)
  const now = await putOnDuty(act(), shift)
  const later = await putOnDuty(act(), {
    ...shift,
    duty: 'duty',
    fromAt: shift.toAt,
    toAt: instantOf('2026-03-02T23:00Z'),
  })
  expect([await on('2026-03-02T10:00Z'), await on('2026-03-02T17:00Z')]).toEqual([['advice-line'], ['duty']])
  for (const one of [now, later])
    expect(await takeOffDuty(act(), one.ok ? one.value : '')).toEqual({ ok: true, value: 'ended' })
  expect(await takeOffDuty(act(), later.ok ? later.value : '')).toEqual({ ok: false, problem: 'not on' })
  expect([await on('2026-03-02T10:00Z'), await on('2026-03-02T17:00Z')]).toEqual([[], []])
  const soon = [instantOf('2026-03-02T10:00Z'), instantOf('2026-03-09T10:00Z')] as const
  expect(await reading((trx) => onDutyLater(trx, ...soon))).toEqual([])
})

test('somebody who does not work here can’t be put on', async () => {
  const elsewhere = { ...shift, workerId: viewerOf('analyst').id }
  expect(await putOnDuty(story.act('practitioner'), elsewhere)).toEqual({
    ok: false,
    problem: 'no such worker',
  })
})

test('on the screen: put on, seen in the queue, taken off; a call logged and seen in the load', async () => {
  story.todayIs('2026-03-04T22:00Z')
  const desk = aDesk(story.database, [me], story.now())
  frontDoorRoutes(desk)
  const post = (url: string, body: Readonly<Record<string, string>>) => send(desk.app, me, { url, body })
  const textOf = async (url: string) => (await open(desk.app, me, url)).payload
  const refused = await post('/on-duty', { duty: 'duty', workerId: me.id })
  expect(refused.payload).toContain('Enter when the shift ends')
  const officer = { duty: 'police-early-help', name: 'PC Test', reach: '101' }
  expect((await post('/on-duty', officer)).headers['location']).toBe('/on-duty?done=on')
  expect(await textOf('/contacts')).toContain('Police early-help officer: PC Test (101)')
  const off = /name="off" value="([^"]+)"/.exec(await textOf('/on-duty'))?.[1] ?? ''
  expect((await post('/on-duty', { off })).headers['location']).toBe('/on-duty?done=off')
  expect(await textOf('/contacts')).not.toContain('PC Test')
  const call = { kind: 'housing', minutes: '45', arranged: 'A bed for the night.', homelessness: 'yes' }
  expect((await post('/out-of-hours/new', call)).statusCode).toBe(303)
  expect(await textOf('/out-of-hours')).toContain('A bed for the night. Referred to housing as homeless.')
  expect(await textOf('/out-of-hours/load?days=7')).toContain('45 min')
})
