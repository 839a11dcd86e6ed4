import type {
  Answer,
  Indicator,
  Judged,
  Mix,
  Period,
  Rate,
  Share,
} from '../../mechanisms/indicators/index.ts'
import { type Calendar, dueDate, within } from '../../mechanisms/timescales/index.ts'
import type { Db } from '../../platform/db.ts'
import { addYears, type PlainDate } from '../../platform/plain-date.ts'
import type { Outcome } from './codes.ts'
import {
  type ContactRow,
  contactsDecided,
  contactsOpen,
  contactsReceived,
  type ReferralRow,
  referralsReceived,
} from './counting.records.ts'

const contactColumns = {
  contactId: 'Contact',
  childId: 'Child',
  receivedOn: 'Received',
  source: 'Who contacted us',
  outcome: 'Decision',
  decidedOn: 'Decided',
  decisionUnknown: 'Day of the decision not known',
  team: 'Team',
  area: 'Area',
  age: 'Age group',
} as const satisfies Record<keyof ContactRow, string>

const referralColumns = {
  referralId: 'Referral',
  childId: 'Child',
  receivedOn: 'Received',
  source: 'Who referred',
  noFurtherAction: 'No further action',
  earlierOn: 'Referred before on',
  team: 'Team',
  area: 'Area',
  age: 'Age group',
} as const satisfies Record<keyof ReferralRow, string>

const contactDrillDown = ['childId', 'receivedOn', 'decidedOn', 'outcome', 'team'] as const
const referralDrillDown = ['childId', 'receivedOn', 'source', 'team'] as const

/** What leads to a referral: the referral itself, or a strategy discussion, which opens one. */
const leadToReferral: ReadonlySet<string | null> = new Set<Outcome>(['referral', 'strategy-discussion'])

/** A contact is one child in one contact event. Without a decision it counts all the same. */
const contactRate = {
  id: 'I-FD01',
  title: 'Contacts per 10,000 children',
  unit: 'per 10,000',
  goodIs: 'neither',
  period: 'rolling 12 months',
  numerator: contactsReceived,
  placedBy: ['receivedOn'],
  annualised: true,
  columns: contactColumns,
  drillDown: ['childId', 'receivedOn', 'source', 'outcome', 'team'],
  source: 'Local figure, compared through ADCS Safeguarding Pressures',
  certainty: 'confirmed',
} as const satisfies Rate<ContactRow>

/** As worked: what is open and already late counts against us, so that leaving it open does not better the figure. */
const decidedInOneDay = {
  id: 'I-FD02',
  title: 'Contacts decided within 1 working day',
  unit: '%',
  goodIs: 'high',
  period: 'window',
  timely: { form: 'operational', other: 'I-FD02-published' },
  denominator: decidedOrLate,
  counts: inOneDay,
  columns: contactColumns,
  drillDown: contactDrillDown,
  source: 'Local figure; Working Together 2023: a decision within one working day',
  certainty: 'confirmed',
} as const satisfies Share<ContactRow>

/** As published: only what was decided in the period. */
const decidedInOneDayAsPublished = {
  ...decidedInOneDay,
  id: 'I-FD02-published',
  title: 'Contacts decided within 1 working day, of those decided',
  timely: { form: 'published', other: 'I-FD02' },
  denominator: contactsDecided,
  placedBy: ['decidedOn', 'receivedOn'],
} as const satisfies Share<ContactRow>

const contactsToReferral = {
  id: 'I-FD03',
  title: 'Contacts leading to a referral',
  unit: '%',
  goodIs: 'neither',
  period: 'window',
  denominator: contactsDecided,
  placedBy: ['decidedOn', 'receivedOn'],
  counts: ({ outcome }: ContactRow) => (outcome === null ? 'unknown' : leadToReferral.has(outcome)),
  columns: contactColumns,
  drillDown: contactDrillDown,
  source: 'Local figure',
  certainty: 'unconfirmed',
} as const satisfies Share<ContactRow>

/** Advice, signposting and early help are something done, so they are not counted here. */
const contactsNoFurtherAction = {
  id: 'I-FD04',
  title: 'Contacts ending in no further action',
  unit: '%',
  goodIs: 'neither',
  period: 'window',
  denominator: contactsDecided,
  placedBy: ['decidedOn', 'receivedOn'],
  counts: ({ outcome }: ContactRow) => (outcome === null ? 'unknown' : outcome === noFurtherAction),
  columns: contactColumns,
  drillDown: contactDrillDown,
  source: 'Local figure, compared through ADCS Safeguarding Pressures',
  certainty: 'confirmed',
} as const satisfies Share<ContactRow>

const noFurtherAction: Outcome = 'no-further-action'

const referralRate = {
  id: 'I-FD05',
  title: 'Referrals per 10,000 children',
  unit: 'per 10,000',
  goodIs: 'neither',
  period: 'rolling 12 months',
  numerator: referralsReceived,
  placedBy: ['receivedOn'],
  annualised: false,
  columns: referralColumns,
  drillDown: referralDrillDown,
  source: 'DfE children in need statistics: rate of referrals',
  certainty: 'confirmed',
} as const satisfies Rate<ReferralRow>

/** The earlier referral lies before the day of this one, and no more than 12 months before it. */
const reReferrals = {
  id: 'I-FD06',
  title: 'Referrals within 12 months of an earlier one',
  unit: '%',
  goodIs: 'low',
  period: 'rolling 12 months',
  denominator: referralsReceived,
  placedBy: ['receivedOn'],
  counts: ({ receivedOn, earlierOn }: ReferralRow) =>
    earlierOn !== null && earlierOn >= addYears(receivedOn, -1),
  columns: referralColumns,
  drillDown: ['childId', 'receivedOn', 'earlierOn', 'source', 'team'],
  source: 'DfE children in need statistics: re-referrals within 12 months',
  certainty: 'confirmed',
} as const satisfies Share<ReferralRow>

const referralsNoFurtherAction = {
  id: 'I-FD07',
  title: 'Referrals closed with no further action',
  unit: '%',
  goodIs: 'neither',
  period: 'rolling 12 months',
  denominator: referralsReceived,
  placedBy: ['receivedOn'],
  counts: (row: ReferralRow) => row.noFurtherAction,
  columns: referralColumns,
  drillDown: ['childId', 'receivedOn', 'source', 'noFurtherAction', 'team'],
  source: 'CIN census: referral no further action flag',
  certainty: 'confirmed',
} as const satisfies Share<ReferralRow>

const referralSources = {
  id: 'I-FD09',
  title: 'Who referrals come from',
  unit: 'children',
  goodIs: 'neither',
  period: 'rolling 12 months',
  denominator: referralsReceived,
  placedBy: ['receivedOn'],
  key: ({ source }: ReferralRow) => source,
  columns: referralColumns,
  drillDown: referralDrillDown,
  source: 'CIN census: source of referral',
  certainty: 'confirmed',
} as const satisfies Mix<ReferralRow>

/** The front door's figures. I-FD08 comes with assessments, whose endings it counts. */
export const frontDoorIndicators: readonly Indicator[] = [
  contactRate,
  decidedInOneDay,
  decidedInOneDayAsPublished,
  contactsToReferral,
  contactsNoFurtherAction,
  referralRate,
  reReferrals,
  referralsNoFurtherAction,
  referralSources,
]

/** Contacts decided in the period, and those that are open at the end of the as-at day and late already. */
async function decidedOrLate(db: Db, period: Period, calendar: Calendar): Promise<readonly ContactRow[]> {
  const decided = await contactsDecided(db, period)
  const open = await contactsOpen(db, period)
  return [
    ...decided,
    ...open.filter(({ receivedOn }) => isPast(lastDayToDecide(receivedOn, calendar), period.asAt)),
  ]
}

/** By days, as the catalogue has it: a decision after the council's day closed is still of that day. */
function inOneDay({ receivedOn, decidedOn, decisionUnknown }: ContactRow, { calendar }: Judged): Answer {
  const last = lastDayToDecide(receivedOn, calendar)
  if (decisionUnknown || last === null) return 'unknown'
  return decidedOn !== null && receivedOn <= decidedOn && decidedOn <= last
}

/** Null before the bank holidays that we hold. */
function lastDayToDecide(receivedOn: PlainDate, calendar: Calendar): PlainDate | null {
  return dueDate(receivedOn, within.workingDays(1), calendar)
}

/** A day that can't be told is kept, so that the row is shown as unknown. */
function isPast(last: PlainDate | null, today: PlainDate): boolean {
  return last === null || last < today
}
