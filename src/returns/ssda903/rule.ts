import type { Year } from '../years.ts'
import { type Book, rowsOf, type Setting } from './book.ts'
import type { Child } from './child.ts'
import type { Flagged, Row } from './row.ts'
import type { ColumnName, TableLabel, TableName } from './tables.ts'

/** A table, a derived column, or a list that a rule can't do without. */
export type Need = TableLabel | DerivedColumn | 'postcodes' | 'providers' | 'authority'

type DerivedColumn = `${'Header' | 'Header_last'}.UASC` | `${'Episodes' | 'Episodes_last'}.${Derived}`
type Derived = 'PL_LA' | 'PL_LOCATION' | 'PL_DISTANCE'

/** What is known of a rule apart from how it finds rows. */
export interface RuleFacts {
  readonly code: string
  /** First collection year of the rule in this form; absent: the oldest we know. */
  readonly since?: Year
  /** Last collection year of the rule in this form; absent: still in force. */
  readonly until?: Year
  /** The rule is skipped, and says why, unless all are there. A list inside means: one of these will do. */
  readonly needs: readonly (Need | readonly Need[])[]
  /** The fields to look at. */
  readonly shows: readonly ColumnName[]
  /** A query may be right and asks for confirmation; an error can't be. Absent: an error. */
  readonly severity?: 'error' | 'query' | 'warning'
  /** What is wrong, in plain words. */
  readonly says: string
  /** What to do about it, in plain words. */
  readonly fix: string
  /** How the sector's validator differs from the rule's meaning, where `setting.asSector` follows it. */
  readonly quirk?: string
  /** A reason not to run that `needs` can't tell, or null. */
  readonly cannotRun?: (book: Book) => string | null
}

/** A rule as the runner sees it. */
export interface Rule extends RuleFacts {
  readonly find: (book: Book) => Iterable<Flagged>
}

/** A rule that one row can tell. */
export function rowRule<T extends TableName>(
  table: T,
  rule: RuleFacts & { readonly flags: (row: Row<T>, setting: Setting) => boolean },
): Rule {
  const { flags, ...facts } = rule
  return { ...facts, find: (book) => rowsOf(book, table).filter((row) => flags(row, book.setting)) }
}

/** A rule that a row can tell with its child beside it. Rows without CHILD are not asked. */
export function rowOfChildRule<T extends TableName>(
  table: T,
  rule: RuleFacts & { readonly flags: (row: Row<T>, child: Child, setting: Setting) => boolean },
): Rule {
  const { flags, ...facts } = rule
  return childRule({
    ...facts,
    flags: (child, setting) => {
      const rows: readonly Row<T>[] = child.now[table]
      return rows.filter((row) => flags(row, child, setting))
    },
  })
}

/** A rule that one child's rows can tell: answers the rows to flag, none where all is well. Twice the same row is once. */
export function childRule(
  rule: RuleFacts & { readonly flags: (child: Child, setting: Setting) => Iterable<Flagged> },
): Rule {
  const { flags, ...facts } = rule
  const find = (book: Book) => {
    const found: Flagged[] = []
    for (const child of book.children.values()) {
      for (const row of flags(child, book.setting)) found.push(row)
    }
    return found
  }
  return { ...facts, find }
}

/** A rule that needs the whole return, such as one on doubles. */
export function returnRule(rule: RuleFacts & { readonly flags: (book: Book) => Iterable<Flagged> }): Rule {
  const { flags, ...facts } = rule
  return { ...facts, find: flags }
}
