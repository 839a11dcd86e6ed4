import type { Checked } from '../check.ts'

/**
 * The answer for other programs. `unread` and `defects` are there only when they say something.
 *
 * @param seconds that reading and checking took
 * @returns locations as [rule, LAchildID, table, field, row, value]; row is zero-based, in document order
 */
export function asJson({ year, returnLevel, findings, skipped, defects, read }: Checked, seconds: number) {
  return {
    year,
    returnLevel,
    locations: findings.map(({ rule, child, table, field, row, value }) => [
      rule,
      child,
      table,
      field,
      row,
      value,
    ]),
    skipped,
    ...(read.unread.length > 0 && { unread: read.unread, unreadInAll: read.unreadInAll }),
    ...(Object.keys(defects).length > 0 && { defects }),
    seconds: Math.round(seconds * 1000) / 1000,
  }
}
