import { isTableName, sentColumns, type TableName, tableNames } from '../tables.ts'

/** A heading as the tables write it: no spaces around, upper case, `_` for a space inside. */
export function columnName(heading: string): string {
  return heading.trim().replaceAll(/\s+/g, '_').toUpperCase()
}

/** The table whose columns are all there; the one with most columns where several are. */
export function tableByColumns(headings: readonly string[]): TableName | null {
  const there = new Set(headings)
  const whole = tableNames.filter((name) => sentColumns(name).every((column) => there.has(column)))
  const most = whole.toSorted((one, other) => sentColumns(other).length - sentColumns(one).length)
  return most[0] ?? null
}

const otherNames: Readonly<Record<string, TableName>> = {
  SOCIALWORKER: 'SWEpisodes',
  SOCIALWORKERS: 'SWEpisodes',
  PREVIOUSPERMANENCE: 'PrevPerm',
  PLACEDFORADOPTION: 'PlacedAdoption',
}

/** The table that a file's name speaks of: `LA_placed_adoption_2026.csv` is PlacedAdoption. */
export function tableByName(file: string): TableName | null {
  const bare = file.replace(/\.[^.]*$/, '').toUpperCase()
  const plain = bare.replaceAll(/[^A-Z]/g, '')
  const other = otherNames[plain]
  if (other) return other
  const words = new Set(bare.split(/[^A-Z0-9]+/))
  const isNamed = (name: TableName) => words.has(name.toUpperCase()) || plain === name.toUpperCase()
  const found = tableNames.filter((name) => isTableName(name) && isNamed(name))
  return found.length === 1 ? (found[0] ?? null) : null
}

/** Columns that the file lacks for the table. */
export function lacking(table: TableName, headings: readonly string[]): readonly string[] {
  return sentColumns(table).filter((column) => !headings.includes(column))
}
