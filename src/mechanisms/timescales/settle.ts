import type { TimescaleEvent } from './events.ts'
import { type Due, isInTime, type Obligation, type Outcome } from './obligation.ts'
import type { Mark, Stream } from './stream.ts'

/** What ended a clock. */
export type Closing =
  | { readonly is: 'met'; readonly mark: Mark; readonly index: number }
  | { readonly is: 'stopped'; readonly mark: Mark; readonly index: number; readonly by: string }

/**
 * What came of it. An agreed exemption counts unless the thing was done in time all the same, or was over before it was agreed.
 */
export function settle(due: Due, closing: Closing | null, exemption: TimescaleEvent | undefined): Outcome {
  const inTime = closing?.is === 'met' ? isInTime(due, closing.mark) : null
  const exempts = exemption && (closing === null || (inTime !== true && exemption.on < closing.mark.on))
  if (exempts) {
    const { on, at = null, reason, agreedBy } = exemption
    return { is: 'exempt', on, at, reason, agreedBy }
  }
  if (closing === null) return { is: 'open' }
  const { on, at } = closing.mark
  return closing.is === 'met' ? { is: 'met', on, at, inTime } : { is: 'stopped', on, at, by: closing.by }
}

/** The latest note of a kind on one obligation. */
export function noteOn(
  stream: Stream,
  type: TimescaleEvent['type'],
  of: { id: string; key: string },
): TimescaleEvent | undefined {
  return stream.notes.findLast(
    (note) => note.type === type && note.timescale === of.id && note.key === of.key,
  )
}

/** The reason for lateness and who agreed it; null where none was given. */
export function latenessOf(stream: Stream, of: { id: string; key: string }): Obligation['lateness'] {
  const note = noteOn(stream, 'lateness-explained', of)
  return note ? { reason: note.reason, agreedBy: note.agreedBy } : null
}
