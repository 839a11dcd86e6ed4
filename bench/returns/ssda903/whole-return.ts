import { sentColumns, type TableName, tableNames } from '../../../src/returns/ssda903/tables.ts'
import { type Chance, chanceFrom } from '../cin/chance.ts'
import { kinds } from './kinds.ts'
import { type MadeChild, type MadeRow, noTables, start } from './made-child.ts'
import { type Planted, plantIn } from './plants.ts'

/** A made-up return of 2026/27 with the year before it. */
export interface MadeReturn {
  readonly children: readonly MadeChild[]
  /** The faults put in: a child has one at most. */
  readonly planted: readonly Planted[]
}

/** What return to make up. The same seed gives the same return. */
export interface Wanted {
  readonly children: number
  readonly seed: number
  /** How many of a hundred children have a fault. */
  readonly faultyPercent: number
}

/** Makes up a return. */
export function madeReturn({ children: count, seed, faultyPercent }: Wanted): MadeReturn {
  const chance = chanceFrom(seed)
  const children = Array.from({ length: count }, (_, number) => madeChild(number, chance))
  const planted = children
    .filter(() => chance.share() * 100 < faultyPercent)
    .flatMap((child) => plantIn(child, chance) ?? [])
  return { children, planted }
}

function madeChild(number: number, chance: Chance): MadeChild {
  const child: MadeChild = { id: `C${String(number).padStart(6, '0')}`, now: noTables(), last: noTables() }
  const { youngest, oldest, make } = kindFor(chance)
  const dob = start - chance.from(youngest, oldest)
  make({ chance, child, dob, isGirl: chance.share() < 0.45, number })
  return child
}

function kindFor(chance: Chance) {
  let left = chance.from(
    1,
    Object.values(kinds).reduce((sum, { share }) => sum + share, 0),
  )
  const kind = Object.values(kinds).find(({ share }) => {
    left -= share
    return left <= 0
  })
  if (kind === undefined) throw new Error('The shares of the kinds do not add up')
  return kind
}

/** A year's tables as CSV files by name. Every table is there: an empty one says that there is nothing. */
export function csvFiles(
  { children }: Pick<MadeReturn, 'children'>,
  year: 'now' | 'last',
): ReadonlyMap<string, string> {
  return new Map(
    tableNames.map((table) => [
      `${table}.csv`,
      csvOf(
        table,
        children.flatMap((child) => child[year][table]),
      ),
    ]),
  )
}

function csvOf(table: TableName, rows: readonly MadeRow[]): string {
  const columns = sentColumns(table)
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
    .map((cells) => `${cells.join(',')}\n`)
    .join('')
}
