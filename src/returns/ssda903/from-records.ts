import { dateReader } from './date-cell.ts'
import { rowMaker, type Table, type Tables } from './row.ts'
import { columnsOf, type TableLabel, type TableName } from './tables.ts'

/** One record of a table as another program gives it: null, absent or empty text is blank. */
export type PlainRecord = Readonly<Record<string, string | number | null>>

/** Records by table; last year's tables carry `_last`. */
export type PlainTables = { readonly [L in TableLabel]?: readonly PlainRecord[] }

/** Turns records into both years' tables. Text is kept as it is: upper-casing is for files. */
export function tablesFromRecords(given: PlainTables): { now: Tables; last: Tables } {
  const dates = dateReader()
  const read = <T extends TableName>(name: T, label: TableLabel): Table<T> | undefined => {
    const records = given[label]
    if (records === undefined) return undefined
    const make = rowMaker(name, label, dates)
    const names = columnsOf(name).map(([column]) => column)
    const rows = records.map((record, at) =>
      make(
        at,
        names.map((column) => textOf(record[column])),
      ),
    )
    return { name, columns: new Set(records.flatMap((record) => Object.keys(record))), rows }
  }
  return { now: eachTable((name) => read(name, name)), last: eachTable((name) => read(name, `${name}_last`)) }
}

/** Collects a year's tables, leaving out those that are not there. */
export function eachTable(read: <T extends TableName>(name: T) => Table<T> | undefined): Tables {
  return {
    ...given('Header', read('Header')),
    ...given('Episodes', read('Episodes')),
    ...given('UASC', read('UASC')),
    ...given('Reviews', read('Reviews')),
    ...given('OC2', read('OC2')),
    ...given('OC3', read('OC3')),
    ...given('AD1', read('AD1')),
    ...given('PlacedAdoption', read('PlacedAdoption')),
    ...given('PrevPerm', read('PrevPerm')),
    ...given('Missing', read('Missing')),
    ...given('SWEpisodes', read('SWEpisodes')),
    ...given('DoLo', read('DoLo')),
  }
}

function given<T extends TableName>(name: T, table: Table<T> | undefined) {
  return table === undefined ? {} : { [name]: table }
}

function textOf(value: string | number | null | undefined): string | null {
  return value === null || value === undefined || value === '' ? null : String(value)
}
