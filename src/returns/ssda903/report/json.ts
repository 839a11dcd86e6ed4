import type { Checked } from '../checking/check.ts'
import type { Tables } from '../row.ts'
import { tableNames } from '../tables.ts'
import { failedIn, foundBy, skippedIn } from './summary.ts'

/**
 * The answer for other programs: zero-based rows by rule and table. A rule that is neither in `rules` nor in `skipped` ran
 * and found nothing. `failed` and `notes` are there only when they say something.
 *
 * @param seconds that reading and checking took
 */
export function asJson(checked: Checked, seconds: number) {
  const failed = Object.fromEntries(failedIn(checked))
  return {
    year: checked.year,
    rules: Object.fromEntries(
      foundBy(checked).map(({ rule, flagged }) => [rule.code, Object.fromEntries(flagged)]),
    ),
    skipped: Object.fromEntries(skippedIn(checked)),
    ...(Object.keys(failed).length > 0 && { failed }),
    ...(checked.notes.length > 0 && { notes: checked.notes }),
    rows: { ...rowsOf(checked.book.now, ''), ...rowsOf(checked.book.last, '_last') },
    seconds: Math.round(seconds * 1000) / 1000,
  }
}

function rowsOf(tables: Tables, ending: '' | '_last'): Record<string, number> {
  return Object.fromEntries(
    tableNames.flatMap((name) => {
      const table = tables[name]
      return table ? [[`${name}${ending}`, table.rows.length]] : []
    }),
  )
}
