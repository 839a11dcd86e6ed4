import type { Calendar } from '../../mechanisms/timescales/index.ts'
import { endYear, type Year } from '../years.ts'
import type { Header } from './model.ts'
import { periodOf, referenceDateOf } from './period.ts'
import { type ReadReturn, readReturn } from './read/return-reader.ts'
import { UnreadableReturn } from './read/unreadable.ts'
import { rulesOf } from './rulesets.ts'
import { type Findings, runRules } from './run.ts'

/** What a check is asked to do. */
export interface CheckOptions {
  readonly year: Year
  /** The draft rules of 2026/27 too; they always run for that year. */
  readonly drafts?: boolean
  /** Only these rules. */
  readonly rules?: readonly string[] | undefined
  readonly calendar: Pick<Calendar, 'holidays'>
  readonly onBytes?: ((read: number) => void) | undefined
}

/** A return that was read, and what the rules say of it. */
export interface Checked extends Findings {
  readonly year: Year
  readonly read: ReadReturn
  /** How many rules were run. */
  readonly asked: number
}

/**
 * Reads a return and runs the year's rules over it.
 *
 * @param source the bytes of the XML file
 * @throws UnreadableReturn with one line that says what is wrong and what to do
 */
export async function checkReturn(
  source: AsyncIterable<Uint8Array>,
  options: CheckOptions,
): Promise<Checked> {
  const { year, drafts = false, rules, calendar, onBytes } = options
  const read = await readReturn(source, {
    onHeader: (header) => refuseOtherReturns(header, year),
    ...(onBytes && { onBytes }),
  })
  const chosen = rulesOf({ year, drafts }).filter(({ code }) => rules?.includes(code) ?? true)
  // Not the header's own date: a slip there is rule 100's, and must not make false findings everywhere.
  const period = periodOf(year, referenceDateOf(year), calendar.holidays)
  const found = runRules(read, chosen, period)
  const unable = Object.keys({ ...found.skipped, ...found.defects }).length
  return { year, read, asked: chosen.length - unable, ...found }
}

/** A slip in one of the two is rule 100's affair; when both name another year, it is another year's file. */
function refuseOtherReturns({ Collection, Year, ReferenceDate }: Header, year: Year): void {
  if (Collection !== null && Collection.toUpperCase() !== 'CIN')
    throw new UnreadableReturn(
      `The header says that this is a return of ‘${Collection.slice(0, 20)}’, not of the CIN Census. Choose another file.`,
    )
  const asked = String(endYear(year))
  const named = [Year, ReferenceDate.text?.slice(0, 4) ?? null].filter((one) => one !== null)
  if (named.length > 0 && !named.includes(asked))
    throw new UnreadableReturn(
      `This return is for the year that ends in ${named[0]?.slice(0, 20)}; you asked for ${year}, which ends in ${asked}. Choose another file, or name its collection year.`,
    )
}
