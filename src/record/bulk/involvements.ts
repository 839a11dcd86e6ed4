import { labelOf } from '../../platform/code.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import type { RecordEvent } from '../chronology/events.ts'
import { newEvent } from '../chronology/stream.ts'
import { allocationRoles, closingReasons, services } from '../involvements/codes.ts'
import { addRow, type Load } from './load.ts'
import { type Hand, written } from './people.ts'

/** A service's work with a person from its beginning to its end, as far as there is one. */
export interface LoadedInvolvement {
  readonly id: string
  readonly personId: string
  readonly service: string
  readonly openedOn: PlainDate
  readonly because: string
  readonly teamId: string | null
  readonly organisation?: string | null
  readonly sourceId?: string | null
  readonly legacyId?: string | null
  readonly closed: { readonly on: PlainDate; readonly because: string; readonly version?: number } | null
}

/** The row of an involvement, and its event. */
export function loadInvolvement(load: Load, one: LoadedInvolvement, hand: Hand): void {
  const { id, personId, service, openedOn, teamId } = one
  addRow(load, 'record.involvement', {
    id,
    person_id: personId,
    service,
    opened_on: openedOn,
    opened_because: one.because,
    closed_on: one.closed?.on ?? null,
    closed_because: one.closed?.because ?? null,
    team_id: teamId,
    organisation: one.organisation ?? null,
    source_id: one.sourceId ?? null,
    legacy_id: one.legacyId ?? null,
    recorded_at: hand.now,
    recorded_by: hand.workerId,
  })
  const opened = newEvent<RecordEvent>(
    { type: 'involvement-opened', personId, on: openedOn, at: null, involvementId: id, service, teamId },
    {
      headline: `${labelOf(services, service)} started`,
      keyEvent: true,
      source: { kind: 'involvement', id },
    },
  )
  load.events.push({ ...opened, ...written(hand) })
}

/** The event that an involvement ended. Its row has the end already. */
export function involvementClosed(load: Load, one: LoadedInvolvement, hand: Hand): void {
  const { id, personId, service, closed } = one
  if (closed === null) return
  const why = labelOf(closingReasons, closed.because)
  const event = newEvent<RecordEvent>(
    { type: 'involvement-closed', personId, on: closed.on, at: null, involvementId: id, service },
    {
      headline: `${labelOf(services, service)} ended: ${why.toLowerCase()}`,
      keyEvent: true,
      source: { kind: 'involvement', id },
    },
  )
  load.events.push({ ...event, ...written(hand) })
}

/** One worker's time with a person. */
export interface LoadedAllocation {
  readonly id: string
  readonly involvementId: string | null
  readonly personId: string
  readonly worker: { readonly id: string; readonly name: string } | null
  readonly teamId: string | null
  readonly role: string
  readonly fromOn: PlainDate
  readonly ended: { readonly on: PlainDate; readonly because: string | null } | null
  readonly legacyId?: string | null
}

/** The row of an allocation, and its event. */
export function loadAllocation(load: Load, one: LoadedAllocation, hand: Hand): void {
  const { id, personId, involvementId, worker, teamId, role, fromOn } = one
  addRow(load, 'record.allocation', {
    id,
    involvement_id: involvementId,
    person_id: personId,
    worker_id: worker?.id ?? null,
    team_id: teamId,
    role,
    from_on: fromOn,
    to_on: one.ended?.on ?? null,
    change_reason: one.ended?.because ?? null,
    legacy_id: one.legacyId ?? null,
    recorded_at: hand.now,
    recorded_by: hand.workerId,
  })
  const event = newEvent<RecordEvent>(
    {
      type: 'worker-allocated',
      personId,
      on: fromOn,
      at: null,
      allocationId: id,
      involvementId,
      workerId: worker?.id ?? null,
      teamId,
    },
    {
      headline: `${worker?.name ?? 'A worker'} became the ${labelOf(allocationRoles, role).toLowerCase()}`,
      keyEvent: role === 'allocated worker',
      source: { kind: 'allocation', id },
    },
  )
  load.events.push({ ...event, ...written(hand) })
}

/** The event that an allocation ended. */
export function allocationEnded(load: Load, one: LoadedAllocation, hand: Hand): void {
  const { id, personId, worker, role, ended } = one
  if (ended === null) return
  const event = newEvent<RecordEvent>(
    { type: 'allocation-ended', personId, on: ended.on, at: null, allocationId: id },
    {
      headline: `${worker?.name ?? 'A worker'} stopped being the ${labelOf(allocationRoles, role).toLowerCase()}`,
      source: { kind: 'allocation', id },
    },
  )
  load.events.push({ ...event, ...written(hand) })
}
