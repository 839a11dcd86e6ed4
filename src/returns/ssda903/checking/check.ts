import { spanOf, type Year } from '../../years.ts'
import { type Book, openBook } from '../book.ts'
import { withPlaces, withUasc } from '../reading/derive.ts'
import { readReturn } from '../reading/read-return.ts'
import type { Source } from '../reading/source.ts'
import type { ReadReturn } from '../reading/tables.ts'
import { rulesOf } from '../rulesets.ts'
import { type Outcome, runRules } from '../run.ts'
import { chooseYear } from './choose-year.ts'
import { notBuilt } from './not-built.ts'
import { postcodesIn, readPostcodes, readProviderList } from './read-lists.ts'

/** What a check is given and asked. */
export interface CheckOptions {
  /** This year's CSV files, or the one XML file. */
  readonly now: readonly Source[]
  /** Last year's, if there. */
  readonly last?: readonly Source[] | undefined
  /** Absent: worked out from the dates. */
  readonly year?: Year | undefined
  /** The returning authority's code, as E08000003. */
  readonly authority?: string | undefined
  readonly postcodes?: Source | undefined
  readonly providers?: Source | undefined
  /** Only rules of these codes. */
  readonly rules?: readonly string[] | undefined
  /** Follow the sector's validator where it differs from what a rule means. */
  readonly asSector?: boolean | undefined
}

/** A return that was read, and what each rule of its year says of it. */
export interface Checked {
  readonly year: Year
  readonly book: Book
  readonly outcomes: readonly Outcome[]
  /** Rules of the year that are not built, with why. */
  readonly notBuilt: ReadonlyMap<string, string>
  /** What a person should know though the return was read. */
  readonly notes: readonly string[]
}

/**
 * Reads a return and runs the rules of its year over it.
 * @throws Unreadable with one line that says what is wrong and what to do
 */
export async function checkReturn(options: CheckOptions): Promise<Checked> {
  const now = await readReturn(options.now, 'now')
  const last = options.last ? await readReturn(options.last, 'last') : null
  const year = chooseYear(options.year, now.tables, last?.tables ?? null)
  const book = await bookOf(options, { now, last, year })
  const isAsked = (code: string) => options.rules?.includes(code) ?? true
  return {
    year,
    book,
    outcomes: runRules(
      book,
      rulesOf(year).filter(({ code }) => isAsked(code)),
    ),
    notBuilt: new Map([...notBuilt(year)].filter(([code]) => isAsked(code))),
    notes: [...now.notes, ...(last?.notes.map((note) => `last year’s ${note}`) ?? [])],
  }
}

interface Read {
  readonly now: ReadReturn
  readonly last: ReadReturn | null
  readonly year: Year
}

async function bookOf(options: CheckOptions, { now, last, year }: Read): Promise<Book> {
  const lastTables = last?.tables ?? {}
  const wanted = postcodesIn(now.tables, lastTables)
  const postcodes = options.postcodes ? await readPostcodes(options.postcodes, wanted) : null
  const providers = options.providers ? await readProviderList(options.providers) : null
  const { authority = null, asSector = false } = options
  const { format } = now
  const setting = { year, ...spanOf(year), authority, postcodes, providers, format, asSector }
  const [mine, theirs] = [now.tables, lastTables].map((tables) =>
    withPlaces(withUasc(tables), postcodes, authority),
  )
  return openBook(setting, mine ?? {}, theirs ?? {})
}
