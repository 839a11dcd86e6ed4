import { codesField, codeText } from '../fields.ts'
import type * as model from '../model.ts'
import * as records from '../records-of.ts'
import type { Element } from './elements.ts'
import {
  dateIn,
  firstIn,
  type Ledger,
  look,
  nextRow,
  note,
  type Reading,
  rawFrom,
  textOf,
} from './record-reader.ts'

/** Reads a child's element into records. What it can't read it notes in the ledger. */
export function childFrom(element: Element, ledger: Ledger): model.ChildParts {
  const identifiers = firstIn(element, 'ChildIdentifiers')
  const child = textOf(firstIn(identifiers, 'LAchildID'))
  const reading: Reading = { child, ledger }
  look(element, reading)
  if (!identifiers) {
    const { line } = element
    note(ledger, { line, child, where: 'Child.ChildIdentifiers', value: null, why: 'is missing' })
  }
  const characteristics = firstIn(element, 'ChildCharacteristics')
  return {
    ChildIdentifiers: [records.identifiers(rawFrom(identifiers, 'ChildIdentifiers', reading))],
    ChildCharacteristics: [
      records.characteristics(rawFrom(characteristics, 'ChildCharacteristics', reading)),
    ],
    Disabilities: disabilitiesIn(firstIn(characteristics, 'Disabilities'), reading),
    episodes: each(element, 'CINdetails', (one) => episodeFrom(one, reading)),
  }
}

function disabilitiesIn(group: Element | undefined, reading: Reading): readonly model.Disability[] {
  const values = valuesIn(group, 'Disability', reading)
  if (values.length === 0) return none
  return values.map((one) => ({
    table: 'Disabilities',
    row: nextRow(reading.ledger, 'Disabilities'),
    LAchildID: reading.child,
    Disability: codeText(textOf(one)),
  }))
}

function episodeFrom(element: Element, reading: Reading): model.Episode {
  return {
    details: records.details(rawFrom(element, 'CINdetails', reading)),
    assessments: each(element, 'Assessments', (one) => assessmentFrom(one, reading)),
    cinPlans: each(element, 'CINPlanDates', (one) => records.cinPlan(rawFrom(one, 'CINplanDates', reading))),
    enquiries: each(element, 'Section47', (one) => records.enquiry(rawFrom(one, 'Section47', reading))),
    protectionPlans: each(element, 'ChildProtectionPlans', (one) => planFrom(one, reading)),
    preProceedings: each(element, 'PreProceedingsandFGDM', (one) =>
      records.preProceedings(rawFrom(one, 'PreProceedings', reading)),
    ),
  }
}

function assessmentFrom(element: Element, reading: Reading): model.Assessment {
  const factors = valuesIn(firstIn(element, 'FactorsIdentifiedAtAssessment'), 'AssessmentFactors', reading)
  const codes = factors.flatMap((one) => codeText(textOf(one)) ?? [])
  return records.assessment(rawFrom(element, 'Assessments', reading), codesField(codes))
}

function planFrom(element: Element, reading: Reading): model.ProtectionPlan {
  const groups = each(element, 'Reviews', (group) => reviewsIn(group, reading))
  const reviews = groups.length === 0 ? none : groups.flat()
  return records.protectionPlan(rawFrom(element, 'ChildProtectionPlans', reading), reviews)
}

/** A group without a date is a review without a date. */
function reviewsIn(group: Element, reading: Reading): readonly model.Review[] {
  const dates = valuesIn(group, 'CPPreviewDate', reading)
  return (dates.length === 0 ? [undefined] : dates).map((one) => ({
    table: 'Reviews',
    row: nextRow(reading.ledger, 'Reviews'),
    LAchildID: reading.child,
    CPPreviewDate: dateIn(one, { ...reading, holder: group }),
  }))
}

function valuesIn(group: Element | undefined, name: string, reading: Reading): readonly Element[] {
  if (!group) return none
  look(group, reading)
  return all(group, name)
}

// Most children have none of most things: one list will do for all of them.
const none: readonly never[] = []

function all(holder: Element, name: string): readonly Element[] {
  return each(holder, name, (one) => one)
}

function each<One>({ inside }: Element, name: string, make: (element: Element) => One): readonly One[] {
  let found: One[] | undefined
  for (const one of inside) {
    if (one.name !== name) continue
    found ??= []
    found.push(make(one))
  }
  return found ?? none
}
