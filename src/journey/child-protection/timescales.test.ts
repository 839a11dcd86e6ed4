import { expect, test } from 'vitest'
import {
  englandAndWales,
  type Obligation,
  obligationsOf,
  type Setting,
  timescaleFaults,
  within,
} from '../../mechanisms/timescales/index.ts'
import { type Instant, momentAt } from '../../platform/instant.ts'
import { type PlainDate, plainDate } from '../../platform/plain-date.ts'
import { childProtectionTimescales } from './timescales.ts'

interface Line {
  readonly [field: string]: unknown
  readonly type: string
  readonly on: PlainDate
  readonly at: Instant | null
}

const line =
  (type: string, usual: Readonly<Record<string, unknown>> = {}) =>
  (on: string, more: Readonly<Record<string, unknown>> = {}): Line => ({
    type,
    on: plainDate(on),
    at: null,
    ...usual,
    ...more,
  })

const enquiry = { enquiryId: 'e1' }
const plan = { planId: 'p1' }
const booked = line('conference-booked', { conferenceId: 'c1', kind: 'initial', youngPerson: false })
const moved = line('conference-moved', { conferenceId: 'c1', kind: 'initial', youngPerson: false })
const planned = (on: string) => ({ plannedOn: plainDate(on) })
const began = line('section-47-started', { ...enquiry, unborn: false })
const held = line('conference-held', {
  ...enquiry,
  ...plan,
  conferenceId: 'c1',
  kind: 'initial',
  decision: 'plan',
  transferId: null,
})
const review = (on: string, more: Readonly<Record<string, unknown>> = {}) =>
  held(on, { kind: 'review', decision: 'continues', enquiryId: null, conferenceId: `review ${on}`, ...more })
const started = line('protection-plan-started', { ...plan, repeat: false })
const ended = line('protection-plan-ended', plan)
const visited = line('visit-made', { kind: 'child-protection', seen: true })
const coreGroup = line('core-group-held', plan)
const at = (on: string, time: string) => ({ at: momentAt(plainDate(on), time) })

interface Case {
  readonly says: string
  readonly rows: readonly string[]
  readonly events: readonly Line[]
  readonly bornOn?: string | null
  readonly told: readonly string[]
}

const cases: readonly Case[] = [
  {
    says: 'a strategy discussion the next working day, over a weekend',
    rows: ['CP01'],
    events: [
      line('strategy-asked', { strategyId: 's1' })('2026-03-06'),
      line('strategy-held', { strategyId: 's1' })('2026-03-09'),
    ],
    told: ['CP01 by 2026-03-09: in time'],
  },
  {
    says: 'the front door’s decision starts the same clock, and the discussion held on it ends it',
    rows: ['CP01'],
    events: [
      line('contact-decided', { contactId: 'k1', outcome: 'strategy-discussion' })('2026-03-06'),
      line('strategy-held', { strategyId: 's1' })('2026-03-10'),
    ],
    told: ['CP01 by 2026-03-09: late'],
  },
  {
    says: 'Easter: neither Good Friday nor Easter Monday counts',
    rows: ['CP02', 'CP04'],
    events: [
      began('2026-03-20'),
      line('section-47-completed', { ...enquiry, conference: true })('2026-04-15'),
      held('2026-04-14'),
    ],
    told: ['CP02 by 2026-04-14: late', 'CP04 by 2026-04-14: in time'],
  },
  {
    says: 'the turn of the year: Christmas, Boxing Day moved to Monday, New Year’s Day',
    rows: ['CP04'],
    events: [began('2026-12-18'), held('2027-01-13')],
    told: ['CP04 by 2027-01-13: in time'],
  },
  {
    says: 'a bank holiday on what would be the last day gives the day after',
    rows: ['CP04'],
    events: [began('2026-04-13'), held('2026-05-06')],
    told: ['CP04 by 2026-05-05: late'],
  },
  {
    says: 'a second strategy discussion on the same enquiry moves nothing',
    rows: ['CP04'],
    events: [
      began('2026-03-02'),
      line('strategy-held', { strategyId: 's2' })('2026-03-10'),
      held('2026-03-24'),
    ],
    told: ['CP04 by 2026-03-23: late'],
  },
  {
    says: 'no conference is needed: the clock stops, nobody is late',
    rows: ['CP02', 'CP04'],
    events: [
      began('2026-03-02'),
      line('section-47-completed', { ...enquiry, conference: false })('2026-03-20'),
    ],
    told: ['CP02 by 2026-03-23: in time', 'CP04 by 2026-03-23: stopped'],
  },
  {
    says: 'an unborn child: not to be seen, the conference before birth meets the clock',
    rows: ['CP03', 'CP04', 'CP20'],
    bornOn: null,
    events: [
      began('2026-03-02', { unborn: true }),
      booked('2026-03-05', { kind: 'pre-birth', ...planned('2026-03-18') }),
      held('2026-03-18', { kind: 'pre-birth' }),
    ],
    told: ['CP04 by 2026-03-23: in time', 'CP20 by 2026-03-16: late'],
  },
  {
    says: 'a child seen within 24 hours of the discussion, through the night',
    rows: ['CP03'],
    events: [
      began('2026-03-06', at('2026-03-06', '16:00')),
      line('section-47-child-seen', { ...enquiry, alone: true })('2026-03-07', at('2026-03-07', '16:30')),
    ],
    told: ['CP03 by 2026-03-07: late'],
  },
  {
    says: 'a sister added a week later has a clock of her own, from her own discussion',
    rows: ['CP04'],
    events: [began('2026-03-09', { enquiryId: 'sister' })],
    told: ['CP04 by 2026-03-30: open'],
  },
  {
    says: 'a child on a plan moves in',
    rows: ['CP05'],
    events: [
      line('moved-in-on-a-plan', { transferId: 't1' })('2026-05-21'),
      held('2026-06-12', { kind: 'transfer-in', transferId: 't1', enquiryId: null }),
    ],
    told: ['CP05 by 2026-06-12: in time'],
  },
  {
    says: 'a conference that is moved takes the report and the chair’s calls with it',
    rows: ['CP06', 'CP07', 'CP20'],
    events: [
      booked('2026-03-05', { youngPerson: true, ...planned('2026-03-18') }),
      moved('2026-03-10', { youngPerson: true, ...planned('2026-03-23') }),
      line('conference-report-shared', { conferenceId: 'c1' })('2026-03-19'),
      line('chair-spoke', { conferenceId: 'c1', with: 'parent' })('2026-03-20'),
    ],
    told: ['CP06 by 2026-03-19: in time', 'CP20 by 2026-03-19: late', 'CP20 by 2026-03-19: open'],
  },
  {
    says: 'the report for a review is with the family five working days before, over the May bank holiday',
    rows: ['CP06', 'CP07'],
    events: [
      booked('2026-04-01', { kind: 'review', ...planned('2026-05-06') }),
      line('conference-report-shared', { conferenceId: 'c1' })('2026-04-28'),
    ],
    told: ['CP07 by 2026-04-28: in time'],
  },
  {
    says: 'a conference called off asks for nothing more',
    rows: ['CP06', 'CP20'],
    events: [
      booked('2026-03-05', planned('2026-03-18')),
      line('conference-called-off', { conferenceId: 'c1' })('2026-03-09'),
    ],
    told: ['CP06 by 2026-03-16: stopped', 'CP20 by 2026-03-16: stopped'],
  },
  {
    says: 'after a conference: the plan the next day, the minutes in twenty',
    rows: ['CP08', 'CP09'],
    events: [
      held('2026-04-02'),
      line('outline-plan-sent', { conferenceId: 'c1' })('2026-04-07'),
      line('conference-minutes-sent', { conferenceId: 'c1' })('2026-05-06'),
    ],
    told: ['CP08 by 2026-04-07: in time', 'CP09 by 2026-05-05: late'],
  },
  {
    says: 'core groups: ten working days, then six weeks from the last',
    rows: ['CP10', 'CP11'],
    events: [started('2026-03-24'), coreGroup('2026-04-09'), coreGroup('2026-05-22')],
    told: ['CP10 by 2026-04-09: in time', 'CP11 by 2026-05-21: late', 'CP11 by 2026-07-03: open'],
  },
  {
    says: 'reviews: three months at the end of a month, then six',
    rows: ['CP12', 'CP13'],
    events: [held('2026-11-30'), review('2027-02-28'), review('2027-08-30')],
    told: ['CP12 by 2027-02-28: in time', 'CP13 by 2027-08-28: late', 'CP13 by 2028-02-29: open'],
  },
  {
    says: 'somebody who turns 18 before the review is due: the plan ends that day and nobody is late',
    rows: ['CP12', 'CP13'],
    bornOn: '2008-05-10',
    events: [held('2026-01-14'), review('2026-04-13'), ended('2026-05-10', { reason: 'eighteen' })],
    told: ['CP12 by 2026-04-14: in time', 'CP13 by 2026-10-13: stopped'],
  },
  {
    says: 'a plan that ended and another that started: clocks of their own',
    rows: ['CP10', 'CP12', 'CP16'],
    events: [
      held('2025-03-03'),
      started('2025-03-03'),
      coreGroup('2025-03-10'),
      review('2025-05-30', { decision: 'ends' }),
      ended('2025-05-30'),
      held('2026-03-02', { conferenceId: 'c2', planId: 'p2' }),
      started('2026-03-02', { planId: 'p2', repeat: true }),
    ],
    told: [
      'CP10 by 2025-03-17: in time',
      'CP10 by 2026-03-16: open',
      'CP12 by 2025-06-03: in time',
      'CP12 by 2026-06-02: open',
      'CP16 by 2026-06-03: stopped',
      'CP16 by 2027-06-02: open',
    ],
  },
  {
    says: 'visits: five working days, then ten; one at which the child was not seen does not count',
    rows: ['CP14', 'CP15'],
    events: [
      started('2026-03-02'),
      visited('2026-03-09'),
      visited('2026-03-20', { seen: false }),
      visited('2026-03-24'),
    ],
    told: ['CP14 by 2026-03-23: late', 'CP14 by 2026-04-09: open', 'CP15 by 2026-03-09: in time'],
  },
  {
    says: 'the drift check and the six-month looks; a look at six months is no legal gateway view',
    rows: ['CP16', 'CP22'],
    events: [started('2025-01-31'), line('plan-looked-at', { ...plan, kind: 'six-month' })('2025-07-31')],
    told: ['CP16 by 2026-04-30: open', 'CP22 by 2025-07-31: in time', 'CP22 by 2026-01-31: open'],
  },
  {
    says: 'police protection ends to the minute, through the night the clocks change',
    rows: ['CP17'],
    events: [
      line('urgent-protection-began', { protectionId: 'u1', kind: 'police-protection' })(
        '2026-03-27',
        at('2026-03-27', '20:00'),
      ),
      line('urgent-protection-ended', { protectionId: 'u1' })('2026-03-30', at('2026-03-30', '21:00')),
    ],
    told: ['CP17 by 2026-03-30: in time'],
  },
  {
    says: 'an emergency protection order, extended once',
    rows: ['CP18'],
    events: [
      line('urgent-protection-began', { protectionId: 'u1', kind: 'emergency-protection-order' })(
        '2026-03-02',
      ),
      line('urgent-protection-extended', { protectionId: 'u1' })('2026-03-09'),
    ],
    told: ['CP18 by 2026-03-17: open'],
  },
  {
    says: 'a child assessment order, from the day in the order',
    rows: ['CP19'],
    events: [
      line('urgent-protection-began', { protectionId: 'u1', kind: 'child-assessment-order' })('2026-03-02'),
      line('urgent-protection-ended', { protectionId: 'u1' })('2026-03-10'),
    ],
    told: ['CP19 by 2026-03-09: late'],
  },
  {
    says: 'the chair looks half-way: six weeks after the first conference, twelve after a review',
    rows: ['CP21'],
    events: [held('2026-03-02'), line('plan-checked-midway', plan)('2026-04-13'), review('2026-06-01')],
    told: ['CP21 by 2026-04-13: in time', 'CP21 by 2026-08-24: open'],
  },
  {
    says: 'a child who moves to another council: every clock of the plan stops',
    rows: ['CP10', 'CP12', 'CP14', 'CP15', 'CP16', 'CP21', 'CP22'],
    events: [held('2026-03-02'), started('2026-03-02'), ended('2026-03-06', { reason: 'moved' })],
    told: [
      'CP10 by 2026-03-16: stopped',
      'CP12 by 2026-06-02: stopped',
      'CP15 by 2026-03-09: stopped',
      'CP16 by 2027-06-02: stopped',
      'CP21 by 2026-04-13: stopped',
      'CP22 by 2026-09-02: stopped',
    ],
  },
]

const usualBirth = '2017-06-15'

function due({ rows, events, bornOn = usualBirth }: Case, settings: readonly Setting[] = []): string[] {
  return obligationsOf({
    events: events.map((event, index) => ({ ...event, sequence: index + 1 })),
    person: { bornOn: bornOn === null ? null : plainDate(bornOn) },
    timescales: childProtectionTimescales,
    settings,
    calendar: englandAndWales(),
  })
    .filter(({ row }) => rows.includes(row))
    .map(
      ({ row, due: when, outcome }) =>
        `${row} ${when.is} ${when.is === 'unknown' ? when.because : when.on}: ${cameOf(outcome)}`,
    )
    .sort()
}

function cameOf(outcome: Obligation['outcome']): string {
  if (outcome.is !== 'met') return outcome.is
  return outcome.inTime ? 'in time' : 'late'
}

test.each(cases)('$says', (given) => {
  expect(due(given)).toEqual(given.told)
})

test('every row of child protection has a clock and a case that tries it', () => {
  const rows = Array.from({ length: 22 }, (_, at) => `CP${String(at + 1).padStart(2, '0')}`)
  const tried = new Set(cases.flatMap(({ told }) => told.map((line) => line.slice(0, 4))))
  expect([...tried].sort()).toEqual(rows)
  expect(timescaleFaults(childProtectionTimescales)).toEqual([])
})

test('the council’s own number holds from the day it took effect', () => {
  const asked = line('strategy-asked', { strategyId: 's1' })('2026-03-02')
  const own = { id: 'strategy-held', from: plainDate('2026-03-01'), within: within.workingDays(3) }
  const given = { says: '', rows: ['CP01'], events: [asked], told: [] }
  expect(due(given)).toEqual(['CP01 by 2026-03-03: open'])
  expect(due(given, [own])).toEqual(['CP01 by 2026-03-05: open'])
})
