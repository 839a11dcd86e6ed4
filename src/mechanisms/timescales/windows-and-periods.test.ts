import { describe, expect, test } from 'vitest'
import type { Timescale } from './declaration.ts'
import { within } from './duration.ts'
import {
  day,
  due,
  type ExampleEvent,
  educationPlan,
  missingMeeting,
  moment,
  securedHours,
  shortBreakYear,
  told,
} from './testing.ts'

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
