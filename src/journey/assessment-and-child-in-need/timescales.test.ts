import { expect, test } from 'vitest'
import {
  englandAndWales,
  type Obligation,
  obligationsOf,
  timescaleFaults,
  within,
} from '../../mechanisms/timescales/index.ts'
import { plainDate } from '../../platform/plain-date.ts'
import { assessmentTimescales } from './timescales.ts'

/** Something on a child's stream. */
type Told = Readonly<Record<string, unknown>> & {
  readonly type: string
  readonly on: ReturnType<typeof plainDate>
}

const told =
  (type: string, usual: Readonly<Record<string, unknown>> = {}) =>
  (on: string, more: Readonly<Record<string, unknown>> = {}): Told => ({
    type,
    on: plainDate(on),
    at: null,
    ...usual,
    ...more,
  })

const referral = { referralId: 'r1' }
const assessed = { ...referral, assessmentId: 'a1' }
const referred = told('referral-received', referral)
const taken = told('referral-decided', { ...referral, noFurtherAction: false })
const closed = told('referral-closed', referral)
const began = told('assessment-started', assessed)
const checked = told('assessment-checked', { assessmentId: 'a1', point: 'day-10' })
const authorised = told('assessment-authorised', { ...assessed, outcome: 'child-in-need-plan' })
const seen = told('visit-made', { seen: true, alone: true })
const notSeen = told('visit-made', { seen: false, alone: false })
const cin = { planId: 'p1', kind: 'child-in-need' }
const planned = told('plan-started', cin)
const reviewed = told('plan-reviewed', { ...cin, decision: 'continue' })
const ended = told('plan-ended', cin)
const protectionEnded = told('protection-plan-ended', { planId: 'c1', reason: 'safe' })
const workEnded = told('involvement-closed', { involvementId: 'i1', service: 'child-in-need' })
const letter = told('letter-sent', { kind: 'closing-letter' })

interface Case {
  readonly says: string
  readonly row: string
  readonly events: readonly Told[]
  readonly told: readonly string[]
}

const cases: readonly Case[] = [
  {
    says: '45 working days run from the referral, not from the start of the assessment, and pass over Easter',
    row: 'AS01',
    events: [referred('2026-02-16'), began('2026-03-02'), authorised('2026-04-22')],
    told: ['2026-04-22: in time'],
  },
  {
    says: 'a day later is late, however good the reason for more time was',
    row: 'AS01',
    events: [
      referred('2026-02-16'),
      told('assessment-extended', { assessmentId: 'a1' })('2026-04-10'),
      told('lateness-explained', { timescale: 'assessment-45wd', key: 'r1', reason: 'Ill', agreedBy: 'm' })(
        '2026-04-10',
      ),
      authorised('2026-04-23'),
    ],
    told: ['2026-04-22: late'],
  },
  {
    says: 'over the end of the year three bank holidays do not count',
    row: 'AS01',
    events: [referred('2025-11-17')],
    told: ['2026-01-22: open'],
  },
  {
    says: 'a bank holiday on what would be the last day moves it to the next working day',
    row: 'AS01',
    events: [referred('2026-02-26'), authorised('2026-05-05')],
    told: ['2026-05-05: in time'],
  },
  {
    says: 'a referral that is closed stops the clock, and nobody is late',
    row: 'AS01',
    events: [referred('2026-02-16'), closed('2026-02-20')],
    told: ['2026-04-22: stopped'],
  },
  {
    says: 'a sister added late has her own 45 days from that day, and the one decision ends them',
    row: 'AS01',
    events: [told('child-joined-assessment', assessed)('2026-03-16'), authorised('2026-04-22')],
    told: ['2026-05-21: in time'],
  },
  {
    says: 'two referrals one after the other have a clock each',
    row: 'AS01',
    events: [referred('2026-01-05'), authorised('2026-02-02'), referred('2026-06-01', { referralId: 'r2' })],
    told: ['2026-03-09: in time', '2026-08-03: open'],
  },
  {
    says: 'the manager looks at day 10; at day 20 and before 45 they still have to',
    row: 'AS02',
    events: [began('2026-03-02'), checked('2026-03-16')],
    told: ['2026-03-16: in time', '2026-03-30: open', '2026-04-29: open'],
  },
  {
    says: 'a decision before a point makes it needless',
    row: 'AS02',
    events: [began('2026-03-02'), checked('2026-03-13'), authorised('2026-03-20')],
    told: ['2026-03-16: in time', '2026-03-30: stopped', '2026-04-29: stopped'],
  },
  {
    says: 'five working days to see the child; a visit at which the child was not seen does not end it',
    row: 'AS03',
    events: [taken('2026-03-30'), notSeen('2026-04-01'), seen('2026-04-09')],
    told: ['2026-04-08: late'],
  },
  {
    says: 'no further action: nobody has to see the child',
    row: 'AS03',
    events: [told('referral-decided', { ...referral, noFurtherAction: true })('2026-03-30')],
    told: [],
  },
  {
    says: 'an unborn child: ten weeks before the expected date of delivery',
    row: 'AS04',
    events: [
      told('pre-birth-assessment-started', { assessmentId: 'a1', dueOn: plainDate('2026-08-03') })(
        '2026-03-02',
      ),
      authorised('2026-05-20'),
    ],
    told: ['2026-05-25: in time'],
  },
  {
    says: 'an unborn child who comes early stops the clock',
    row: 'AS04',
    events: [
      told('pre-birth-assessment-started', { assessmentId: 'a1', dueOn: plainDate('2026-08-03') })(
        '2026-03-02',
      ),
      told('child-born')('2026-05-01'),
    ],
    told: ['2026-05-25: stopped'],
  },
  {
    says: 'ten working days from the decision to the plan',
    row: 'CN01',
    events: [authorised('2026-03-25'), planned('2026-04-10')],
    told: ['2026-04-10: in time'],
  },
  {
    says: 'the end of a child protection plan wants a plan as well',
    row: 'CN01',
    events: [protectionEnded('2026-03-02')],
    told: ['2026-03-16: open'],
  },
  {
    says: 'an assessment that came to nothing wants no plan',
    row: 'CN01',
    events: [authorised('2026-03-25', { outcome: 'no-further-action' })],
    told: [],
  },
  {
    says: 'reviews every three months from the plan, then from the last review',
    row: 'CN02',
    events: [planned('2025-11-30'), reviewed('2026-02-28'), reviewed('2026-05-29')],
    told: ['2026-02-28: in time', '2026-05-28: late', '2026-08-29: open'],
  },
  {
    says: 'a plan ended and restarted begins anew',
    row: 'CN02',
    events: [
      planned('2026-01-05'),
      ended('2026-02-02'),
      planned('2026-06-01', { planId: 'p2' }),
      reviewed('2026-08-31', { planId: 'p2' }),
    ],
    told: ['2026-04-05: stopped', '2026-09-01: in time', '2026-11-30: open'],
  },
  {
    says: 'the young person turns 18 and the plan ends that day: nothing is due any more',
    row: 'CN02',
    events: [planned('2026-01-05'), ended('2026-03-14', { because: 'grew up' })],
    told: ['2026-04-05: stopped'],
  },
  {
    says: 'a visit at least every 20 working days; only one at which the child is seen counts',
    row: 'CN03',
    events: [planned('2026-03-02'), notSeen('2026-03-20'), seen('2026-03-30'), ended('2026-04-15')],
    told: ['2026-03-30: in time', '2026-04-29: stopped'],
  },
  {
    says: 'a plan after child protection stays open for three months',
    row: 'CN04',
    events: [protectionEnded('2026-01-30'), planned('2026-02-02'), ended('2026-04-29')],
    told: ['2026-04-30: late'],
  },
  {
    says: 'short breaks are looked at every six months',
    row: 'CN05',
    events: [authorised('2026-01-12', { outcome: 'short-breaks' }), reviewed('2026-07-10')],
    told: ['2026-07-12: in time', '2027-01-10: open'],
  },
  {
    says: 'a plan of nine months is challenged once',
    row: 'CN06',
    events: [planned('2025-05-31'), told('cin-plan-challenged', { planId: 'p1' })('2026-02-27')],
    told: ['2026-02-28: in time'],
  },
  {
    says: 'the letter goes within five working days of the end, over a bank holiday',
    row: 'CN07',
    events: [workEnded('2026-05-01'), letter('2026-05-11')],
    told: ['2026-05-11: in time'],
  },
]

const calendar = englandAndWales()

function dueOf(events: readonly Told[], settings: Parameters<typeof obligationsOf>[0]['settings'] = []) {
  const person = { bornOn: plainDate('2015-06-01') }
  return obligationsOf({ events, person, timescales: assessmentTimescales, settings, calendar })
}

function inWords({ due, outcome }: Obligation): string {
  const day = 'on' in due ? due.on : 'unknown'
  if (outcome.is === 'met') return `${day}: ${outcome.inTime ? 'in time' : 'late'}`
  return `${day}: ${outcome.is}`
}

test.each(cases)('$row $says', ({ row, events, told: expected }) => {
  const lines = dueOf(events).filter((one) => one.row === row)
  expect(lines.map(inWords)).toEqual(expected)
})

test('the declarations are sound', () => expect(timescaleFaults(assessmentTimescales)).toEqual([]))

test('every row of the list that is ours has a case, and so has no other', () => {
  const rows = new Set(assessmentTimescales.map(({ row }) => row))
  expect(new Set(cases.map(({ row }) => row))).toEqual(rows)
})

test('a local standard follows the council’s number in force when the clock starts; the guidance’s 45 days do not', () => {
  const settings = ['child-seen', 'assessment-45wd'].map((id) => ({
    id,
    from: plainDate('2026-04-01'),
    within: within.workingDays(1),
  }))
  const due = (on: string) =>
    dueOf([referred(on), taken(on)], settings)
      .filter(({ row }) => row !== 'AS02')
      .map(inWords)
  expect(due('2026-03-02')).toEqual(['2026-05-07: open', '2026-03-09: open'])
  expect(due('2026-04-01')).toEqual(['2026-06-09: open', '2026-04-02: open'])
})
