import type { Db } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import type { Progress } from '../../platform/progress.ts'

/** What one check found. */
export interface Finding {
  readonly id: string
  readonly title: string
  /** How many things were looked at. */
  readonly looked: number
  /** What is wrong, one line each, with ids and no names; at most `mostFaults`. */
  readonly faults: readonly string[]
}

/** Enough to see what happened to a store; not a list of everything in it. */
export const mostFaults = 100

/** What checks may use. */
export interface VerifyGround {
  /** As the owner: sees every row. Nothing that a check writes is kept. */
  readonly owner: Db
  /** As the staff app: what row security lets through. */
  readonly staff: Db
  /** Where the signed heads of the trace are kept, and their key. */
  readonly heads: { readonly file: string; readonly key: Uint8Array } | null
  readonly now: Instant
  /** Told how many people were walked through. */
  readonly progress?: Progress
}

/** A finding of as many lines as are worth reading. */
export function finding(
  id: string,
  title: string,
  found: { looked: number; faults: readonly string[] },
): Finding {
  return { id, title, looked: found.looked, faults: found.faults.slice(0, mostFaults) }
}
