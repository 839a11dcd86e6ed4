import type { Book } from './book.ts'
import type { Tables } from './row.ts'
import type { Need, Rule } from './rule.ts'
import { isTableName, type TableLabel } from './tables.ts'

/** What a rule found: for each table the flagged rows, zero-based, each once, in order. */
export type FlaggedRows = ReadonlyMap<TableLabel, readonly number[]>

/** What became of one rule. An error is a defect of ours: it is said, never taken for “nothing found”. */
export type Outcome =
  | { readonly rule: Rule; readonly is: 'run'; readonly flagged: FlaggedRows }
  | { readonly rule: Rule; readonly is: 'skipped'; readonly why: string }
  | { readonly rule: Rule; readonly is: 'failed'; readonly why: string }

/** Runs rules over a return, each apart from the others. */
export function runRules(book: Book, rules: readonly Rule[]): readonly Outcome[] {
  return rules.map((rule) => runRule(book, rule))
}

/** Runs one rule over a return. */
export function runRule(book: Book, rule: Rule): Outcome {
  try {
    const why = whyNot(book, rule)
    return why === null ? { rule, is: 'run', flagged: flaggedBy(book, rule) } : { rule, is: 'skipped', why }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { rule, is: 'failed', why: `Rule ${rule.code} failed: ${why}` }
  }
}

function flaggedBy(book: Book, rule: Rule): FlaggedRows {
  const sets = new Map<TableLabel, Set<number>>()
  for (const { from, at } of rule.find(book)) {
    const rows = sets.get(from) ?? new Set<number>()
    rows.add(at)
    sets.set(from, rows)
  }
  return new Map([...sets].map(([from, rows]) => [from, [...rows].sort((one, other) => one - other)]))
}

function whyNot(book: Book, rule: Rule): string | null {
  for (const need of rule.needs) {
    const choices = typeof need === 'string' ? [need] : need
    if (!choices.some((choice) => isThere(book, choice))) return choices.map(lackOf).join(', and ')
  }
  return rule.cannotRun?.(book) ?? null
}

function isThere({ now, last, setting }: Book, need: Need): boolean {
  if (need === 'postcodes' || need === 'providers' || need === 'authority') return setting[need] !== null
  const [label = '', column] = need.split('.')
  const table = label.endsWith('_last') ? tableIn(last, label.slice(0, -5)) : tableIn(now, label)
  return table !== undefined && (column === undefined || table.columns.has(column))
}

function tableIn(tables: Tables, name: string): { readonly columns: ReadonlySet<string> } | undefined {
  return isTableName(name) ? tables[name] : undefined
}

const lists = {
  postcodes: 'no list of postcodes was given',
  providers: 'no list of providers was given',
  authority: 'the returning authority was not said',
}

function lackOf(need: Need): string {
  if (need === 'postcodes' || need === 'providers' || need === 'authority') return lists[need]
  const [label = '', column] = need.split('.')
  const table = label.endsWith('_last') ? `last year’s ${label.slice(0, -5)}` : label
  return column === undefined ? `there is no ${table} table` : `${column} of ${table} is not known`
}
