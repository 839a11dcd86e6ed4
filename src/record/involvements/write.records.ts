import { sql } from 'kysely'
import type { Trx } from '../../platform/db.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import type { By } from './open-involvement.ts'

/** An allocation as it is added. */
export interface NewAllocation {
  readonly id: string
  readonly involvementId: string
  readonly personId: string
  readonly workerId: string
  readonly teamId: string
  readonly role: string
  readonly on: PlainDate
}

/** Adds an allocation. A second allocated worker of one involvement is refused by the database too. */
export async function addAllocation(trx: Trx, added: NewAllocation, by: By): Promise<void> {
  await trx
    .insertInto('record.allocation')
    .values({
      id: added.id,
      involvement_id: added.involvementId,
      person_id: added.personId,
      worker_id: added.workerId,
      team_id: added.teamId,
      role: added.role,
      from_on: added.on,
      recorded_at: by.now,
      recorded_by: by.workerId,
    })
    .execute()
}

/** Ends an allocation with why it changed. */
export async function endAllocation(
  trx: Trx,
  allocationId: string,
  { on, because }: { on: PlainDate; because: string },
): Promise<void> {
  await trx
    .updateTable('record.allocation')
    .set({ to_on: on, change_reason: because })
    .where('id', '=', allocationId)
    .where('to_on', 'is', null)
    .execute()
}

/** Says which team an involvement is in now, and that it changed. */
export async function bumpInvolvement(trx: Trx, involvementId: string, teamId: string | null): Promise<void> {
  await trx
    .updateTable('record.involvement')
    .set({ team_id: teamId, version: sql<number>`version + 1` })
    .where('id', '=', involvementId)
    .execute()
}

/** What was asked when a service stopped. */
export interface ClosingWords {
  readonly whatChanged: string
  readonly supportRemains: string
  readonly whoToCall: string
}

interface Closing extends ClosingWords {
  readonly involvementId: string
  readonly personId: string
  readonly on: PlainDate
  readonly because: string
}

/** Closes an involvement and keeps what was asked. */
export async function closeInvolvementRow(trx: Trx, closing: Closing, by: By): Promise<void> {
  await trx
    .updateTable('record.involvement')
    .set({ closed_on: closing.on, closed_because: closing.because, version: sql<number>`version + 1` })
    .where('id', '=', closing.involvementId)
    .execute()
  await trx
    .insertInto('record.involvement_closing')
    .values({
      involvement_id: closing.involvementId,
      person_id: closing.personId,
      what_changed: closing.whatChanged,
      support_remains: closing.supportRemains,
      who_to_call: closing.whoToCall,
      recorded_at: by.now,
      recorded_by: by.workerId,
    })
    .execute()
}
