import type { Code } from '../../platform/code.ts'
import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'

/** How a child let somebody know. */
export const waysToSay = [
  { code: 'said', label: 'Said' },
  { code: 'wrote', label: 'Wrote, or sent a message' },
  { code: 'drew', label: 'Drew or made' },
  { code: 'showed', label: 'Showed, without words' },
  { code: 'through-somebody', label: 'Through somebody they trust' },
] as const satisfies readonly Code[]

/** Something a child let somebody know, before it is written. */
export interface NewView {
  readonly personId: string
  readonly expressedOn: PlainDate
  /** A code of `waysToSay`. */
  readonly how: string
  /** 'Sam Okoro, social worker' */
  readonly toWhom: string
  /** Word for word. */
  readonly words: string
  /** What it came up in: a visit, direct work, a meeting. */
  readonly source?: { readonly kind: string; readonly id: string } | null
}

/** What changed because of it, or that nothing did and why. */
export interface NewViewChange {
  readonly viewId: string
  readonly personId: string
  readonly changed: boolean
  readonly words: string
  /** The decision in which it was answered. */
  readonly source?: { readonly kind: string; readonly id: string } | null
}

/** One line of the ledger. */
export interface ChildView extends Required<NewView> {
  readonly id: string
  readonly recordedAt: Instant
  readonly byName: string
  readonly changes: readonly ViewChange[]
}

export interface ViewChange {
  readonly changed: boolean
  readonly words: string
  readonly at: Instant
  readonly byName: string
}
