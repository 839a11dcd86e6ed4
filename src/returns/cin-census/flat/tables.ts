import { type AnyRecord, type Child, type CinReturn, childOf } from '../model.ts'
import * as records from '../records-of.ts'
import { episodesOf } from './episodes.ts'
import { type FlatRow, type FlatTables, type Numbered, numbered, rawOf } from './rows.ts'

/**
 * A return from its modules as flat tables, the way analysts read it. Rows of one LAchildID are one child; a row without one is a
 * child by itself. A parent that a row names and no table holds is assumed, and nothing is reported of it.
 */
export function fromTables(tables: FlatTables): CinReturn {
  return {
    headers: numbered(tables, 'Header').map((row) => records.header(rawOf(row))),
    children: [...byChild(tables).values()].map(childFrom),
  }
}

function byChild(tables: FlatTables): Map<string, Numbered[]> {
  return Map.groupBy(
    childTables.flatMap((table) => numbered(tables, table)),
    childKey,
  )
}

const childTables = [
  'ChildIdentifiers',
  'ChildCharacteristics',
  'Disabilities',
  'CINdetails',
  'Assessments',
  'AssessmentFactorsList',
  'CINplanDates',
  'Section47',
  'ChildProtectionPlans',
  'Reviews',
  'PreProceedings',
] as const

function childKey({ table, at, row }: Numbered): string {
  const id = idIn(row)
  return id === null ? `${table} ${at}` : `child ${id}`
}

function idIn(row: FlatRow): string | null {
  const id = row['LAchildID']
  return typeof id === 'string' && id.trim() !== '' ? id : null
}

function childFrom(rows: readonly Numbered[]): Child {
  const of = (table: string) => rows.filter((row) => row.table === table)
  const child = childOf({
    ChildIdentifiers: of('ChildIdentifiers').map((row) => records.identifiers(rawOf(row))),
    ChildCharacteristics: of('ChildCharacteristics').map((row) => records.characteristics(rawOf(row))),
    Disabilities: of('Disabilities').map((row) => records.disability(rawOf(row))),
    episodes: episodesOf(of),
  })
  const isHeld = ({ row }: AnyRecord) => row >= 0
  return {
    ...child,
    CINdetails: child.CINdetails.filter(isHeld),
    ChildProtectionPlans: child.ChildProtectionPlans.filter(isHeld),
  }
}
