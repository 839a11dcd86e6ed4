import type { Instant } from '../../platform/instant.ts'

/** What becomes of a message. 'left': somebody decided that it is not to be sent. */
export type MessageState = 'waiting' | 'claimed' | 'sent' | 'in doubt' | 'given up' | 'no address' | 'left'

/** A message as it goes to a way of sending: whole, ready to be written down. */
export interface Leaving {
  /** The same for every try: the other side can tell one message from another by it. */
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly body: string
}

/** What a way of sending says. 'unsure': it may have left, so it is not sent again by itself. */
export type SendAnswer =
  | { readonly outcome: 'sent' }
  | { readonly outcome: 'not sent'; readonly because: string; readonly again: boolean }
  | { readonly outcome: 'unsure'; readonly because: string }

/** A way by which messages leave. */
export interface WayOut {
  /** As an administrator reads it: 'GOV.UK Notify'. */
  readonly name: string
  readonly send: (message: Leaving) => Promise<SendAnswer>
  /** Asks whether a message in doubt was taken. Left out where nobody can be asked. */
  readonly find?: (id: string) => Promise<'taken' | 'not taken' | 'unsure'>
}

/** A message as a page shows it. Whom it is about is not in it. */
export interface MessageKept {
  readonly id: string
  readonly kind: string
  readonly state: MessageState
  /** The worker or the team; null for somebody outside. */
  readonly toName: string | null
  readonly address: string | null
  readonly subject: string
  readonly body: string
  readonly link: string | null
  readonly reference: string
  readonly madeAt: Instant
  readonly sentAt: Instant | null
  readonly tries: number
  readonly because: string | null
}
