import { expect, test } from 'vitest'
import type { Timescale } from './declaration.ts'
import { within } from './duration.ts'
import { day, due, type ExampleEvent, healthAssessment, placementVisit, told } from './testing.ts'

const assessed = (on: string) => ({ type: 'health-assessed', on: day(on) }) as const
const placed = (
  on: string,
  more: { kind?: 'fostering' | 'temporary approval'; untilAdult?: boolean; placementId?: string } = {},
) =>
  ({
    type: 'placement-started',
    on: day(on),
    placementId: 'p1',
    kind: 'fostering',
    untilAdult: false,
    ...more,
  }) as const
const visited = (on: string, childSeen = true) =>
  ({ type: 'visited', on: day(on), placementId: 'p1', childSeen }) as const

test.each([
  {
    says: 'under five, six months',
    bornOn: '2023-01-10',
    on: '2026-01-31',
    told: 'CC06 2026-01-31 by 2026-07-31: open',
  },
  {
    says: 'five and over, twelve',
    bornOn: '2020-01-10',
    on: '2026-01-31',
    told: 'CC07 2026-01-31 by 2027-01-31: open',
  },
  {
    says: 'the birthday comes before six months are over',
    bornOn: '2021-05-20',
    on: '2026-01-31',
    told: 'CC07 2026-01-31 by 2027-01-31: open',
  },
  {
    says: 'the birthday is the day it would be due',
    bornOn: '2021-07-31',
    on: '2026-01-31',
    told: 'CC07 2026-01-31 by 2027-01-31: open',
  },
  {
    says: 'the birthday is the day after',
    bornOn: '2021-08-01',
    on: '2026-01-31',
    told: 'CC06 2026-01-31 by 2026-07-31: open',
  },
  {
    says: 'born on a leap day, five on 1 March',
    bornOn: '2020-02-29',
    on: '2024-08-28',
    told: 'CC06 2024-08-28 by 2025-02-28: open',
  },
  {
    says: 'born on a leap day, due on 1 March',
    bornOn: '2020-02-29',
    on: '2024-09-01',
    told: 'CC07 2024-09-01 by 2025-09-01: open',
  },
  {
    says: 'without a date of birth nobody can say',
    bornOn: null,
    on: '2026-01-31',
    told: 'CC06 2026-01-31 unknown (no date of birth): open',
  },
])('CC06 and CC07: $says', ({ bornOn, on, told: expected }) => {
  expect(told(due(healthAssessment, [assessed(on)], { bornOn }))).toEqual([expected])
})

test('CC06 and CC07: the birthday keeps the due date it changed', () => {
  const [obligation] = due(healthAssessment, [assessed('2026-01-31')], { bornOn: '2021-05-20' })
  expect(obligation?.earlier).toEqual([
    { on: '2026-07-31', until: '2026-05-20', because: 'Review health assessment, age 5 and over' },
  ])
})

test('CC10: needed from four to sixteen only', () => {
  const questionnaire = {
    ...healthAssessment,
    id: 'questionnaire',
    row: 'CC10',
    within: [{ when: [{ ageFrom: 4 }, { ageUnder: 17 }], within: within.months(12) }],
  } as const satisfies Timescale<ExampleEvent>
  expect(told(due(questionnaire, [assessed('2026-01-31')], { bornOn: '2022-06-01' }))).toEqual([
    'CC10 2026-01-31 by 2027-01-31: open',
  ])
  expect(told(due(questionnaire, [assessed('2024-01-31')], { bornOn: '2022-06-01' }))).toEqual([
    'CC10 2024-01-31 by 2026-06-01: open',
  ])
  expect(told(due(questionnaire, [assessed('2025-01-31')], { bornOn: '2008-10-01' }))).toEqual([])
})

test('CC28 and CC29: a week, then six-weekly; only a visit with the child seen restarts it', () => {
  const events = [
    placed('2026-01-05'),
    visited('2026-01-09'),
    visited('2026-01-30', false),
    visited('2026-02-20'),
  ]
  expect(told(due(placementVisit, events))).toEqual([
    'CC28 p1 by 2026-01-12: met 2026-01-09, in time',
    'CC29 p1/2026-01-09 by 2026-02-20: met 2026-02-20, in time',
    'CC29 p1/2026-02-20 by 2026-04-03: open',
  ])
})

test.each([
  { says: 'meant to last: three months', untilAdult: true, told: 'CC30 p1/2026-01-02 by 2026-04-02: open' },
  { says: 'other: still six weeks', untilAdult: false, told: 'CC29 p1/2026-01-02 by 2026-02-13: open' },
])('CC30 and CC31 after a year, $says', ({ untilAdult, told: expected }) => {
  const [, obligation] = due(placementVisit, [placed('2025-01-05', { untilAdult }), visited('2026-01-02')])
  expect(told(obligation ? [obligation] : [])).toEqual([expected])
})

test('CC33: weekly under temporary approval until the carer is approved; the old due date is kept', () => {
  const temporary = [placed('2026-01-05', { kind: 'temporary approval' }), visited('2026-01-09')]
  expect(told(due(placementVisit, temporary))[1]).toBe('CC33 p1/2026-01-09 by 2026-01-16: open')
  const approved = { type: 'carer-approved', on: day('2026-01-14'), placementId: 'p1' } as const
  const [, obligation] = due(placementVisit, [...temporary, approved])
  expect(told(obligation ? [obligation] : [])).toEqual(['CC29 p1/2026-01-09 by 2026-02-20: open'])
  expect(obligation?.earlier).toEqual([
    { on: '2026-01-16', until: '2026-01-14', because: 'Visit, carer approved' },
  ])
})

test('CC33: a change after the clock had run out does not undo the breach, nor does one after it was met', () => {
  const temporary = [placed('2026-01-05', { kind: 'temporary approval' }), visited('2026-01-09')]
  const approved = { type: 'carer-approved', on: day('2026-01-20'), placementId: 'p1' } as const
  expect(told(due(placementVisit, [...temporary, approved]))[1]).toBe(
    'CC33 p1/2026-01-09 by 2026-01-16: open',
  )
  expect(told(due(placementVisit, [...temporary, visited('2026-01-15'), approved]))[1]).toBe(
    'CC33 p1/2026-01-09 by 2026-01-16: met 2026-01-15, in time',
  )
})

test('CC33: a change between the visit and the day it would have been due leaves the visit judged as it was made', () => {
  const approved = { type: 'carer-approved', on: day('2026-01-14'), placementId: 'p1' } as const
  const events = [
    placed('2026-01-05', { kind: 'temporary approval' }),
    visited('2026-01-09'),
    visited('2026-01-12'),
    approved,
  ]
  expect(told(due(placementVisit, events))[1]).toBe(
    'CC33 p1/2026-01-09 by 2026-01-16: met 2026-01-12, in time',
  )
})

const orderAtHome = {
  ...placementVisit,
  row: 'CC29',
  again: [
    {
      within: [
        {
          when: { had: { on: 'carer-approved' } },
          row: 'CC34',
          within: within.weeks(1),
          counts: 'from the change',
        },
        { within: within.weeks(6) },
      ],
    },
  ],
} as const satisfies Timescale<ExampleEvent>

test('a case may count from the day it came to hold, and never asks for a day before it', () => {
  const events = [
    placed('2026-01-05'),
    visited('2026-01-09'),
    { type: 'carer-approved', on: day('2026-02-02'), placementId: 'p1' } as const,
  ]
  expect(told(due(orderAtHome, events))[1]).toBe('CC34 p1/2026-01-09 by 2026-02-09: open')
  const [first] = orderAtHome.again[0].within
  const { counts: _, ...fromTheVisit } = first
  const strict = { ...orderAtHome, again: [{ within: [fromTheVisit, { within: within.weeks(6) }] }] }
  expect(told(due(strict, events))[1]).toBe('CC34 p1/2026-01-09 by 2026-02-02: open')
})

test('each placement has its own clock, stopped when it ends', () => {
  const events = [
    placed('2026-01-05'),
    { type: 'placement-ended', on: day('2026-01-10'), placementId: 'p1' } as const,
    placed('2026-01-10', { placementId: 'p2' }),
  ]
  expect(told(due(placementVisit, events))).toEqual([
    'CC28 p1 by 2026-01-12: stopped 2026-01-10 by placement-ended',
    'CC28 p2 by 2026-01-17: open',
  ])
})
