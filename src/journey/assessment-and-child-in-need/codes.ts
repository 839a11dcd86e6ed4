import type { Code } from '../../platform/code.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import { plainDate } from '../../platform/plain-date.ts'

/** What an assessment can come to, for each child. */
export const assessmentOutcomes = [
  { code: 'no-further-action', label: 'Nothing more from social care' },
  { code: 'early-help', label: 'Early help' },
  { code: 'child-in-need-plan', label: 'A child in need plan' },
  { code: 'strategy-discussion', label: 'A strategy discussion' },
  { code: 'accommodation', label: 'A place to live, away from home' },
  { code: 'short-breaks', label: 'Short breaks' },
  { code: 'private-fostering', label: 'A private fostering arrangement' },
] as const satisfies readonly Code[]
export type AssessmentOutcome = (typeof assessmentOutcomes)[number]['code']

/** A stored outcome as its code; null where there is none or it is not in the list. */
export function assessmentOutcomeOf(text: string | null | undefined): AssessmentOutcome | null {
  return assessmentOutcomes.find(({ code }) => code === text)?.code ?? null
}

/** The points at which a manager looks at an assessment on its way. */
export const checkpoints = [
  { code: 'day-10', label: 'Day 10' },
  { code: 'day-20', label: 'Day 20' },
  { code: 'before-45', label: 'Before day 45' },
  { code: 'in-between', label: 'In between' },
] as const satisfies readonly Code[]
export type Checkpoint = (typeof checkpoints)[number]['code']

/** How a copy reached the family. */
export const copyWays = [
  { code: 'read-together', label: 'Read together' },
  { code: 'by-hand', label: 'Given by hand' },
  { code: 'post', label: 'By post' },
  { code: 'secure-email', label: 'By secure e-mail' },
  { code: 'not-given', label: 'Not given' },
] as const satisfies readonly Code[]
export type CopyWay = (typeof copyWays)[number]['code']

/** A factor of the census, with the days between which it may be chosen. */
export interface Factor extends Code {
  readonly from?: PlainDate
  readonly until?: PlainDate
}

const of2020 = plainDate('2020-04-01')
const to2020 = plainDate('2020-03-31')

/**
 * Factors identified at the end of an assessment. A is the child, B a parent or carer, C another person in the household.
 * @source children in need census guide, item N00181; years: table of changes
 */
export const factors = [
  { code: '1A', label: 'Alcohol: the child' },
  { code: '1B', label: 'Alcohol: a parent or carer' },
  { code: '1C', label: 'Alcohol: somebody else at home' },
  { code: '2A', label: 'Drugs: the child' },
  { code: '2B', label: 'Drugs: a parent or carer' },
  { code: '2C', label: 'Drugs: somebody else at home' },
  { code: '3A', label: 'Domestic abuse: towards the child' },
  { code: '3B', label: 'Domestic abuse: towards a parent or carer' },
  { code: '3C', label: 'Domestic abuse: towards somebody else at home' },
  { code: '4A', label: 'Mental health: the child' },
  { code: '4B', label: 'Mental health: a parent or carer' },
  { code: '4C', label: 'Mental health: somebody else at home' },
  { code: '5A', label: 'Learning disability: the child' },
  { code: '5B', label: 'Learning disability: a parent or carer' },
  { code: '5C', label: 'Learning disability: somebody else at home' },
  { code: '6A', label: 'Physical disability or illness: the child' },
  { code: '6B', label: 'Physical disability or illness: a parent or carer' },
  { code: '6C', label: 'Physical disability or illness: somebody else at home' },
  { code: '7A', label: 'Young carer' },
  { code: '8B', label: 'Privately fostered: from overseas, will return' },
  { code: '8C', label: 'Privately fostered: from overseas, will stay' },
  { code: '8D', label: 'Privately fostered: from the UK, for education' },
  { code: '8E', label: 'Privately fostered: from the UK, other family arrangement' },
  { code: '8F', label: 'Privately fostered: other' },
  { code: '9A', label: 'Arrived in the country alone' },
  { code: '10A', label: 'Going missing' },
  { code: '11A', label: 'Child sexual exploitation' },
  { code: '12A', label: 'Trafficking' },
  { code: '13A', label: 'Gangs' },
  { code: '14A', label: 'Socially unacceptable behaviour' },
  { code: '15A', label: 'Self-harm' },
  { code: '16A', label: 'Neglect' },
  { code: '17A', label: 'Emotional abuse' },
  { code: '18A', label: 'Physical abuse', until: to2020 },
  { code: '18B', label: 'Physical abuse: by a child', from: of2020 },
  { code: '18C', label: 'Physical abuse: by an adult', from: of2020 },
  { code: '19A', label: 'Sexual abuse', until: to2020 },
  { code: '19B', label: 'Sexual abuse: by a child', from: of2020 },
  { code: '19C', label: 'Sexual abuse: by an adult', from: of2020 },
  { code: '20', label: 'Something else' },
  { code: '21', label: 'No factor was found (on its own)' },
  { code: '22A', label: 'Female genital mutilation' },
  { code: '23A', label: 'Abuse linked to faith or belief' },
  { code: '24A', label: 'Child criminal exploitation', from: plainDate('2021-04-01') },
] as const satisfies readonly Factor[]
export type FactorCode = (typeof factors)[number]['code']

/** The factors that may be chosen on a day. */
export function factorsOn(on: PlainDate): readonly Factor[] {
  const all: readonly Factor[] = factors
  return all.filter(
    ({ from, until }) => (from === undefined || from <= on) && (until === undefined || on <= until),
  )
}

/** What one open child weighs in a worker's caseload, by the service that works with them. The numbers are ours; a council sets its own. */
export const caseloadWeights: Readonly<Record<string, number>> = {
  assessment: 1.2,
  'child-in-need': 1,
  'child-protection': 1.5,
  court: 2,
  'children-in-care': 1.2,
  'early-help': 0.8,
  'leaving-care': 0.8,
}

/** The weight that a worker in their first year carries at most, unless the council sets another. */
export const usualCap = 12
