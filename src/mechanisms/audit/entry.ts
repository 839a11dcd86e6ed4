import type { Instant } from '../../platform/instant.ts'

/** What kind of thing was done (spec/security.md 7.1). */
export type TraceKind =
  | 'look'
  | 'list'
  | 'search'
  | 'change'
  | 'denial'
  | 'export'
  | 'print'
  | 'sign-in'
  | 'right'
  | 'setting'
  | 'job'
  | 'message'

/** Who acts and from where: the same for every entry of one request. */
export interface Origin {
  readonly workerId: string | null
  readonly onBehalfOf?: string | null
  readonly sessionId?: string | null
  readonly requestId?: string | null
  readonly now: Instant
}

/** One entry. It never holds narrative or a document's text; searched words come encrypted. */
export interface TraceEntry {
  /** Given by the caller where rows must point at their entry; otherwise made by the database. */
  readonly id?: string
  readonly kind: TraceKind
  /** The audit name of the route, action or command: 'read child'. */
  readonly action: string
  readonly personId?: string | null
  /** Ids of the people in a list, or in a search's answer. */
  readonly people?: readonly string[]
  readonly subject?: { readonly kind: string; readonly id: string }
  readonly parts?: readonly string[]
  /** Why it was allowed or refused, as the access decision's reason code. */
  readonly reason?: string
  readonly outcome?: 'allowed' | 'refused' | 'failed'
  readonly words?: Uint8Array
}
