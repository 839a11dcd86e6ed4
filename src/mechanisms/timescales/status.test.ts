import { expect, test } from 'vitest'
import { within } from './duration.ts'
import { type Obligation, statusOf } from './obligation.ts'
import { contactDecision, day, due, initialConference, moment, teamReview } from './testing.ts'

const dueOnTuesday = {
  is: 'by',
  on: day('2026-04-14'),
  at: moment('2026-04-14T16:00Z'),
  toTheMinute: false,
} as const
const open = { due: dueOnTuesday, warnAt: moment('2026-04-06T23:00Z'), outcome: { is: 'open' } } as const
const met = (inTime: boolean | null) => ({ is: 'met', on: day('2026-04-10'), at: null, inTime }) as const
const notBefore = { is: 'not before', on: day('2026-04-14'), at: moment('2026-04-13T23:00Z') } as const

test.each<{ says: string; of: Pick<Obligation, 'due' | 'warnAt' | 'outcome'>; now: string; status: string }>([
  { says: 'before the warning', of: open, now: '2026-04-06T22:59Z', status: 'not due' },
  { says: 'from the warning on', of: open, now: '2026-04-06T23:00Z', status: 'due soon' },
  { says: 'at the last moment', of: open, now: '2026-04-14T16:00Z', status: 'due soon' },
  { says: 'a minute after the council closed', of: open, now: '2026-04-14T16:01Z', status: 'overdue' },
  {
    says: 'without a warning, the day before',
    of: { ...open, warnAt: null },
    now: '2026-04-13T12:00Z',
    status: 'not due',
  },
  {
    says: 'without a warning, on the day',
    of: { ...open, warnAt: null },
    now: '2026-04-14T08:00Z',
    status: 'due soon',
  },
  {
    says: 'nobody can say',
    of: { ...open, due: { is: 'unknown', because: 'paused' } },
    now: '2026-05-01T08:00Z',
    status: 'unknown',
  },
  {
    says: 'nothing is overdue that may only not be early',
    of: { ...open, due: notBefore },
    now: '2027-01-01T08:00Z',
    status: 'not due',
  },
  {
    says: 'met in time',
    of: { ...open, outcome: met(true) },
    now: '2026-05-01T08:00Z',
    status: 'done in time',
  },
  { says: 'met late', of: { ...open, outcome: met(false) }, now: '2026-05-01T08:00Z', status: 'done late' },
  {
    says: 'met, nobody can say whether in time',
    of: { ...open, outcome: met(null) },
    now: '2026-05-01T08:00Z',
    status: 'done',
  },
  {
    says: 'ended too early',
    of: { ...open, due: notBefore, outcome: met(false) },
    now: '2026-05-01T08:00Z',
    status: 'done too early',
  },
  {
    says: 'stopped is not late',
    of: { ...open, outcome: { is: 'stopped', on: day('2026-05-01'), at: null, by: 'died' } },
    now: '2026-06-01T08:00Z',
    status: 'stopped',
  },
  {
    says: 'agreed not to be needed',
    of: {
      ...open,
      outcome: { is: 'exempt', on: day('2026-05-01'), at: null, reason: 'Abroad', agreedBy: 'Manager' },
    },
    now: '2026-06-01T08:00Z',
    status: 'not required',
  },
])('$says: $status', ({ of, now, status }) => {
  expect(statusOf(of, moment(now))).toBe(status)
})

test('the warning is counted from the start, and comes with the due date where the council’s number is shorter', () => {
  const enquiry = { type: 'enquiry-started', on: day('2026-03-20'), enquiryId: 'e1' } as const
  expect(due(initialConference, [enquiry])[0]?.warnAt).toBe('2026-04-06T23:00:00.000Z')
  const settings = [{ id: 'team-review', from: day('2025-01-01'), within: within.weeks(2) }]
  const [review] = due(teamReview, [{ type: 'plan-started', on: day('2026-01-05') }], { settings })
  expect(review?.warnAt).toBe('2026-01-19T23:59:59.999Z')
})

test('a warning in hours needs the time of day', () => {
  const hourly = { ...contactDecision, warnAt: within.hours(4) }
  const received = { type: 'contact-received', on: day('2026-06-05'), contactId: 'c1' } as const
  expect(due(hourly, [received])[0]?.warnAt).toBeNull()
  expect(due(hourly, [{ ...received, at: moment('2026-06-05T09:00Z') }])[0]?.warnAt).toBe(
    '2026-06-05T13:00:00.000Z',
  )
})
