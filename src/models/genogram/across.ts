import type { Orders } from './crossings.ts'
import type { Layered } from './layers.ts'

/** What has its place across, before it has one down. */
export interface Across {
  readonly layered: Layered
  readonly orders: Orders
  readonly xs: readonly number[]
  readonly twins: ReadonlySet<string>
}
