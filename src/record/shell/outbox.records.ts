import type { Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'

/** A message that leaves after the commit. Its text holds a reference and no detail. */
export interface NewMessage {
  readonly kind: string
  readonly toWorkerId?: string | null
  readonly toTeamId?: string | null
  readonly personId?: string | null
  readonly reference: string
  readonly text: string
  /** A job that runs twice sends once. */
  readonly effectKey: string
}

/** Puts messages in the outbox, in the transaction that made them. */
export async function post(trx: Trx, messages: readonly NewMessage[], now: Instant): Promise<void> {
  if (messages.length === 0) return
  await trx
    .insertInto('record.outbox')
    .values(
      messages.map((message) => ({
        kind: message.kind,
        to_worker_id: message.toWorkerId ?? null,
        to_team_id: message.toTeamId ?? null,
        person_id: message.personId ?? null,
        reference: message.reference,
        text: message.text,
        effect_key: message.effectKey,
        made_at: now,
      })),
    )
    .onConflict((conflict) => conflict.column('effect_key').doNothing())
    .execute()
}
