import { type CodesField, codesField } from '../fields.ts'
import type { Assessment } from '../model.ts'
import * as records from '../records-of.ts'
import { agree, type Numbered, rawOf, textIn } from './rows.ts'

interface Keyed {
  readonly key: Numbered
  readonly one: Assessment
}

/**
 * A child's assessments. Their factors stand in the row as one or as a list, in a table of their own, or, where the rows have no
 * number of the assessment, each in a row that repeats the assessment's dates.
 */
export function assessmentsOf(rows: readonly Numbered[], factorRows: readonly Numbered[]): Keyed[] {
  const first = rows.filter((row) => firstOf(row, rows) === row)
  return first.map((key) => ({
    key,
    one: records.assessment(rawOf(key), factorsOf(key, rows, factorRows)),
  }))
}

function firstOf(row: Numbered, rows: readonly Numbered[]): Numbered | undefined {
  return rows.find((other) => other === row || isSameAssessment(other, row))
}

function isSameAssessment(one: Numbered, other: Numbered): boolean {
  const dates = ['CINdetailsID', 'AssessmentActualStartDate', 'AssessmentAuthorisationDate']
  const haveOneEach = [one, other].every(
    ({ row }) => !('AssessmentID' in row) && 'LAchildID' in row && textIn(row, 'AssessmentFactors') !== null,
  )
  return haveOneEach && dates.every((key) => one.row[key] === other.row[key])
}

function factorsOf(key: Numbered, rows: readonly Numbered[], factorRows: readonly Numbered[]): CodesField {
  const inRow = key.row['AssessmentFactors']
  if (typeof inRow === 'object' && inRow !== null) return codesField(inRow)
  if (!('AssessmentFactors' in key.row)) {
    const own = factorRows.filter(({ row }) =>
      ['CINdetailsID', 'AssessmentID'].every((name) => agree(row, key.row, name)),
    )
    return codesField(own.flatMap(({ row }) => textIn(row, 'AssessmentFactor') ?? []))
  }
  const same = rows.filter((row) => firstOf(row, rows) === key)
  const codes = same.flatMap(({ row }) => textIn(row, 'AssessmentFactors') ?? [])
  return codesField(codes, same.length > 1 ? same.map(({ at }) => at) : null)
}
