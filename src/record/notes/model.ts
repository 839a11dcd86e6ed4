import type { Instant } from '../../platform/instant.ts'
import type { NoteKind } from './codes.ts'

/** What a note says: once for all children it is about, and what is only about one of them. */
export interface NoteWords {
  readonly kind: NoteKind
  readonly happenedAt: Instant
  readonly title: string
  readonly text: string
  /** By child; null or left out where nothing is only about that child. */
  readonly parts: ReadonlyMap<string, string | null>
}

/** Who wrote a text, and when. */
export interface Written {
  readonly byName: string
  readonly at: Instant
}

/** A note as it stands now, as far as the reader may see it. */
export interface Note {
  readonly id: string
  readonly kind: string
  readonly happenedAt: Instant
  readonly title: string
  readonly text: string
  readonly author: Written
  /** Who wrote the words that stand now; null where nobody changed them. */
  readonly changed: Written | null
  readonly version: number
  readonly parts: readonly NotePart[]
}

/** What a note says of one child only. */
export interface NotePart {
  readonly personId: string
  readonly name: string
  readonly part: string | null
}

/** A text that was replaced. */
export interface EarlierText {
  readonly version: number
  readonly title: string
  readonly text: string
  readonly written: Written
  /** Why it was replaced. */
  readonly because: string | null
  readonly parts: readonly NotePart[]
}

/** One line of a child's notes: the shared text and this child's own part. */
export interface NoteOfChild extends Omit<Note, 'parts'> {
  readonly part: string | null
}
