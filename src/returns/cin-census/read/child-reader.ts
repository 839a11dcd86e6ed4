import { codesField } from '../fields.ts'
import type * as model from '../model.ts'
import type { Table } from '../model.ts'
import * as records from '../records-of.ts'
import type { Element } from './elements.ts'
import { type Ledger, look, nextRow, note, rawFrom, textOf } from './record-reader.ts'

/** Reads a child's element into records. What it can't read it notes in the ledger. */
export function childFrom(element: Element, ledger: Ledger): model.ChildParts {
  const identifiers = only(element, 'ChildIdentifiers')
  const id = identifiers ? textOf(identifiers, 'LAchildID') : null
  const read = reading(id, ledger)
  read.look(element)
  if (!identifiers) {
    const { line } = element
    note(ledger, { line, child: id, where: 'Child.ChildIdentifiers', value: null, why: 'is missing' })
  }
  const characteristics = only(element, 'ChildCharacteristics')
  return {
    ChildIdentifiers: [records.identifiers(read.raw('ChildIdentifiers', identifiers))],
    ChildCharacteristics: [records.characteristics(read.raw('ChildCharacteristics', characteristics))],
    Disabilities: valuesIn(read, only(characteristics, 'Disabilities'), 'Disability').map(({ text }) =>
      records.disability(read.value('Disabilities', 'Disability', text)),
    ),
    episodes: all(element, 'CINdetails').map((one) => episodeFrom(one, read)),
  }
}

/** What reading one child's elements takes. */
interface Reading {
  /** Notes what can't be read. */
  readonly look: (element: Element) => void
  /** A record of a table; one without any values where there is no element. */
  readonly raw: (table: Table, element: Element | undefined) => records.Raw
  /** A record of a table that holds one value. */
  readonly value: (table: Table, field: string, text: string) => records.Raw
}

function reading(id: string | null, ledger: Ledger): Reading {
  return {
    look: (element) => look(element, id, ledger),
    raw: (table, element) => {
      if (element) look(element, id, ledger)
      return rawFrom(element, nextRow(ledger, table), id)
    },
    value: (table, field, text) => ({
      row: nextRow(ledger, table),
      child: id,
      text: (name) => (name === field && text !== '' ? text : null),
    }),
  }
}

function episodeFrom(element: Element, read: Reading): model.Episode {
  return {
    details: records.details(read.raw('CINdetails', element)),
    assessments: all(element, 'Assessments').map((one) => assessmentFrom(one, read)),
    cinPlans: all(element, 'CINPlanDates').map((one) => records.cinPlan(read.raw('CINplanDates', one))),
    enquiries: all(element, 'Section47').map((one) => records.enquiry(read.raw('Section47', one))),
    protectionPlans: all(element, 'ChildProtectionPlans').map((one) => planFrom(one, read)),
    preProceedings: all(element, 'PreProceedingsandFGDM').map((one) =>
      records.preProceedings(read.raw('PreProceedings', one)),
    ),
  }
}

function assessmentFrom(element: Element, read: Reading): model.Assessment {
  const factors = valuesIn(read, only(element, 'FactorsIdentifiedAtAssessment'), 'AssessmentFactors')
  const codes = factors.map(({ text }) => text).filter((text) => text !== '')
  return records.assessment(read.raw('Assessments', element), codesField(codes))
}

/** A group of reviews without a date is a review without a date. */
function planFrom(element: Element, read: Reading): model.ProtectionPlan {
  const dates = all(element, 'Reviews').flatMap((group) => {
    const written = valuesIn(read, group, 'CPPreviewDate').map(({ text }) => text)
    return written.length === 0 ? [''] : written
  })
  const reviews = dates.map((text) => records.review(read.value('Reviews', 'CPPreviewDate', text)))
  return records.protectionPlan(read.raw('ChildProtectionPlans', element), reviews)
}

function valuesIn(read: Reading, group: Element | undefined, name: string): Element[] {
  if (!group) return []
  read.look(group)
  return all(group, name)
}

function only(element: Element | undefined, name: string): Element | undefined {
  return element?.inside.find((one) => one.name === name)
}

function all(element: Element, name: string): Element[] {
  return element.inside.filter((one) => one.name === name)
}
