import type { Book } from '../book.ts'
import type { Child, ChildYear } from '../child.ts'
import { has } from '../row.ts'

/** Whether either year's return tells which children are unaccompanied and asylum-seeking. */
export function knowsUasc({ now, last }: Book): boolean {
  return [now, last].some(({ Header, UASC }) => Header?.columns.has('UASC') || (!Header && UASC))
}

/** Why a rule about ever having been unaccompanied can't run, or null: for `cannotRun`. */
export function whyUascUnknown(book: Book): string | null {
  return knowsUasc(book) ? null : 'neither year’s return tells who is an unaccompanied asylum-seeking child'
}

/** Unaccompanied and asylum-seeking in this year's return or last year's; without a Header row, by a filled row in UASC. */
export function wasEverUasc({ now, last }: Child): boolean {
  return isUascIn(now) || isUascIn(last)
}

function isUascIn({ Header, UASC }: ChildYear): boolean {
  if (Header.length > 0) return Header.some((row) => row.UASC === '1')
  return UASC.some(({ SEX, DOB, DUC }) => has(SEX) || has(DOB) || has(DUC))
}
