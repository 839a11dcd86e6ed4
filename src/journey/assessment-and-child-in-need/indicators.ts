import type {
  Answer,
  Indicator,
  Judged,
  Mix,
  Period,
  Rate,
  Share,
} from '../../mechanisms/indicators/index.ts'
import { type Calendar, councilStandards, dueDate, within } from '../../mechanisms/timescales/index.ts'
import type { Db } from '../../platform/db.ts'
import { addYears, type PlainDate } from '../../platform/plain-date.ts'
import {
  type AssessmentRow,
  assessmentsAuthorised,
  assessmentsOpen,
  childrenInNeed,
  childrenOnPlan,
  type FactorRow,
  factorsFound,
  type NeedRow,
  type PlanRow,
} from './counting.records.ts'

const who = { childId: 'Child', team: 'Team', area: 'Area', age: 'Age group' } as const

const assessmentColumns = {
  ...who,
  assessmentId: 'Assessment',
  onDay: 'As it stood on',
  startedOn: 'Started',
  referredOn: 'Referred',
  authorisedOn: 'Authorised',
  seen: 'Child seen',
  outcome: 'Decision',
} as const satisfies Record<keyof AssessmentRow, string>

const planColumns = {
  ...who,
  planId: 'Plan',
  onDay: 'As it stood on',
  startedOn: 'Started',
  lastSeenOn: 'Last seen',
  lastReviewOn: 'Last review',
} as const satisfies Record<keyof PlanRow, string>

/** A plan with the last day on which the next visit or review is in time. */
export type DueRow = PlanRow & { readonly dueOn: PlainDate | null }
const dueColumns = { ...planColumns, dueOn: 'Next by' } as const satisfies Record<keyof DueRow, string>

const assessmentDrillDown = ['childId', 'startedOn', 'authorisedOn', 'outcome', 'team'] as const

const assessmentRate = {
  id: 'I-AS01',
  title: 'Assessments per 10,000 children',
  unit: 'per 10,000',
  goodIs: 'neither',
  period: 'rolling 12 months',
  numerator: assessmentsAuthorised,
  annualised: false,
  columns: assessmentColumns,
  drillDown: assessmentDrillDown,
  placedBy: ['authorisedOn'],
  source: 'DfE children in need statistics: assessments completed in the year',
  certainty: 'confirmed',
} as const satisfies Rate<AssessmentRow>

/** As published: by the assessment's own start, and only what was authorised in the period. */
const inFortyFive = {
  id: 'I-AS02',
  title: 'Assessments authorised within 45 working days of their start, of those authorised',
  unit: '%',
  goodIs: 'high',
  period: 'rolling 12 months',
  timely: { form: 'published', other: 'I-AS02-operational' },
  denominator: assessmentsAuthorised,
  counts: (row: AssessmentRow, judged: Judged) => isInTime(row.startedOn, row, judged),
  columns: assessmentColumns,
  drillDown: assessmentDrillDown,
  placedBy: ['authorisedOn'],
  source: 'DfE children in need statistics: assessments completed within 45 working days',
  certainty: 'part',
} as const satisfies Share<AssessmentRow>

/** As worked: what is open and late already counts against us. */
const { placedBy: _, ...withoutPlace } = inFortyFive
const inFortyFiveAsWorked = {
  ...withoutPlace,
  id: 'I-AS02-operational',
  title: 'Assessments authorised within 45 working days of their start',
  period: 'window',
  timely: { form: 'operational', other: 'I-AS02' },
  denominator: authorisedOrLate,
} as const satisfies Share<AssessmentRow>

/** The practice clock of Working Together runs from the referral. */
const { timely: __, ...withoutTwin } = inFortyFive
const inFortyFiveFromReferral = {
  ...withoutTwin,
  id: 'I-AS02-referral',
  title: 'Assessments authorised within 45 working days of the referral',
  counts: (row: AssessmentRow, judged: Judged) => isInTime(row.referredOn, row, judged),
  source: 'CIN census guide section 4.9: the clock of practice',
} as const satisfies Share<AssessmentRow>

const openAndLate = {
  id: 'I-AS03',
  title: 'Open assessments already over 45 working days',
  unit: '%',
  goodIs: 'low',
  period: 'snapshot',
  denominator: assessmentsOpen,
  counts: ({ startedOn, onDay }: AssessmentRow, { calendar }: Judged) => {
    const last = lastDay(startedOn, calendar)
    return last === null ? 'unknown' : last < onDay
  },
  columns: assessmentColumns,
  drillDown: ['childId', 'startedOn', 'referredOn', 'team'],
  source: 'CIN census query 8670Q',
  certainty: 'confirmed',
} as const satisfies Share<AssessmentRow>

const seenInAssessment = {
  id: 'I-AS04',
  title: 'Child seen during the assessment',
  unit: '%',
  goodIs: 'high',
  period: 'window',
  denominator: assessmentsAuthorised,
  counts: ({ seen }: AssessmentRow) => seen ?? 'unknown',
  columns: assessmentColumns,
  drillDown: ['childId', 'startedOn', 'authorisedOn', 'seen', 'team'],
  placedBy: ['authorisedOn'],
  source: 'Ofsted Annex A, list 4: child seen during assessment',
  certainty: 'part',
} as const satisfies Share<AssessmentRow>

/** A child can have many: each factor that an assessment found is a row. */
const factorsAtEnd = {
  id: 'I-AS05',
  title: 'Factors found by assessments',
  unit: 'children',
  goodIs: 'neither',
  period: 'rolling 12 months',
  denominator: factorsFound,
  key: ({ factor }: FactorRow) => factor,
  columns: { ...who, assessmentId: 'Assessment', authorisedOn: 'Authorised', factor: 'Factor' },
  drillDown: ['childId', 'authorisedOn', 'factor', 'team'],
  placedBy: ['authorisedOn'],
  source: 'DfE children in need statistics: factors at the end of assessment',
  certainty: 'confirmed',
} as const satisfies Mix<FactorRow>

/** Wider than 'on a plan': every open episode. */
const inNeedRate = {
  id: 'I-CN01',
  title: 'Children in need per 10,000 children',
  unit: 'per 10,000',
  goodIs: 'neither',
  period: 'snapshot',
  numerator: childrenInNeed,
  annualised: false,
  columns: { ...who, referralId: 'Referral', receivedOn: 'Referred' },
  drillDown: ['childId', 'receivedOn', 'team'],
  source: 'DfE children in need statistics: children in need at 31 March',
  certainty: 'confirmed',
} as const satisfies Rate<NeedRow>

const onPlanRate = {
  id: 'I-CN02',
  title: 'Children on a child in need plan per 10,000 children',
  unit: 'per 10,000',
  goodIs: 'neither',
  period: 'snapshot',
  numerator: childrenOnPlan,
  annualised: false,
  columns: planColumns,
  drillDown: ['childId', 'startedOn', 'team'],
  source: 'CIN census guide section 4.11: child in need plan dates',
  certainty: 'part',
} as const satisfies Rate<PlanRow>

const visitsInTime = {
  id: 'I-CN03',
  title: 'Children on a child in need plan visited in time',
  unit: '%',
  goodIs: 'high',
  period: 'snapshot',
  denominator: plansDue({
    standard: 'cin-visit',
    usual: within.workingDays(20),
    last: ({ lastSeenOn }) => lastSeenOn,
  }),
  counts: isNotPast,
  columns: dueColumns,
  drillDown: ['childId', 'startedOn', 'lastSeenOn', 'dueOn', 'team'],
  source: 'Local standard: child in need visits',
  certainty: 'unconfirmed',
} as const satisfies Share<DueRow>

const reviewsInTime = {
  id: 'I-CN04',
  title: 'Child in need plans reviewed in time',
  unit: '%',
  goodIs: 'high',
  period: 'snapshot',
  denominator: plansDue({
    standard: 'cin-review',
    usual: within.months(3),
    last: ({ lastReviewOn }) => lastReviewOn,
  }),
  counts: isNotPast,
  columns: dueColumns,
  drillDown: ['childId', 'startedOn', 'lastReviewOn', 'dueOn', 'team'],
  source: 'Local standard: child in need reviews',
  certainty: 'unconfirmed',
} as const satisfies Share<DueRow>

const longPlans = {
  id: 'I-CN05',
  title: 'Child in need plans open for over 12 months',
  unit: '%',
  goodIs: 'low',
  period: 'snapshot',
  denominator: childrenOnPlan,
  counts: ({ startedOn, onDay }: PlanRow) => startedOn < addYears(onDay, -1),
  columns: planColumns,
  drillDown: ['childId', 'startedOn', 'team'],
  source: 'Local figure',
  certainty: 'unconfirmed',
} as const satisfies Share<PlanRow>

/** The figures of assessments and of work with children in need. */
export const assessmentIndicators: readonly Indicator[] = [
  assessmentRate,
  inFortyFive,
  inFortyFiveAsWorked,
  inFortyFiveFromReferral,
  openAndLate,
  seenInAssessment,
  factorsAtEnd,
  inNeedRate,
  onPlanRate,
  visitsInTime,
  reviewsInTime,
  longPlans,
]

/** Null before the bank holidays that we hold. */
function lastDay(from: PlainDate, calendar: Calendar): PlainDate | null {
  return dueDate(from, within.workingDays(45), calendar)
}

function isInTime(from: PlainDate, { authorisedOn }: AssessmentRow, { calendar }: Judged): Answer {
  const last = lastDay(from, calendar)
  if (last === null) return 'unknown'
  return authorisedOn !== null && authorisedOn <= last
}

/** Assessments authorised in the period, and those that are open at the end of the as-at day and late already. */
async function authorisedOrLate(
  db: Db,
  period: Period,
  calendar: Calendar,
): Promise<readonly AssessmentRow[]> {
  const authorised = await assessmentsAuthorised(db, period)
  const open = await assessmentsOpen(db, period)
  return [
    ...authorised,
    ...open.filter(({ startedOn, onDay }) => isPast(lastDay(startedOn, calendar), onDay)),
  ]
}

/** A day that can't be told is kept, so that the row is shown as unknown. */
function isPast(last: PlainDate | null, today: PlainDate): boolean {
  return last === null || last < today
}

type Days = ReturnType<typeof within.workingDays>

interface Rolling {
  readonly standard: string
  readonly usual: Days
  readonly last: (row: PlanRow) => PlainDate | null
}

/** Children on a plan for whom a first turn was due already; with the last day of the next, by the council's number at the plan's start. */
function plansDue({ standard, usual, last }: Rolling) {
  return async (db: Db, period: Period, calendar: Calendar): Promise<readonly DueRow[]> => {
    const settings = (await councilStandards.all(db)).filter(({ id }) => id === standard)
    const plans = await childrenOnPlan(db, period)
    return plans.flatMap((plan) => {
      const interval = numberOn(settings, plan.startedOn) ?? usual
      if (!isPast(dueDate(plan.startedOn, interval, calendar), plan.onDay)) return []
      return [{ ...plan, dueOn: dueDate(last(plan) ?? plan.startedOn, interval, calendar) }]
    })
  }
}

type Settings = Awaited<ReturnType<typeof councilStandards.all>>

function numberOn(settings: Settings, on: PlainDate): Days | null {
  const latest = settings
    .filter(({ from }) => from <= on)
    .toSorted((one, other) => (one.from < other.from ? 1 : -1))[0]
  return latest && latest.within.unit !== 'hour' ? latest.within : null
}

function isNotPast({ dueOn, onDay }: DueRow): Answer {
  return dueOn === null ? 'unknown' : dueOn >= onDay
}
