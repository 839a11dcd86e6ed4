import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Assertions } from '../../src/models/link/assertions.ts'
import { assertionsOf, type Columns, recognisedColumns } from '../../src/models/link/columns.ts'

/** Records of which it is known who is who. The answer is beside them and never goes into the engine. */
export interface KnownSet {
  readonly name: string
  readonly records: readonly Assertions[]
  readonly whoIs: (id: string) => string
  readonly about: (id: string) => About
}

/** What a measure is split by. */
export interface About {
  readonly origin: string
  readonly family: string
  readonly twin: boolean
}

type Row = Readonly<Record<string, string>>

/** Half of the invented families, by the number of the family: the model was counted on the first and tuned by it. */
export type Half = 'fitted' | 'held back' | 'whole'

export function families(half: Half): KnownSet {
  const truth = new Map(rowsOf('data/uk-families/truth.csv').map((row) => [row['rec_id'] ?? '', row]))
  const about = (id: string): About => {
    const row = truth.get(id)
    return { origin: row?.['name_origin'] ?? '', family: row?.['family'] ?? '', twin: row?.['twin'] === '1' }
  }
  const records = recordsOf(rowsOf('data/uk-families/records.csv'))
  const wanted = records.filter(({ id }) => half === 'whole' || halfOf(about(id).family) === half)
  return {
    name: `uk-families, ${half}`,
    records: wanted,
    whoIs: (id) => truth.get(id)?.['person'] ?? id,
    about,
  }
}

function halfOf(family: string): Half {
  return (Math.imul(Number(family), 2_654_435_761) >>> 0) % 2 === 0 ? 'fitted' : 'held back'
}

/** Which columns of FEBRL the engine is given. */
const withheld = {
  'all fields': [],
  'no number': ['otherId'],
  'names, birth, postcode': ['otherId', 'number', 'street', 'street2', 'town'],
  'names, birth': ['otherId', 'number', 'street', 'street2', 'town', 'postcode'],
} as const satisfies Record<string, readonly (keyof Columns)[]>

export type FebrlFields = keyof typeof withheld

export const febrlFields: readonly FebrlFields[] = [
  'all fields',
  'no number',
  'names, birth, postcode',
  'names, birth',
]

export function febrl(number: 1 | 2 | 3, given: FebrlFields): KnownSet {
  return {
    name: `febrl${number}, ${given}`,
    records: recordsOf(rowsOf(`data/febrl/febrl${number}.csv`), withheld[given]),
    whoIs: (id) => id.split('-')[1] ?? id,
    about: () => ({ origin: '', family: '', twin: false }),
  }
}

function recordsOf(rows: readonly Row[], without: readonly (keyof Columns)[] = []): Assertions[] {
  const columns = recognisedColumns(Object.keys(rows[0] ?? {}))
  for (const field of without) delete columns[field]
  return rows.map((row) => assertionsOf(row, columns))
}

/** The sets lie beside the checkout, because they are not ours to publish. See decision 6. */
const shared = join(import.meta.dirname, '../../../shared')

function rowsOf(set: string): Row[] {
  return parse(readFileSync(join(shared, set), 'utf8'), { columns: true, trim: true })
}
