import { createHash } from 'node:crypto'
import type { AnyForm } from './form.ts'

/**
 * Sixteen hexadecimal digits that change with any word, limit, condition or order of a form. A test keeps those of published
 * versions, so that a published version never changes.
 */
export function formFingerprint(form: AnyForm): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(form)))
    .digest('hex')
    .slice(0, 16)
}

/** The same data whatever the order in which its fields were written; lists keep theirs. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value)
  return Object.fromEntries(
    entries
      .filter(([, one]) => one !== undefined)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, one]) => [name, sorted(one)]),
  )
}
