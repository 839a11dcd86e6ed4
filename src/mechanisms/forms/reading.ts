import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import type { Answer } from './answer.ts'
import type { Named } from './fields.ts'

/** One thing to put right: the id of the control, and what to say beside it and in the summary. */
export interface FieldError {
  readonly field: string
  readonly text: string
}

/** What a form is read against. */
export interface ReadingContext {
  readonly today: PlainDate
  /** Lets a moment later today be told from one that has passed. */
  readonly now?: Instant
  /** The children the record is about. */
  readonly children?: readonly Named[]
  /** The people who may be chosen where a person is asked for. */
  readonly people?: readonly Named[]
}

/** One question read: its answer (or none), or what is wrong with it; and what is only worth a second look. */
export interface Reading {
  readonly answer?: Answer | undefined
  readonly error?: FieldError | undefined
  readonly warning?: FieldError | undefined
}
