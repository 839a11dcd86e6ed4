import { expect, test } from 'vitest'
import { englandAndWales } from './calendar.ts'
import { within } from './duration.ts'
import { explain } from './explain.ts'
import type { AnyTimescale } from './rule.ts'
import {
  accessRequest,
  day,
  due,
  type ExampleEvent,
  educationPlan,
  healthAssessment,
  initialConference,
  moment,
  plainCalendar,
  reportShared,
  securedHours,
  shortBreakYear,
  teamReview,
  temporaryApproval,
} from './testing.ts'

interface Told {
  readonly settings?: Parameters<typeof due>[2]
}

function told(rule: AnyTimescale, events: ExampleEvent[], { settings }: Told = {}): string[] {
  const obligation = due(rule, events, settings).at(-1)
  return obligation ? explain(obligation, plainCalendar) : []
}

test('each day passed over has its name', () => {
  expect(
    told(initialConference, [
      { type: 'enquiry-started', on: day('2026-03-20'), at: moment('2026-03-20T10:30Z'), enquiryId: 'e1' },
    ]),
  ).toEqual([
    'The rule: Initial child protection conference (CP04). It comes from Working Together to Safeguard Children (statutory guidance).',
    'It started on Friday 20 March 2026 at 10:30 with: enquiry started. That is day 0.',
    'Not counted: Saturday 21 March 2026 and Sunday 22 March 2026.',
    'Not counted: Saturday 28 March 2026 and Sunday 29 March 2026.',
    'Not counted: Friday 3 April 2026, Good Friday.',
    'Not counted: Saturday 4 April 2026 and Sunday 5 April 2026.',
    'Not counted: Monday 6 April 2026, Easter Monday.',
    'Not counted: Saturday 11 April 2026 and Sunday 12 April 2026.',
    'Counting 15 working days from Friday 20 March 2026 comes to Tuesday 14 April 2026.',
    'So it is due by Tuesday 14 April 2026 at 17:00.',
  ])
})

test('a council’s own number, and the usual one where it has none', () => {
  const started = [{ type: 'plan-started', on: day('2026-01-05') } as const]
  const settings = [{ id: 'team-review', from: day('2025-09-01'), within: within.weeks(4) }]
  expect(told(teamReview, started)).toContain(
    'The council has set no number of its own, so the usual one holds: 6 weeks.',
  )
  expect(told(teamReview, started, { settings: { settings } })).toContain(
    'The council’s own number, in force from 1 September 2025, is 4 weeks.',
  )
})

test('counted back from a meeting that moved', () => {
  const lines = told(reportShared, [
    { type: 'conference-booked', on: day('2026-06-01'), conferenceId: 'k1', plannedOn: day('2026-06-16') },
    { type: 'conference-moved', on: day('2026-06-10'), conferenceId: 'k1', plannedOn: day('2026-06-22') },
  ])
  expect(lines.slice(2)).toEqual([
    'It was due on 12 June 2026 until 10 June 2026, when it moved: conference moved.',
    'It is counted from planned on: Monday 22 June 2026.',
    'The council has set no number of its own, so the usual one holds: 2 working days.',
    'Not counted: Saturday 20 June 2026 and Sunday 21 June 2026.',
    'Counting 2 working days before from Monday 22 June 2026 comes to Thursday 18 June 2026.',
    'So it is due by Thursday 18 June 2026 at 17:00.',
  ])
})

test.each<{ says: string; lines: () => string[]; line: string }>([
  {
    says: 'a birthday',
    lines: () =>
      told(healthAssessment, [{ type: 'health-assessed', on: day('2026-01-31') }], {
        settings: { bornOn: '2021-05-20' },
      }),
    line: 'From Wednesday 20 May 2026 another rule holds: Review health assessment, age 5 and over.',
  },
  {
    says: 'a pause',
    lines: () =>
      told(accessRequest, [
        { type: 'request-received', on: day('2026-01-31'), requestId: 'r1' },
        { type: 'identity-asked', on: day('2026-02-03'), requestId: 'r1' },
        { type: 'identity-shown', on: day('2026-02-13'), requestId: 'r1' },
      ]),
    line: 'The clock stood still from 3 February 2026 to 13 February 2026, which moves it to Tuesday 10 March 2026.',
  },
  {
    says: 'an extension',
    lines: () =>
      told(temporaryApproval, [
        {
          type: 'placement-started',
          on: day('2026-01-05'),
          placementId: 'p',
          kind: 'temporary approval',
          untilAdult: false,
        },
        { type: 'approval-extended', on: day('2026-04-20'), placementId: 'p' },
      ]),
    line: 'It was extended on 20 April 2026 (approval extended) by 8 weeks, to Monday 22 June 2026.',
  },
  {
    says: 'a limit partly used',
    lines: () =>
      told(shortBreakYear, [
        { type: 'short-break-started', on: day('2026-01-01'), stayId: 'a' },
        { type: 'short-break-ended', on: day('2026-01-11'), stayId: 'a' },
        { type: 'short-break-started', on: day('2026-03-01'), stayId: 'b' },
      ]),
    line: '10 of the 75 calendar days allowed in any 12 months were used before it.',
  },
  {
    says: 'no time of day',
    lines: () => told(securedHours, [{ type: 'secured', on: day('2026-01-01') }]),
    line: 'The clock runs in hours, and no time of day was recorded.',
  },
  {
    says: 'no terms',
    lines: () => told(educationPlan, [{ type: 'became-looked-after', on: day('2026-01-01') }]),
    line: 'So nobody can say by when it is due.',
  },
])('it tells of $says', ({ lines, line }) => {
  expect(lines()).toContain(line)
})

test('a period', () => {
  const terms = [{ from: day('2026-01-05'), to: day('2026-03-27') }]
  const [obligation] = due(educationPlan, [{ type: 'became-looked-after', on: day('2026-01-01') }], {
    days: { terms },
  })
  expect(obligation && explain(obligation, englandAndWales({ terms })).slice(1)).toEqual([
    'One is needed in the period from 5 January 2026 to 27 March 2026.',
    'So it is due by Friday 27 March 2026 at 23:59.',
  ])
})

test('not before', () => {
  const { again: _, within: __, warnAt: ___, ...rest } = teamReview
  const [obligation] = due({ ...rest, atLeast: within.months(3) }, [
    { type: 'plan-started', on: day('2026-01-05') },
  ])
  expect(obligation && explain(obligation, plainCalendar).at(-1)).toBe(
    'So it may not be before Sunday 5 April 2026.',
  )
})
