import type { Instant } from '../../platform/instant.ts'
import type { MeetingKind, NewSaid } from '../meetings/model.ts'
import { addRow, type Load } from './load.ts'
import type { Hand } from './people.ts'

/** Somebody who was asked, and how they took part; null: it was not held yet. */
export interface LoadedInvitee {
  readonly agency: string
  readonly name: string
  readonly workerId: string | null
  readonly attended: string | null
}

/** An item of an agenda, with what was said and decided. */
export interface LoadedItem {
  readonly id: string
  readonly title: string
  readonly about: readonly string[]
  readonly subject: { readonly kind: string; readonly id: string } | null
  readonly decided: { readonly decision: string; readonly rationale: string } | null
  readonly said: readonly NewSaid[]
}

/** A meeting that was called, and held where `held` says by whom and when it was written down. */
export interface LoadedMeeting {
  readonly id: string
  readonly kind: MeetingKind
  readonly title: string
  readonly startsAt: Instant
  readonly place: string | null
  readonly way: string | null
  readonly form: string | null
  readonly teamId: string | null
  readonly chairId: string
  readonly invitees: readonly LoadedInvitee[]
  readonly items: readonly LoadedItem[]
  readonly held: Hand | null
}

/** The rows of a meeting, who came, its agenda and what was decided. What a decision means is its service's to tell. */
export function loadMeeting(load: Load, meeting: LoadedMeeting, called: Hand): void {
  const { id, kind, title, startsAt, place, held } = meeting
  const by = { recorded_at: called.now, recorded_by: called.workerId }
  addRow(load, 'record.meeting', {
    ...{ id, kind: kind.id, title, starts_at: startsAt, place, way: meeting.way, form: meeting.form },
    ...{ team_id: meeting.teamId, chair_id: meeting.chairId, held_at: held?.now ?? null },
    ...{ ended_as: held ? 'held' : null, version: held ? 3 : 1, ...by },
  })
  for (const { agency, name, workerId, attended } of meeting.invitees)
    addRow(load, 'record.meeting_invitee', {
      ...{ id: called.newId(), meeting_id: id, agency, name, role: null, worker_id: workerId },
      ...{ person_id: null, attended, ...by },
    })
  for (const [at, item] of meeting.items.entries())
    loadItem(load, item, { meeting, position: at + 1, called })
}

function loadItem(
  load: Load,
  { id, title, about, subject, decided, said }: LoadedItem,
  { meeting, position, called }: { meeting: LoadedMeeting; position: number; called: Hand },
): void {
  const { held } = meeting
  addRow(load, 'record.meeting_item', {
    ...{ id, meeting_id: meeting.id, position, title, about: [...about], minutes: null },
    ...{ subject_kind: subject?.kind ?? null, subject_id: subject?.id ?? null },
    ...{ decision: decided?.decision ?? null, rationale: decided?.rationale ?? null },
    ...{
      decided_at: decided ? (held?.now ?? null) : null,
      decided_by: decided ? (held?.workerId ?? null) : null,
    },
    ...{ recorded_at: called.now, recorded_by: called.workerId, version: decided ? 2 : 1 },
  })
  if (held === null) return
  for (const { kind, agency, by = null, text } of said)
    addRow(load, 'record.meeting_said', {
      ...{ id: held.newId(), item_id: id, kind, agency, said_by: by, text, only_for: null },
      ...{ recorded_at: held.now, recorded_by: held.workerId },
    })
}
