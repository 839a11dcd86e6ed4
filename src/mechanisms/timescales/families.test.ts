import { describe, expect, test } from 'vitest'
import type { Timescale } from './declaration.ts'
import { within } from './duration.ts'
import {
  accessRequest,
  day,
  due,
  type ExampleEvent,
  educationPlan,
  missingMeeting,
  moment,
  placementApproval,
  reportShared,
  securedHours,
  shortBreakYear,
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

describe('counts in a window', () => {
  const missing = (on: string) => ({ type: 'went-missing', on: day(on) }) as const
  const meeting = { type: 'missing-meeting-held', on: day('2026-06-26') } as const

  test.each<{ says: string; events: ExampleEvent[]; told: string[] }>([
    {
      says: 'the third inside 30 days',
      events: [missing('2026-06-01'), missing('2026-06-10'), missing('2026-06-24')],
      told: ['MX02 2026-06-24 by 2026-06-29: open'],
    },
    {
      says: 'the third on day 30',
      events: [missing('2026-06-01'), missing('2026-06-10'), missing('2026-06-30')],
      told: ['MX02 2026-06-30 by 2026-07-03: open'],
    },
    {
      says: 'the third a day too late',
      events: [missing('2026-06-01'), missing('2026-06-10'), missing('2026-07-01')],
      told: [],
    },
    {
      says: 'after the meeting the next one counts again',
      events: [
        missing('2026-06-01'),
        missing('2026-06-10'),
        missing('2026-06-24'),
        missing('2026-06-25'),
        meeting,
        missing('2026-06-28'),
      ],
      told: ['MX02 2026-06-24 by 2026-06-29: met 2026-06-26, in time', 'MX02 2026-06-28 by 2026-07-01: open'],
    },
  ])('MX02: $says', ({ events, told: expected }) => {
    expect(told(due(missingMeeting, events))).toEqual(expected)
  })

  const stay = (stayId: string, from: string, to?: string): ExampleEvent[] => [
    { type: 'short-break-started', on: day(from), stayId },
    ...(to ? [{ type: 'short-break-ended', on: day(to), stayId } as const] : []),
  ]

  test.each<{ says: string; events: ExampleEvent[]; told: string }>([
    {
      says: 'the first stay may use them all',
      events: stay('a', '2026-01-01'),
      told: 'CC36 a by 2026-03-17: open',
    },
    {
      says: 'the second has what is left',
      events: [...stay('a', '2026-01-01', '2026-03-12'), ...stay('b', '2026-06-01')],
      told: 'CC36 b by 2026-06-06: open',
    },
    {
      says: 'too long',
      events: [...stay('a', '2026-01-01', '2026-03-12'), ...stay('b', '2026-06-01', '2026-06-07')],
      told: 'CC36 b by 2026-06-06: met 2026-06-07, late',
    },
    {
      says: 'nothing is left',
      events: [...stay('a', '2026-01-01', '2026-03-17'), ...stay('b', '2026-06-01')],
      told: 'CC36 b by 2026-06-01: open',
    },
    {
      says: 'a year later the first no longer counts',
      events: [...stay('a', '2026-01-01', '2026-03-17'), ...stay('b', '2027-03-17')],
      told: 'CC36 b by 2027-05-31: open',
    },
    {
      says: 'nights leave the window while the stay lasts',
      events: [...stay('a', '2026-01-01', '2026-03-17'), ...stay('b', '2027-01-01')],
      told: 'CC36 b by 2027-03-17: open',
    },
  ])('CC36: $says', ({ events, told: expected }) => {
    expect(told(due(shortBreakYear, events)).at(-1)).toBe(expected)
  })

  test('CC36: a single stay of 17 days at most', () => {
    const { most: _, inAny: __, ...rest } = shortBreakYear
    const single = {
      ...rest,
      id: 'short-break-stay',
      within: within.calendarDays(17),
    } as const satisfies Timescale<ExampleEvent>
    expect(told(due(single, stay('a', '2026-06-01')))).toEqual(['CC36 a by 2026-06-18: open'])
  })

  const secured = (type: 'secured' | 'released', at: string) =>
    ({ type, on: day(at.slice(0, 10)), at: moment(at) }) as const

  test('CC45: 72 hours in any 28 days, over several stays', () => {
    const events = [
      secured('secured', '2026-06-01T08:00Z'),
      secured('released', '2026-06-03T08:00Z'),
      secured('secured', '2026-06-10T20:00Z'),
    ]
    const [first, second] = due(securedHours, events)
    expect(first?.due).toMatchObject({ at: '2026-06-04T08:00:00.000Z' })
    expect(second?.due).toMatchObject({ at: '2026-06-11T20:00:00.000Z' })
    expect(told(due(securedHours, [{ type: 'secured', on: day('2026-06-01') }]))).toEqual([
      'CC45 2026-06-01 unknown (no time recorded): open',
    ])
  })
})

describe('one in each period', () => {
  const terms = [
    { from: day('2026-01-05'), to: day('2026-03-27') },
    { from: day('2026-04-13'), to: day('2026-07-21') },
    { from: day('2026-09-02'), to: day('2026-12-18') },
  ]
  const looked = (
    type: 'became-looked-after' | 'ceased-to-be-looked-after' | 'education-plan-reviewed',
    on: string,
  ) => ({ type, on: day(on) }) as const

  test('CC14: one in each term, and a late one does not make up for a term missed', () => {
    const events = [
      looked('became-looked-after', '2025-12-01'),
      looked('education-plan-reviewed', '2026-02-02'),
      looked('education-plan-reviewed', '2026-09-10'),
    ]
    expect(told(due(educationPlan, events, { days: { terms } }))).toEqual([
      'CC14 term of 2026-01-05 by 2026-03-27: met 2026-02-02, in time',
      'CC14 term of 2026-04-13 by 2026-07-21: open',
      'CC14 term of 2026-09-02 by 2026-12-18: met 2026-09-10, in time',
    ])
    expect(
      told(
        due(educationPlan, [...events, looked('ceased-to-be-looked-after', '2026-06-01')], {
          days: { terms },
        }),
      ),
    ).toEqual([
      'CC14 term of 2026-01-05 by 2026-03-27: met 2026-02-02, in time',
      'CC14 term of 2026-04-13 by 2026-07-21: stopped 2026-06-01 by ceased-to-be-looked-after',
    ])
  })

  test('CC14: a review after the child left care meets nothing', () => {
    const events = [
      looked('became-looked-after', '2025-12-01'),
      looked('ceased-to-be-looked-after', '2026-02-01'),
      looked('education-plan-reviewed', '2026-02-10'),
    ]
    expect(told(due(educationPlan, events, { days: { terms } }))).toEqual([
      'CC14 term of 2026-01-05 by 2026-03-27: stopped 2026-02-01 by ceased-to-be-looked-after',
    ])
  })

  test('CC14: without a term calendar it says so', () => {
    expect(told(due(educationPlan, [looked('became-looked-after', '2025-12-01')]))).toEqual([
      'CC14 2025-12-01 unknown (no term calendar): open',
    ])
  })

  test('QA05: one in each month, laid out as far as asked', () => {
    const audit = {
      ...educationPlan,
      id: 'audit',
      row: 'QA05',
      every: 'month',
    } as const satisfies Timescale<ExampleEvent>
    const events = [
      looked('became-looked-after', '2026-01-15'),
      looked('education-plan-reviewed', '2026-02-28'),
    ]
    expect(told(due(audit, events, { days: { periodsTo: day('2026-04-10') } }))).toEqual([
      'QA05 2026-02 by 2026-02-28: met 2026-02-28, in time',
      'QA05 2026-03 by 2026-03-31: open',
      'QA05 2026-04 by 2026-04-30: open',
    ])
  })

  test('RT01: due on 31 July after each year that ends on 31 March', () => {
    const censusReturn = {
      id: 'cin-census',
      row: 'RT01',
      title: 'Census returned',
      starts: { on: 'year-began' },
      met: { on: 'return-signed-off' },
      every: { yearFrom: { month: 4, day: 1 } },
      within: within.dayOfYear(7, 31),
      source: { basis: 'statute', text: 'Children Act 1989, section 83' },
    } as const satisfies Timescale<ExampleEvent>
    const events = [
      { type: 'year-began', on: day('2024-04-01') },
      { type: 'return-signed-off', on: day('2025-07-20') },
      { type: 'return-signed-off', on: day('2026-08-02') },
    ] as const
    expect(told(due(censusReturn, events, { days: { periodsTo: day('2026-04-01') } }))).toEqual([
      'RT01 2024-04-01 by 2025-07-31: met 2025-07-20, in time',
      'RT01 2025-04-01 by 2026-07-31: met 2026-08-02, late',
      'RT01 2026-04-01 by 2027-07-31: open',
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
