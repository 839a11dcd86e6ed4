import type { Answer, Indicator, Judged, Mix, Rate, Share } from '../../mechanisms/indicators/index.ts'
import { dueDate, within } from '../../mechanisms/timescales/index.ts'
import { addMonths, isPlainDate, type PlainDate } from '../../platform/plain-date.ts'
import {
  type ConferenceRow,
  type EnquiryRow,
  enquiriesStarted,
  initialConferencesHeld,
  type PlanRow,
  plansEnded,
  plansOpen,
  plansStarted,
} from './counting.records.ts'

const planColumns = {
  planId: 'Plan',
  childId: 'Child',
  startedOn: 'Plan started',
  endedOn: 'Plan ended',
  category: 'Category',
  earlierEndedOn: 'Plan before ended',
  elsewhereBefore: 'Plan before with another council',
  firstCoreGroupOn: 'First core group',
  reviewsFrom: 'Reviews counted from',
  reviews: 'Reviews held',
  team: 'Team',
  area: 'Area',
  age: 'Age group',
} as const satisfies Record<keyof PlanRow, string>

const enquiryColumns = {
  enquiryId: 'Enquiry',
  childId: 'Child',
  startedOn: 'Enquiry began',
  conferenceOn: 'Conference held',
  team: 'Team',
  area: 'Area',
  age: 'Age group',
} as const satisfies Record<keyof EnquiryRow, string>

const conferenceColumns = {
  conferenceId: 'Conference',
  childId: 'Child',
  heldOn: 'Conference held',
  enquiryStartedOn: 'Enquiry began',
  startedPlan: 'A plan started',
  team: 'Team',
  area: 'Area',
  age: 'Age group',
} as const satisfies Record<keyof ConferenceRow, string>

const census = 'DfE children in need census'
const drillDown = ['childId', 'startedOn', 'endedOn', 'category', 'team'] as const

const onPlans = {
  id: 'I-CP01',
  title: 'Children on plans per 10,000',
  unit: 'per 10,000',
  goodIs: 'neither',
  period: 'snapshot',
  numerator: plansOpen,
  annualised: false,
  columns: planColumns,
  drillDown,
  source: census,
  certainty: 'confirmed',
} as const satisfies Rate<PlanRow>

const started = {
  ...onPlans,
  id: 'I-CP02',
  title: 'Plans started per 10,000',
  period: 'rolling 12 months',
  numerator: plansStarted,
  placedBy: ['startedOn'],
  annualised: false,
} as const satisfies Rate<PlanRow>

/** Earlier plans of other councils are shown beside it, and counted in none. */
const repeatEver = {
  id: 'I-CP03',
  title: 'Plans that are a second or later plan',
  unit: '%',
  goodIs: 'low',
  period: 'rolling 12 months',
  denominator: plansStarted,
  placedBy: ['startedOn'],
  counts: ({ earlierEndedOn }: PlanRow) => earlierEndedOn !== null,
  columns: planColumns,
  drillDown: ['childId', 'startedOn', 'earlierEndedOn', 'elsewhereBefore', 'team'],
  source: 'DfE children in need census: number of previous plans',
  certainty: 'confirmed',
} as const satisfies Share<PlanRow>

const repeatInTwoYears = {
  ...repeatEver,
  id: 'I-CP04',
  title: 'Plans started within 2 years of another',
  counts: (row: PlanRow) => isRepeatWithin(row, 24),
  source: 'Annex A, list 7',
  certainty: 'unconfirmed',
} as const satisfies Share<PlanRow>

const repeatInOneYear = {
  ...repeatEver,
  id: 'I-CP05',
  title: 'Plans started within 12 months of another',
  counts: (row: PlanRow) => isRepeatWithin(row, 12),
  source: 'DfE, for its restricted dashboard',
} as const satisfies Share<PlanRow>

const endedLong = {
  id: 'I-CP06',
  title: 'Plans that ended after 2 years or more',
  unit: '%',
  goodIs: 'low',
  period: 'rolling 12 months',
  denominator: plansEnded,
  placedBy: ['endedOn'],
  counts: ({ startedOn, endedOn }: PlanRow) => endedOn !== null && endedOn >= addMonths(startedOn, 24),
  columns: planColumns,
  drillDown,
  source: 'DfE children in need census, table D7',
  certainty: 'confirmed',
} as const satisfies Share<PlanRow>

const openLong = {
  id: 'I-CP07',
  title: 'Plans open for 2 years or more',
  unit: '%',
  goodIs: 'low',
  period: 'snapshot',
  denominator: plansOpen,
  counts: ({ startedOn }: PlanRow, { today }: Judged) => today >= addMonths(startedOn, 24),
  columns: planColumns,
  drillDown,
  source: 'Local figure',
  certainty: 'unconfirmed',
} as const satisfies Share<PlanRow>

const endedShort = {
  ...endedLong,
  id: 'I-CP08',
  title: 'Plans that ended within 3 months',
  goodIs: 'neither',
  counts: ({ startedOn, endedOn }: PlanRow) => endedOn !== null && endedOn <= addMonths(startedOn, 3),
} as const satisfies Share<PlanRow>

/** One late review fails the plan; one that is due and was not held fails it too. */
const reviewsInTime = {
  id: 'I-CP09',
  title: 'Plans open 3 months or more whose reviews were all in time',
  unit: '%',
  goodIs: 'high',
  period: 'snapshot',
  denominator: openThreeMonths,
  counts: ({ reviewsFrom, reviews }: PlanRow, { today }: Judged) =>
    areReviewsInTime(reviewsFrom, daysIn(reviews), today),
  columns: planColumns,
  drillDown: ['childId', 'startedOn', 'reviews', 'team'],
  source: 'DfE children in need census (former national indicator 67)',
  certainty: 'part',
} as const satisfies Share<PlanRow>

/** Of plans whose first core group is due or was held. */
const firstCoreGroup = {
  id: 'I-CP12',
  title: 'First core group within 10 working days',
  unit: '%',
  goodIs: 'high',
  period: 'window',
  denominator: plansStarted,
  counts: coreGroupInTime,
  columns: planColumns,
  drillDown: ['childId', 'startedOn', 'firstCoreGroupOn', 'team'],
  source: 'Working Together: within 10 working days of the initial conference',
  certainty: 'unconfirmed',
} as const satisfies Share<PlanRow>

const categoryMix = {
  id: 'I-CP13',
  title: 'Children on plans by category of abuse',
  unit: 'children',
  goodIs: 'neither',
  period: 'snapshot',
  denominator: plansOpen,
  key: ({ category }: PlanRow) => category,
  columns: planColumns,
  drillDown,
  source: census,
  certainty: 'confirmed',
} as const satisfies Mix<PlanRow>

const enquiryRate = {
  id: 'I-IC01',
  title: 'Section 47 enquiries per 10,000',
  unit: 'per 10,000',
  goodIs: 'neither',
  period: 'rolling 12 months',
  numerator: enquiriesStarted,
  placedBy: ['startedOn'],
  annualised: false,
  columns: enquiryColumns,
  drillDown: ['childId', 'startedOn', 'conferenceOn', 'team'],
  source: census,
  certainty: 'confirmed',
} as const satisfies Rate<EnquiryRow>

const enquiryToConference = {
  id: 'I-IC02',
  title: 'Section 47 enquiries that led to a conference',
  unit: '%',
  goodIs: 'neither',
  period: 'rolling 12 months',
  denominator: enquiriesStarted,
  placedBy: ['startedOn'],
  counts: ({ conferenceOn }: EnquiryRow) => conferenceOn !== null,
  columns: enquiryColumns,
  drillDown: ['childId', 'startedOn', 'conferenceOn', 'team'],
  source: 'Annex A, list 5',
  certainty: 'part',
} as const satisfies Share<EnquiryRow>

/** Of conferences that came of an enquiry. One dated before it stays in the total and is not in time. */
const conferenceInTime = {
  id: 'I-IC03',
  title: 'Initial conferences within 15 working days of the section 47 enquiry starting',
  unit: '%',
  goodIs: 'high',
  period: 'window',
  denominator: async (db, period) =>
    (await initialConferencesHeld(db, period)).filter((row) => row.enquiryStartedOn !== null),
  placedBy: ['heldOn'],
  counts: heldInTime,
  columns: conferenceColumns,
  drillDown: ['childId', 'enquiryStartedOn', 'heldOn', 'team'],
  source: 'DfE children in need census, table C',
  certainty: 'confirmed',
} as const satisfies Share<ConferenceRow>

const conferenceToPlan = {
  id: 'I-IC05',
  title: 'Initial conferences that started a plan',
  unit: '%',
  goodIs: 'neither',
  period: 'rolling 12 months',
  denominator: initialConferencesHeld,
  placedBy: ['heldOn'],
  counts: ({ startedPlan }: ConferenceRow) => startedPlan,
  columns: conferenceColumns,
  drillDown: ['childId', 'heldOn', 'startedPlan', 'team'],
  source: 'Local figure',
  certainty: 'unconfirmed',
} as const satisfies Share<ConferenceRow>

/** Child protection's figures. */
export const childProtectionIndicators: readonly Indicator[] = [
  enquiryRate,
  enquiryToConference,
  conferenceInTime,
  conferenceToPlan,
  onPlans,
  started,
  repeatEver,
  repeatInTwoYears,
  repeatInOneYear,
  endedLong,
  openLong,
  endedShort,
  reviewsInTime,
  firstCoreGroup,
  categoryMix,
]

/** Whether a plan of ours before this one ended at most so many months before it started. */
export function isRepeatWithin(
  { startedOn, earlierEndedOn }: Pick<PlanRow, 'startedOn' | 'earlierEndedOn'>,
  months: number,
): boolean {
  return earlierEndedOn !== null && startedOn <= addMonths(earlierEndedOn, months)
}

async function openThreeMonths(...[db, period]: Parameters<typeof plansOpen>): Promise<readonly PlanRow[]> {
  const open = await plansOpen(db, period)
  return open.filter(({ startedOn }) => period.asAt >= addMonths(startedOn, 3))
}

function daysIn(reviews: string): PlainDate[] {
  return reviews.split(' ').filter((day) => isPlainDate(day))
}

/** The first within three months, each later one within six of the one before, and none due that was not held. */
export function areReviewsInTime(from: PlainDate, reviews: readonly PlainDate[], today: PlainDate): boolean {
  const due = [from, ...reviews].map((day, at) => addMonths(day, at === 0 ? 3 : 6))
  return due.every((last, at) => {
    const held = reviews[at]
    return held === undefined ? today <= last : held <= last
  })
}

function coreGroupInTime({ startedOn, firstCoreGroupOn }: PlanRow, { calendar, today }: Judged): Answer {
  const last = dueDate(startedOn, within.workingDays(10), calendar)
  if (last === null) return 'unknown'
  if (firstCoreGroupOn !== null) return firstCoreGroupOn <= last
  // Not due yet: nobody can say.
  return today > last ? false : 'unknown'
}

function heldInTime({ heldOn, enquiryStartedOn }: ConferenceRow, { calendar }: Judged): Answer {
  if (enquiryStartedOn === null) return 'unknown'
  const last = dueDate(enquiryStartedOn, within.workingDays(15), calendar)
  return last === null ? 'unknown' : enquiryStartedOn <= heldOn && heldOn <= last
}
