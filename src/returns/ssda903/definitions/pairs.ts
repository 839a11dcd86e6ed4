import type { Flagged } from '../row.ts'

/** Both rows of every combination of two tables' rows of a child that fails. */
export function pairs<A extends Flagged, B extends Flagged>(
  ones: readonly A[],
  others: readonly B[],
  fails: (one: A, other: B) => boolean,
): readonly Flagged[] {
  return ones.flatMap((one) => others.flatMap((other) => (fails(one, other) ? [one, other] : [])))
}

/** One row or none, as a list. */
export function listOf<R>(row: R | undefined): readonly R[] {
  return row === undefined ? [] : [row]
}
