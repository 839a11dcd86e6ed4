import type { AssertionKind } from '../people/codes.ts'
import type { Assertion } from '../people/current.ts'

/** What one person may hold several of, side by side. */
const several: ReadonlySet<AssertionKind> = new Set(['previous-name', 'nationality'])

/**
 * What must be said once more of the record that is kept, so that what stood on it stands after the other's words have come: of each
 * kind, its latest, where the other's would be later. The other's stay beside it.
 */
export function restated(own: readonly Assertion[], others: readonly Assertion[]): Assertion[] {
  const kinds = [...new Set(own.map(({ kind }) => kind))].filter((kind) => !several.has(kind))
  return kinds.flatMap((kind) => {
    const mine = latestOf(own, kind)
    const theirs = latestOf(others, kind)
    return mine && theirs && theirs.recordedAt >= mine.recordedAt ? [mine] : []
  })
}

function latestOf(assertions: readonly Assertion[], wanted: AssertionKind): Assertion | null {
  return assertions
    .filter(({ kind, withdrawnAt, validTo }) => kind === wanted && !withdrawnAt && !validTo)
    .reduce<Assertion | null>((best, one) => (best && best.recordedAt > one.recordedAt ? best : one), null)
}
