import type { Assessment, Details, Episode, ProtectionPlan, Review } from '../model.ts'
import * as records from '../records-of.ts'
import { assessmentsOf } from './assessments.ts'
import { agree, assumedFor, isNamed, type Numbered, rawOf } from './rows.ts'

type RowsOf = (table: string) => readonly Numbered[]

interface Place {
  readonly key: Numbered
  readonly details: Details
}

/** A child's episodes with their records in them. */
export function episodesOf(of: RowsOf): Episode[] {
  const places: Place[] = of('CINdetails').map((key) => ({ key, details: records.details(rawOf(key)) }))
  const belongs = new Map<Numbered, Place>()
  for (const row of nestedRows(of)) belongs.set(row, placeOf(row, places))
  const inPlace = (table: string, place: Place) => of(table).filter((row) => belongs.get(row) === place)
  const assessments = assessmentsOf(of('Assessments').filter(isInEpisode), of('AssessmentFactorsList'))
  return places.map((place) => ({
    details: place.details,
    assessments: assessments
      .filter(({ key }) => belongs.get(key) === place)
      .map(({ one }): Assessment => one),
    cinPlans: inPlace('CINplanDates', place).map((row) => records.cinPlan(rawOf(row))),
    enquiries: inPlace('Section47', place).map((row) => records.enquiry(rawOf(row))),
    protectionPlans: plansOf(inPlace('ChildProtectionPlans', place), inPlace('Reviews', place), of),
    preProceedings: inPlace('PreProceedings', place).map((row) => records.preProceedings(rawOf(row))),
  }))
}

function nestedRows(of: RowsOf): Numbered[] {
  const tables = ['Assessments', 'CINplanDates', 'Section47', 'ChildProtectionPlans', 'PreProceedings']
  const orphans = of('Reviews').filter((review) => !planFor(review, of))
  return [...tables.flatMap((table) => of(table)).filter(isInEpisode), ...orphans]
}

/** Of these two tables the sector takes a row with a blank number for no record; of the others, for an episode of its own. */
function isInEpisode(row: Numbered): boolean {
  if (row.table === 'Assessments') return isNamed(row, 'CINdetailsID')
  return row.table !== 'ChildProtectionPlans' || isNamed(row, 'CPPID')
}

/** The first episode with the row's number; assumed where no table holds it. */
function placeOf(row: Numbered, places: Place[]): Place {
  const found = places.find(({ key }) => agree(key.row, row.row, 'CINdetailsID'))
  if (found) return found
  const assumed = { key: row, details: records.details(assumedFor(row)) }
  places.push(assumed)
  return assumed
}

/** The plans of an episode with their reviews, and one assumed for each review whose plan no table holds. */
function plansOf(plans: readonly Numbered[], orphans: readonly Numbered[], of: RowsOf): ProtectionPlan[] {
  const reviewsOf = (plan: Numbered) => of('Reviews').filter((review) => planFor(review, of) === plan)
  return [
    ...plans.map((plan) => records.protectionPlan(rawOf(plan), reviewsOf(plan).map(reviewFrom))),
    ...orphans.map((row) => records.protectionPlan(assumedFor(row), [reviewFrom(row)])),
  ]
}

function planFor(review: Numbered, of: RowsOf): Numbered | undefined {
  return of('ChildProtectionPlans').find(
    (plan) =>
      isInEpisode(plan) &&
      agree(plan.row, review.row, 'CINdetailsID') &&
      agree(plan.row, review.row, 'CPPID'),
  )
}

function reviewFrom(row: Numbered): Review {
  return records.review(rawOf(row))
}
