import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { AppError } from '../../platform/errors.ts'
import { type PlainDate, partsOf } from '../../platform/plain-date.ts'

/** The population file can't be read. The message says which line and what is wrong with it. */
export class WrongPopulation extends AppError<'WRONG_POPULATION'> {}

/** Children aged 0 to 17 at 30 June of a year, as they were counted in one publication. */
export interface PopulationRow {
  readonly year: number
  /** The day, or the year, it was published: an estimate is revised in later years. */
  readonly vintage: string
  readonly children: number
}

export type Population = readonly PopulationRow[]

const line = z.object({
  year: z
    .string()
    .regex(/^\d{4}$/, 'is not a year')
    .transform(Number),
  vintage: z.string().min(1, 'is missing'),
  children: z
    .string()
    .regex(/^[1-9]\d*$/, 'is not a whole number of children')
    .transform(Number),
})

/**
 * Reads a population file: CSV with the columns year, vintage, children.
 * @throws WrongPopulation naming the line (the heading is line 1)
 */
export function readPopulation(csv: string): Population {
  return recordsOf(csv).map((record, at) => {
    const read = line.safeParse(record)
    if (read.success) return read.data
    const [issue] = read.error.issues
    throw new WrongPopulation(
      'WRONG_POPULATION',
      `Population, line ${at + 2}: ${issue?.path.join('.')} ${issue?.message}`,
    )
  })
}

/** The year whose mid-year estimate a period that ends on this day takes: of the last 30 June in or before it. */
export function midYearOf(to: PlainDate): number {
  return partsOf(to).year - (to.slice(5) < '06-30' ? 1 : 0)
}

/**
 * The estimate for a period that ends on `to`: of the last 30 June in or before it, in the latest publication known as at
 * the day, or the first ever where none was out yet. Null where the year has none.
 */
export function childrenFor(
  population: Population,
  { to, asAt }: { to: PlainDate; asAt: PlainDate },
): PopulationRow | null {
  const year = midYearOf(to)
  const vintages = population
    .filter((row) => row.year === year)
    .toSorted((a, b) => (a.vintage < b.vintage ? -1 : 1))
  return vintages.findLast((row) => row.vintage <= asAt) ?? vintages[0] ?? null
}

function recordsOf(csv: string): unknown[] {
  try {
    return parse(csv, { columns: true, bom: true, trim: true, skip_empty_lines: true })
  } catch (error) {
    const what = error instanceof Error ? error.message : 'not a CSV file'
    throw new WrongPopulation('WRONG_POPULATION', `Population: ${what}`, { cause: error })
  }
}
