import { sql } from 'kysely'
import type { Trx } from '../../platform/db.ts'
import { addHours, type Instant } from '../../platform/instant.ts'
import type { MessageKept, MessageState } from './model.ts'
import { claimHours } from './retries.ts'

/** A message as one sender holds it. No address: nobody can be written to. */
export interface Claimed {
  readonly id: string
  readonly address: string | null
  readonly subject: string | null
  readonly body: string
  readonly link: string | null
  readonly tries: number
}

interface Claiming {
  readonly now: Instant
  /** The sender's own mark: only who holds it settles the message. */
  readonly claim: string
  readonly state: 'waiting' | 'in doubt'
}

/** Takes the next message for one sender; undefined where there is none. Two senders never get the same one. */
export async function claimMessage(trx: Trx, { now, claim, state }: Claiming): Promise<Claimed | undefined> {
  const { rows } = await sql<Claimed>`select * from record.claim_message(${now}, ${state}, ${claim})`.execute(
    trx,
  )
  return rows[0]
}

/** What became of a message that was claimed. */
export interface Settling {
  readonly id: string
  readonly claim: string
  readonly became: Exclude<MessageState, 'claimed'>
  readonly now: Instant
  readonly because: string | null
  readonly againAt: Instant | null
  readonly through: string | null
}

/** @returns false where another has taken the claim over, and then nothing was changed */
export async function settleMessage(trx: Trx, settling: Settling): Promise<boolean> {
  const { id, claim, became, now, because, againAt, through } = settling
  const { rows } = await sql<{ settled: boolean }>`select record.settle_message(
    ${id}, ${claim}, ${became}, ${now}, ${because}, ${againAt}, ${through}) as settled`.execute(trx)
  return rows[0]?.settled === true
}

/** Puts in doubt what a sender took and never settled. Answers how many. */
export async function doubtStopped(trx: Trx, now: Instant): Promise<number> {
  const before = addHours(now, -claimHours)
  const { rows } = await sql<{
    doubted: number
  }>`select record.doubt_messages(${before}, 'Hearth stopped while it was being sent') as doubted`.execute(
    trx,
  )
  return rows[0]?.doubted ?? 0
}

/** Sends a message that is stuck again from the beginning, or leaves it. Nothing happens to one that is not stuck. */
export async function answerMessage(trx: Trx, id: string, becomes: 'waiting' | 'left'): Promise<void> {
  await sql`select record.answer_message(${id}, ${becomes})`.execute(trx)
}

/** The latest messages in these states, the newest first. */
export async function messagesIn(
  trx: Trx,
  states: readonly MessageState[],
  most: number,
): Promise<MessageKept[]> {
  const { rows } = await sql<MessageKept>`
    select id, kind, state, to_name as "toName", address, coalesce(subject, '') as subject, body, link, reference,
           made_at as "madeAt", sent_at as "sentAt", tries, because
      from record.messages_in(${[...states]}::text[], ${most})`.execute(trx)
  return rows
}

/** How many messages are in a state, and when the oldest of them was made. */
export interface Counted {
  readonly state: MessageState
  readonly messages: number
  readonly oldest: Instant
}

/** How many messages there are in each state; a state without any is left out. */
export async function countMessages(trx: Trx): Promise<Counted[]> {
  const { rows } = await sql<Counted>`select state, messages, oldest from record.messages_counted()`.execute(
    trx,
  )
  return rows
}
