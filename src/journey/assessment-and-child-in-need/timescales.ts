import { type Timescale, within } from '../../mechanisms/timescales/index.ts'
import type { RecordEvent } from '../../record/chronology/events.ts'
import type { PlanEvent } from '../../record/plans/events.ts'
import type { VisitEvent } from '../../record/visits/events.ts'
import type { ChildProtectionEvent } from '../child-protection/events.ts'
import type { FrontDoorEvent } from '../front-door/events.ts'
import type { AssessmentEvent } from './events.ts'

/** Clocks of this service start and end with what it, the services beside it and the record tell. */
type Told = AssessmentEvent | FrontDoorEvent | ChildProtectionEvent | RecordEvent | PlanEvent | VisitEvent
type Rule = Timescale<Told>

const { workingDays, weeks, months, councilSets, before } = within

const localProcedure = (text: string) => ({ basis: 'local standard', text }) as const
const referralOver = [{ on: 'referral-closed' }, { on: 'referral-withdrawn' }] as const
const cinPlan = { where: { kind: 'child-in-need' } } as const

/** AS01. From the day of the referral, not of allocation; it ends when the manager authorises. More time does not move it. */
const assessment = {
  id: 'assessment-45wd',
  row: 'AS01',
  title: 'Child and family assessment authorised',
  starts: [
    { on: 'referral-received', each: 'referralId' },
    { on: 'child-joined-assessment', each: 'referralId' },
  ],
  met: { on: 'assessment-authorised' },
  stopped: referralOver,
  within: workingDays(45),
  warnAt: workingDays(35),
  source: {
    basis: 'statutory guidance',
    text: 'Working Together 2018 and 2023: no longer than 45 working days from the referral',
  },
} as const satisfies Rule

/** AS02. The manager looks at it on the way. Review points are an item of the census; the days are local. */
const checkpoint = <Point extends 'day-10' | 'day-20' | 'before-45'>(point: Point, usual: number) =>
  ({
    id: `assessment-checkpoint-${point}`,
    row: 'AS02',
    title: `Manager looks at the assessment (${point.replaceAll('-', ' ')})`,
    starts: [
      { on: 'assessment-started', each: 'assessmentId' },
      { on: 'child-joined-assessment', each: 'assessmentId' },
    ],
    met: { on: 'assessment-checked', where: { point } },
    stopped: [{ on: 'assessment-authorised' }, ...referralOver],
    within: councilSets(`assessment-checkpoint-${point}`, workingDays(usual)),
    source: localProcedure('Census item; the number of days is local (general knowledge, unconfirmed)'),
  }) as const satisfies Rule

/** AS03. At once where risk is acute. The visit says whether the child was seen alone, and why not. */
const childSeen = {
  id: 'child-seen',
  row: 'AS03',
  title: 'See the child, and see them alone',
  starts: { on: 'referral-decided', where: { noFurtherAction: false } },
  met: { on: 'visit-made', where: { seen: true } },
  stopped: [{ on: 'assessment-authorised' }, ...referralOver],
  within: councilSets('child-seen', workingDays(5)),
  warnAt: workingDays(3),
  source: localProcedure('Usual practice standard (general knowledge, unconfirmed)'),
} as const satisfies Rule

/** AS04. Counted back from the expected date of delivery, as it was known when the assessment began. */
const preBirth = {
  id: 'assessment-pre-birth',
  row: 'AS04',
  title: 'Pre-birth assessment finished',
  starts: {
    on: 'pre-birth-assessment-started',
    countsFrom: 'dueOn',
    each: 'assessmentId',
    take: 'latest',
  },
  met: { on: 'assessment-authorised' },
  stopped: [{ on: 'child-born' }, ...referralOver],
  within: before(councilSets('assessment-pre-birth', weeks(10))),
  source: localProcedure('Pre-birth procedures differ by partnership (general knowledge, unconfirmed)'),
} as const satisfies Rule

/** CN01. From the manager's decision, or from the end of a child protection plan. */
const firstPlan = {
  id: 'cin-first-plan',
  row: 'CN01',
  title: 'First child in need plan agreed with the family',
  starts: [
    { on: 'assessment-authorised', where: { outcome: 'child-in-need-plan' } },
    { on: 'protection-plan-ended', where: { reason: 'safe' } },
  ],
  met: { on: 'plan-started', ...cinPlan },
  stopped: [...referralOver, { on: 'protection-plan-started' }],
  within: councilSets('cin-first-plan', workingDays(10)),
  source: localProcedure('Nottinghamshire procedure: 10 working days (confirmed as a local example)'),
} as const satisfies Rule

/** CN02. At most this long from the start of the plan, then from each review. */
const review = {
  id: 'cin-review',
  row: 'CN02',
  title: 'Child in need review',
  starts: { on: 'plan-started', ...cinPlan, each: 'planId' },
  met: { on: 'plan-reviewed', ...cinPlan },
  stopped: { on: 'plan-ended', ...cinPlan },
  within: councilSets('cin-review', months(3)),
  again: 'the same',
  source: localProcedure('At most every three months (general knowledge, unconfirmed)'),
} as const satisfies Rule

/** CN03. From the plan, then from the last visit at which the child was seen. */
const visit = {
  id: 'cin-visit',
  row: 'CN03',
  title: 'Child in need visit',
  starts: { on: 'plan-started', ...cinPlan },
  met: { on: 'visit-made', where: { seen: true } },
  stopped: { on: 'plan-ended', ...cinPlan },
  within: councilSets('cin-visit', workingDays(20)),
  again: 'the same',
  source: localProcedure('Between 10 working days and 6 weeks (general knowledge, unconfirmed)'),
} as const satisfies Rule

/** CN04. The plan that follows a child protection plan stays open for this long. */
const afterProtection = {
  id: 'cin-after-protection',
  row: 'CN04',
  title: 'Child in need plan stays open after child protection',
  starts: { on: 'protection-plan-ended', where: { reason: 'safe' } },
  met: { on: 'plan-ended', ...cinPlan },
  stopped: { on: 'protection-plan-started' },
  atLeast: councilSets('cin-after-protection', months(3)),
  source: localProcedure('Enfield procedure: three months (confirmed as a local example)'),
} as const satisfies Rule

/** CN05. A disabled child with short breaks under section 17. */
const shortBreaks = {
  id: 'cin-short-breaks-review',
  row: 'CN05',
  title: 'Short breaks looked at again',
  starts: { on: 'assessment-authorised', where: { outcome: 'short-breaks' } },
  met: { on: 'plan-reviewed', ...cinPlan },
  stopped: [{ on: 'plan-ended', ...cinPlan }, ...referralOver],
  within: councilSets('cin-short-breaks-review', months(6)),
  again: 'the same',
  source: localProcedure('Usual practice (general knowledge, unconfirmed)'),
} as const satisfies Rule

/** CN06. Somebody above the team asks what the plan still changes. */
const challenge = {
  id: 'cin-long-plan',
  row: 'CN06',
  title: 'Long child in need plan challenged',
  starts: { on: 'plan-started', ...cinPlan, each: 'planId' },
  met: { on: 'cin-plan-challenged' },
  stopped: { on: 'plan-ended', ...cinPlan },
  within: councilSets('cin-long-plan', months(9)),
  source: localProcedure('Between 6 and 12 months (general knowledge, unconfirmed)'),
} as const satisfies Rule

/** CN07. What changed, what support remains, whom to call. */
const closureLetter = {
  id: 'closure-letter',
  row: 'CN07',
  title: 'Letter to the family at closing',
  starts: { on: 'involvement-closed', where: { service: 'child-in-need' }, each: 'involvementId' },
  met: { on: 'letter-sent', where: { kind: 'closing-letter' } },
  within: councilSets('closure-letter', workingDays(5)),
  source: localProcedure('The number is ours'),
} as const satisfies Rule

export const assessmentTimescales = [
  assessment,
  checkpoint('day-10', 10),
  checkpoint('day-20', 20),
  checkpoint('before-45', 40),
  childSeen,
  preBirth,
  firstPlan,
  review,
  visit,
  afterProtection,
  shortBreaks,
  challenge,
  closureLetter,
]
