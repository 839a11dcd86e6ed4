import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import type { Stamp } from './happened.ts'

/** An event of any service, as it is read back. */
export type AnyEvent = Stamp & { readonly type: string; readonly [field: string]: unknown }

/** An event before it is written: the declared fields with person and day, without id and order. */
export type ToHappen<Event extends Stamp & { type: string }> = Event extends unknown
  ? Omit<Event, 'id' | 'sequence' | 'on' | 'at' | 'personId'> & When
  : never

/** Whom an event is about, and when it was so. */
interface When {
  readonly personId: string
  readonly on: PlainDate
  readonly at: Instant | null
}

/** What is appended to a person's stream, with its line for the chronology. */
export interface NewEvent {
  /** Made by the caller only where something else must point at the event. */
  readonly id?: string
  readonly happened: When & { readonly type: string }
  /** One line for the chronology, in plain words. */
  readonly headline: string
  /** The service's rule suggests that it belongs among the key events. */
  readonly keyEvent?: boolean
  /** The record it came of. */
  readonly source?: { readonly kind: string; readonly id: string }
}

/** Declares an event to be appended, checked against what a service says can happen. */
export function newEvent<Event extends Stamp & { type: string }>(
  happened: ToHappen<Event>,
  about: Omit<NewEvent, 'happened'>,
): NewEvent {
  return { happened, ...about }
}

/** Those events that a service declares, by type. */
export function eventsOf<Event extends Stamp & { type: string }>(
  events: readonly AnyEvent[],
  types: readonly Event['type'][],
): Event[] {
  return events.filter((event): event is AnyEvent & Event => types.includes(event.type))
}
