import type { Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import { MessageTells, tellsTooMuch } from '../messages/words.ts'

/** A message that leaves after the commit. Its text holds a reference and no detail of anybody. */
export interface NewMessage {
  readonly kind: string
  /** Somebody outside, by their e-mail address. Left out: the worker's, or the team's. */
  readonly toAddress?: string
  /** Left out: the house's usual subject. */
  readonly subject?: string
  /** Where in Hearth it leads: '/tasks/…'. A path holds ids and no names. */
  readonly link?: string
  readonly toWorkerId?: string | null
  readonly toTeamId?: string | null
  readonly personId?: string | null
  readonly reference: string
  readonly text: string
  /** A job that runs twice sends once. */
  readonly effectKey: string
}

/**
 * Puts messages in the outbox, in the transaction that made them. They leave later (record/messages).
 * @throws MessageTells where the words say more than a message may: then the act is not done at all
 */
export async function post(trx: Trx, messages: readonly NewMessage[], now: Instant): Promise<void> {
  if (messages.length === 0) return
  const telling = messages.find(({ text, subject = '' }) => tellsTooMuch(`${subject} ${text}`).length > 0)
  if (telling)
    throw new MessageTells('MESSAGE_TELLS', `A message of the kind '${telling.kind}' says too much`)
  await trx
    .insertInto('record.outbox')
    .values(
      messages.map((message) => ({
        kind: message.kind,
        to_worker_id: message.toWorkerId ?? null,
        to_team_id: message.toTeamId ?? null,
        to_address: message.toAddress ?? null,
        subject: message.subject ?? null,
        link: message.link ?? null,
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
