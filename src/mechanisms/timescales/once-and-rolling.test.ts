import { expect, test } from 'vitest'
import type { Timescale } from './declaration.ts'
import { within } from './duration.ts'
import { isTimescaleEvent } from './events.ts'
import {
  contactDecision,
  day,
  due,
  type ExampleEvent,
  initialConference,
  moment,
  reviewConference,
  teamReview,
  told,
} from './testing.ts'

const conference = (on: string, kind: 'initial' | 'review' = 'review') =>
  ({ type: 'conference-held', on: day(on), kind }) as const
const met = (on: string) => ({ type: 'team-met', on: day(on) }) as const
const enquiry = (on: string, enquiryId = 'e1') =>
  ({ type: 'enquiry-started', on: day(on), enquiryId }) as const
const plan = (type: 'plan-started' | 'plan-ended', on: string) => ({ type, on: day(on) }) as const

const received = {
  type: 'contact-received',
  on: day('2026-06-05'),
  at: moment('2026-06-05T14:00Z'),
  contactId: 'c1',
} as const
const decided = (at: string, contactId = 'c1') =>
  ({ type: 'contact-decided', on: day(at.slice(0, 10)), at: moment(at), contactId }) as const

test.each<{ says: string; events: ExampleEvent[]; told: string[] }>([
  { says: 'a contact of Friday is due on Monday', events: [received], told: ['FD07 c1 by 2026-06-08: open'] },
  {
    says: 'decided just before the council closes',
    events: [received, decided('2026-06-08T15:59Z')],
    told: ['FD07 c1 by 2026-06-08: met 2026-06-08, in time'],
  },
  {
    says: 'decided after the council closed is late',
    events: [received, decided('2026-06-08T16:01Z')],
    told: ['FD07 c1 by 2026-06-08: met 2026-06-08, late'],
  },
  {
    says: 'the decision on another contact answers nothing',
    events: [received, decided('2026-06-08T09:00Z', 'c2')],
    told: ['FD07 c1 by 2026-06-08: open'],
  },
  {
    says: 'a decision before it came in answers nothing',
    events: [decided('2026-06-05T13:00Z'), received],
    told: ['FD07 c1 by 2026-06-08: open'],
  },
])('FD07: $says', ({ events, told: expected }) => {
  expect(told(due(contactDecision, events))).toEqual(expected)
})

test.each<{ says: string; events: ExampleEvent[]; told: string[] }>([
  { says: 'over Easter', events: [enquiry('2026-03-20')], told: ['CP04 e1 by 2026-04-14: open'] },
  {
    says: 'held on the last day',
    events: [enquiry('2026-03-20'), conference('2026-04-14', 'initial')],
    told: ['CP04 e1 by 2026-04-14: met 2026-04-14, in time'],
  },
  {
    says: 'a later strategy discussion does not move it',
    events: [enquiry('2026-03-20'), enquiry('2026-03-27'), conference('2026-04-15', 'initial')],
    told: ['CP04 e1 by 2026-04-14: met 2026-04-15, late'],
  },
  {
    says: 'stopped is not late',
    events: [
      enquiry('2026-03-20'),
      { type: 'conference-not-required', on: day('2026-05-01'), enquiryId: 'e1' },
    ],
    told: ['CP04 e1 by 2026-04-14: stopped 2026-05-01 by conference-not-required'],
  },
  {
    says: 'two enquiries have two clocks',
    events: [enquiry('2026-03-20'), enquiry('2026-06-01', 'e2')],
    told: ['CP04 e1 by 2026-04-14: open', 'CP04 e2 by 2026-06-22: open'],
  },
  {
    says: 'an imported one from before 2015 is unknown and nothing breaks',
    events: [enquiry('2012-03-20'), conference('2012-04-10', 'initial')],
    told: ['CP04 e1 unknown (before our bank holidays): met 2012-04-10, nobody can say'],
  },
])('CP04: $says', ({ events, told: expected }) => {
  expect(told(due(initialConference, events))).toEqual(expected)
})

test('EH03: rolls from the last review until the plan ends, and starts anew with the next plan', () => {
  const events = [
    plan('plan-started', '2026-01-05'),
    met('2026-02-10'),
    met('2026-04-01'),
    plan('plan-ended', '2026-04-20'),
    met('2026-04-22'),
  ]
  expect(told(due(teamReview, [...events, plan('plan-started', '2026-06-01')]))).toEqual([
    'EH03 2026-01-05 by 2026-02-16: met 2026-02-10, in time',
    'EH03 2026-02-10 by 2026-03-24: met 2026-04-01, late',
    'EH03 2026-04-01 by 2026-05-13: stopped 2026-04-20 by plan-ended',
    'EH03 2026-06-01 by 2026-07-13: open',
  ])
})

test('EH03: the number in force on the day a clock starts rules it to its end', () => {
  const settings = [
    { id: 'team-review', from: day('2026-02-01'), within: within.weeks(4) },
    { id: 'team-review', from: day('2026-03-05'), within: within.weeks(8) },
    { id: 'another', from: day('2020-01-01'), within: within.weeks(1) },
  ]
  const events = [plan('plan-started', '2026-01-05'), met('2026-02-10'), met('2026-03-05')]
  expect(told(due(teamReview, events, { settings }))).toEqual([
    'EH03 2026-01-05 by 2026-02-16: met 2026-02-10, in time',
    'EH03 2026-02-10 by 2026-03-10: met 2026-03-05, in time',
    'EH03 2026-03-05 by 2026-04-30: open',
  ])
})

test('CP12 and CP13: three months, then six and six', () => {
  const events = [conference('2026-01-31', 'initial'), conference('2026-04-20'), conference('2026-10-20')]
  expect(told(due(reviewConference, events))).toEqual([
    'CP12 2026-01-31 by 2026-04-30: met 2026-04-20, in time',
    'CP13 2026-04-20 by 2026-10-20: met 2026-10-20, in time',
    'CP13 2026-10-20 by 2027-04-20: open',
  ])
})

test('CP13: a review that ends the plan on its day leaves no other review due', () => {
  const events: ExampleEvent[] = [
    conference('2026-03-18', 'initial'),
    conference('2026-06-10'),
    plan('plan-ended', '2026-06-10'),
  ]
  expect(told(due(reviewConference, events))).toEqual([
    'CP12 2026-03-18 by 2026-06-18: met 2026-06-10, in time',
  ])
})

test('a decision that is undone met nothing; the clock runs on from its old start', () => {
  const withUndo = {
    ...contactDecision,
    undone: { on: 'team-met' },
  } as const satisfies Timescale<ExampleEvent>
  const undone = { ...met('2026-06-08'), at: moment('2026-06-08T10:00Z') }
  const first = [received, decided('2026-06-08T09:00Z'), undone]
  expect(told(due(withUndo, first))).toEqual(['FD07 c1 by 2026-06-08: open'])
  expect(told(due(withUndo, [...first, decided('2026-06-09T09:00Z')]))).toEqual([
    'FD07 c1 by 2026-06-08: met 2026-06-09, late',
  ])
  expect(told(due(withUndo, [received, undone, decided('2026-06-08T12:00Z')]))).toEqual([
    'FD07 c1 by 2026-06-08: met 2026-06-08, in time',
  ])
})

const sent = {
  id: 'plan-sent',
  row: 'CP08',
  title: 'Plan sent after a conference',
  starts: { on: 'conference-held', take: 'latest' },
  met: { on: 'team-met' },
  within: within.councilSets('plan-sent', within.workingDays(1)),
  source: { basis: 'local standard', text: 'the council' },
} as const satisfies Timescale<ExampleEvent>

test('take latest: a new start takes the place of an open one; take every: each has its own', () => {
  const events = [conference('2026-06-01'), conference('2026-06-10'), met('2026-06-11')]
  expect(told(due(sent, events))).toEqual([
    'CP08 2026-06-01 by 2026-06-02: stopped 2026-06-10 by started again',
    'CP08 2026-06-10 by 2026-06-11: met 2026-06-11, in time',
  ])
  expect(
    told(
      due({ ...sent, starts: { on: 'conference-held', take: 'every' } }, [
        ...events,
        conference('2026-06-10'),
      ]),
    ),
  ).toEqual([
    'CP08 2026-06-01 by 2026-06-02: met 2026-06-11, late',
    'CP08 2026-06-10 by 2026-06-11: met 2026-06-11, in time',
    'CP08 2026-06-10#2 by 2026-06-11: met 2026-06-11, in time',
  ])
})

test('take latest: what stopped it first counts, not the start that came after', () => {
  const cancelled = { ...sent, stopped: { on: 'plan-ended' } } as const satisfies Timescale<ExampleEvent>
  const events = [conference('2026-06-01'), plan('plan-ended', '2026-06-05'), conference('2026-06-10')]
  expect(told(due(cancelled, events))).toEqual([
    'CP08 2026-06-01 by 2026-06-02: stopped 2026-06-05 by plan-ended',
    'CP08 2026-06-10 by 2026-06-11: open',
  ])
})

test('history is judged by the rule in force when the clock started', () => {
  const versions = [
    { ...initialConference, until: day('2026-03-31') },
    {
      ...initialConference,
      row: 'CP04b',
      within: within.workingDays(10),
      from: day('2026-04-01'),
      until: day('2026-12-31'),
    },
  ]
  expect(
    told(due(versions, [enquiry('2026-03-20'), enquiry('2026-06-01', 'e2'), enquiry('2027-01-04', 'e3')])),
  ).toEqual(['CP04 e1 by 2026-04-14: open', 'CP04b e2 by 2026-06-15: open'])
})

const exempt = (key: string, on: string, timescale = 'team-review') =>
  ({
    type: 'timescale-exempted',
    on: day(on),
    timescale,
    key,
    reason: 'Family abroad',
    agreedBy: 'Team manager',
  }) as const

test('an exemption with its reason; the rolling clock goes on from the day it would have been due', () => {
  const events = [plan('plan-started', '2026-01-05'), exempt('2026-01-05', '2026-02-01')]
  const [first, second] = due(teamReview, events)
  expect(first?.outcome).toEqual({
    is: 'exempt',
    on: '2026-02-01',
    at: null,
    reason: 'Family abroad',
    agreedBy: 'Team manager',
  })
  expect(second?.startedOn).toBe('2026-02-16')
  expect(told(due(teamReview, [...events, met('2026-02-10')]))[0]).toBe(
    'EH03 2026-01-05 by 2026-02-16: met 2026-02-10, in time',
  )
  expect(told(due(teamReview, [...events, plan('plan-ended', '2026-02-12')]))).toEqual([
    'EH03 2026-01-05 by 2026-02-16: exempt 2026-02-01',
  ])
})

test('an exemption of one clock leaves others alone, and one agreed after a late meeting changes nothing', () => {
  const late = [
    enquiry('2026-03-20'),
    conference('2026-04-20', 'initial'),
    exempt('e1', '2026-04-21', 'initial-conference'),
  ]
  expect(told(due(initialConference, late))).toEqual(['CP04 e1 by 2026-04-14: met 2026-04-20, late'])
  expect(
    told(due(initialConference, [enquiry('2026-03-20'), exempt('e2', '2026-03-25', 'initial-conference')])),
  ).toEqual(['CP04 e1 by 2026-04-14: open'])
})

test('after an exempted one-off the next start has its own clock', () => {
  const once = { ...teamReview, again: undefined }
  const { again: _, ...oneOff } = once
  const events = [
    plan('plan-started', '2026-01-05'),
    exempt('2026-01-05', '2026-01-20'),
    plan('plan-started', '2026-03-02'),
  ]
  expect(told(due(oneOff, events))).toEqual([
    'EH03 2026-01-05 by 2026-02-16: exempt 2026-01-20',
    'EH03 2026-03-02 by 2026-04-13: open',
  ])
})

test('the reason for lateness and who agreed it', () => {
  const explained = {
    ...exempt('e1', '2026-04-16', 'initial-conference'),
    type: 'lateness-explained',
  } as const
  const [obligation] = due(initialConference, [enquiry('2026-03-20'), explained])
  expect(obligation?.lateness).toEqual({ reason: 'Family abroad', agreedBy: 'Team manager' })
  expect(isTimescaleEvent(enquiry('2026-03-20'))).toBe(false)
})
