import type { Part } from '../../mechanisms/access/index.ts'
import type { Code } from '../../platform/code.ts'
import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'

/** A kind of letter, as a service declares it. */
export interface LetterKind {
  /** Part of its address: 'referrer-feedback'. */
  readonly id: string
  /** 'Feedback to the referrer' */
  readonly title: string
  /** The part of a child's record that such a letter is. */
  readonly part: Part
  /** Printed at the top: the service, where it is, how to reach it. */
  readonly letterhead: readonly string[]
}

/** How a letter goes. */
export const sendingWays = [
  { code: 'post', label: 'By post' },
  { code: 'by-hand', label: 'By hand' },
  { code: 'secure-email', label: 'By secure e-mail, from my own mailbox' },
] as const satisfies readonly Code[]
export type SendingWay = (typeof sendingWays)[number]['code']

/** To whom it goes: a name, and the lines of a postal address or one e-mail address. */
export interface Recipient {
  readonly name: string
  readonly address: string
}

export interface NewLetter {
  /** The children it is about. */
  readonly about: readonly string[]
  /** What of the service it came of. */
  readonly subject?: { readonly kind: string; readonly id: string } | null
  readonly reference: string
  readonly to: Recipient
  readonly heading: string
  readonly paragraphs: readonly string[]
  /** Printed under the sender's name. */
  readonly fromTitle: string
}

export interface Letter extends Required<NewLetter> {
  readonly id: string
  readonly writtenOn: PlainDate
  readonly fromName: string
  readonly sent: Sent | null
  readonly version: number
}

export interface Sent {
  readonly at: Instant
  readonly byName: string
  readonly how: string
  /** The name and address that the sender saw and confirmed. */
  readonly confirmed: string
}
