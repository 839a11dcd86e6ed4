import { describe, expect, test } from 'vitest'
import type { Timescale } from './declaration.ts'
import { within } from './duration.ts'
import {
  accessRequest,
  day,
  due,
  type ExampleEvent,
  moment,
  placementApproval,
  reportShared,
  temporaryApproval,
  told,
} from './testing.ts'

const request = (
  type: 'request-received' | 'request-answered' | 'request-extended' | 'identity-asked' | 'identity-shown',
  on: string,
) => ({ type, on: day(on), requestId: 'r1' }) as const

describe('CP06: counted back from a meeting', () => {
  const booked = {
    type: 'conference-booked',
    on: day('2026-06-01'),
    conferenceId: 'k1',
    plannedOn: day('2026-06-17'),
  } as const
  const moved = {
    type: 'conference-moved',
    on: day('2026-06-10'),
    conferenceId: 'k1',
    plannedOn: day('2026-06-24'),
  } as const
  const shared = (on: string) => ({ type: 'report-shared', on: day(on), conferenceId: 'k1' }) as const

  test.each<{ says: string; events: ExampleEvent[]; told: string }>([
    { says: 'two working days before', events: [booked], told: 'CP06 k1 by 2026-06-15: open' },
    { says: 'it moves when the meeting moves', events: [booked, moved], told: 'CP06 k1 by 2026-06-22: open' },
    {
      says: 'shared in time for the new day',
      events: [booked, moved, shared('2026-06-19')],
      told: 'CP06 k1 by 2026-06-22: met 2026-06-19, in time',
    },
    {
      says: 'shared before it moved stays shared',
      events: [booked, shared('2026-06-09'), moved],
      told: 'CP06 k1 by 2026-06-15: met 2026-06-09, in time',
    },
    {
      says: 'a cancelled meeting is not late',
      events: [booked, { type: 'conference-cancelled', on: day('2026-06-12'), conferenceId: 'k1' }],
      told: 'CP06 k1 by 2026-06-15: stopped 2026-06-12 by conference-cancelled',
    },
  ])('$says', ({ events, told: expected }) => {
    expect(told(due(reportShared, events))).toEqual([expected])
  })

  test('the old due date is kept', () => {
    expect(due(reportShared, [booked, moved])[0]?.earlier).toEqual([
      { on: '2026-06-15', until: '2026-06-10', because: 'moved by conference-moved' },
    ])
  })
})

describe('CC04: approval before an event', () => {
  const distant = {
    type: 'placement-started',
    on: day('2026-06-05'),
    placementId: 'p1',
    kind: 'fostering',
    untilAdult: false,
    distant: true,
  } as const
  const approved = (on: string, placementId = 'p1') =>
    ({ type: 'placement-approved', on: day(on), placementId }) as const

  test.each<{ says: string; events: ExampleEvent[]; told: string }>([
    {
      says: 'approved before',
      events: [approved('2026-06-01'), distant],
      told: 'CC04 p1 by 2026-06-05: met 2026-06-01, in time',
    },
    { says: 'not approved: due that very day', events: [distant], told: 'CC04 p1 by 2026-06-05: open' },
    {
      says: 'approved after',
      events: [distant, approved('2026-06-08')],
      told: 'CC04 p1 by 2026-06-05: met 2026-06-08, late',
    },
    {
      says: 'an emergency has five working days',
      events: [{ ...distant, emergency: true }, approved('2026-06-12')],
      told: 'CC04 p1 by 2026-06-12: met 2026-06-12, in time',
    },
    {
      says: 'the approval of another placement answers nothing',
      events: [approved('2026-06-01', 'p2'), distant],
      told: 'CC04 p1 by 2026-06-05: open',
    },
  ])('$says', ({ events, told: expected }) => {
    expect(told(due(placementApproval, events))).toEqual([expected])
  })
})

describe('the longest that something may last', () => {
  const placed = {
    type: 'placement-started',
    on: day('2026-01-05'),
    placementId: 'p1',
    kind: 'temporary approval',
    untilAdult: false,
  } as const
  const extended = (on: string) => ({ type: 'approval-extended', on: day(on), placementId: 'p1' }) as const

  test.each<{ says: string; events: ExampleEvent[]; told: string }>([
    { says: '16 weeks', events: [placed], told: 'CC38 p1 by 2026-04-27: open' },
    {
      says: 'extended once by 8',
      events: [placed, extended('2026-04-20')],
      told: 'CC39 p1 by 2026-06-22: open',
    },
    {
      says: 'not twice',
      events: [placed, extended('2026-04-20'), extended('2026-05-20')],
      told: 'CC39 p1 by 2026-06-22: open',
    },
    {
      says: 'not after it ran out',
      events: [placed, extended('2026-04-28')],
      told: 'CC38 p1 by 2026-04-27: open',
    },
    {
      says: 'ended in time',
      events: [placed, { type: 'carer-approved', on: day('2026-04-01'), placementId: 'p1' }],
      told: 'CC38 p1 by 2026-04-27: met 2026-04-01, in time',
    },
  ])('CC38 and CC39: $says', ({ events, told: expected }) => {
    expect(told(due(temporaryApproval, events))).toEqual([expected])
  })

  test('the warning moves with the extension', () => {
    expect(due(temporaryApproval, [placed])[0]?.warnAt).toBe('2026-03-29T23:00:00.000Z')
    expect(due(temporaryApproval, [placed, extended('2026-04-20')])[0]?.warnAt).toBe(
      '2026-05-24T23:00:00.000Z',
    )
  })

  const protection = {
    id: 'police-protection',
    row: 'CP17',
    title: 'Police protection ends',
    starts: { on: 'secured' },
    met: { on: 'released' },
    within: within.hours(72),
    source: { basis: 'statute', text: 'Children Act 1989, section 46(6)' },
  } as const satisfies Timescale<ExampleEvent>

  test.each([
    {
      says: 'over the night the clocks go forward',
      at: '2026-03-27T22:30Z',
      due: '2026-03-30T22:30:00.000Z',
      on: '2026-03-30',
    },
    {
      says: 'over the night the clocks go back',
      at: '2026-10-24T22:30Z',
      due: '2026-10-27T22:30:00.000Z',
      on: '2026-10-27',
    },
  ])('CP17: 72 hours $says', ({ at, due: dueAt, on }) => {
    const [obligation] = due(protection, [{ type: 'secured', on: day(at.slice(0, 10)), at: moment(at) }])
    expect(obligation?.due).toEqual({ is: 'by', on, at: dueAt, toTheMinute: true })
  })

  test('CP17: ended on the last day at no known time, nobody can say', () => {
    const events = [
      { type: 'secured', on: day('2026-06-01'), at: moment('2026-06-01T10:00Z') },
      { type: 'released', on: day('2026-06-04') },
    ] as const
    expect(told(due(protection, events))).toEqual([
      'CP17 2026-06-01 by 2026-06-04: met 2026-06-04, nobody can say',
    ])
    expect(told(due(protection, [events[0], { ...events[1], on: day('2026-06-03') }]))).toEqual([
      'CP17 2026-06-01 by 2026-06-04: met 2026-06-03, in time',
    ])
  })
})

describe('CN04: not before', () => {
  const leastPlan = {
    id: 'least-plan',
    row: 'CN04',
    title: 'Plan stays open after a child protection plan',
    starts: { on: 'plan-started' },
    met: { on: 'plan-ended' },
    atLeast: within.councilSets('least-plan', within.months(3)),
    source: { basis: 'local standard', text: 'the council' },
  } as const satisfies Timescale<ExampleEvent>
  const plan = (type: 'plan-started' | 'plan-ended', on: string) => ({ type, on: day(on) }) as const

  test.each<{ says: string; events: ExampleEvent[]; told: string }>([
    {
      says: 'open',
      events: [plan('plan-started', '2025-11-30')],
      told: 'CN04 2025-11-30 not before 2026-02-28: open',
    },
    {
      says: 'ended a day too early',
      events: [plan('plan-started', '2025-11-30'), plan('plan-ended', '2026-02-27')],
      told: 'CN04 2025-11-30 not before 2026-02-28: met 2026-02-27, late',
    },
    {
      says: 'ended on the day',
      events: [plan('plan-started', '2025-11-30'), plan('plan-ended', '2026-02-28')],
      told: 'CN04 2025-11-30 not before 2026-02-28: met 2026-02-28, in time',
    },
  ])('$says', ({ events, told: expected }) => {
    expect(told(due(leastPlan, events))).toEqual([expected])
  })
})

describe('IG01 and IG02', () => {
  test.each<{ says: string; events: ExampleEvent[]; told: string }>([
    {
      says: 'one month from 31 January',
      events: [request('request-received', '2026-01-31')],
      told: 'IG01 r1 by 2026-02-28: open',
    },
    {
      says: 'two more months from the old deadline',
      events: [request('request-received', '2026-01-31'), request('request-extended', '2026-02-20')],
      told: 'IG02 r1 by 2026-04-28: open',
    },
    {
      says: 'told too late, no extension',
      events: [request('request-received', '2026-01-31'), request('request-extended', '2026-03-02')],
      told: 'IG01 r1 by 2026-02-28: open',
    },
    {
      says: 'it stands still while identity is asked for',
      events: [request('request-received', '2026-01-31'), request('identity-asked', '2026-02-03')],
      told: 'IG01 r1 unknown (paused): open',
    },
    {
      says: 'and goes on when it is shown',
      events: [
        request('request-received', '2026-01-31'),
        request('identity-asked', '2026-02-03'),
        request('identity-shown', '2026-02-13'),
      ],
      told: 'IG01 r1 by 2026-03-10: open',
    },
  ])('$says', ({ events, told: expected }) => {
    expect(told(due(accessRequest, events))).toEqual([expected])
  })

  test('a pause of a working-day clock is counted in working days', () => {
    const inWorkingDays = {
      ...accessRequest,
      row: 'IG03',
      within: within.workingDays(20),
    } as const satisfies Timescale<ExampleEvent>
    const events = [
      request('request-received', '2026-06-01'),
      request('identity-asked', '2026-06-05'),
      request('identity-shown', '2026-06-09'),
    ]
    expect(told(due(inWorkingDays, events))).toEqual(['IG03 r1 by 2026-07-01: open'])
  })
})
