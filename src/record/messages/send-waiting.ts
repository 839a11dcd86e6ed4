import { randomUUID } from 'node:crypto'
import { trace } from '../../mechanisms/audit/index.ts'
import { type Db, inContext, systemActor } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import type { SendAnswer, WayOut } from './model.ts'
import { type Claimed, claimMessage, doubtStopped, type Settling, settleMessage } from './records.ts'
import { nextTry } from './retries.ts'
import { bodyOf, usualSubject } from './words.ts'

/** What sending needs. */
export interface Sending {
  readonly db: Db
  readonly way: WayOut
  readonly now: () => Instant
  /** Hearth's address, without a path. */
  readonly publicUrl: string
  /** How many at most in one round. Left out: 50. */
  readonly limit?: number
}

type Became = Settling['became']
/** How many messages came to what in a round. */
export type Sent = Partial<Readonly<Record<Became, number>>>

/**
 * Sends what waits in the outbox. Safe to run twice and at once with another: each message is claimed in a transaction of its own,
 * sent, and settled in another. Killed between the two, the message is in doubt and never sent again by itself: the way of sending is
 * asked whether it took it, and where nobody can be asked a person answers (spec/security.md 14.6).
 */
export async function sendWaiting(sending: Sending): Promise<Sent> {
  const { db, now, limit = 50 } = sending
  await inContext(db, systemActor, (trx) => doubtStopped(trx, now()))
  const became: Became[] = []
  if (sending.way.find) became.push(...(await each(sending, { state: 'in doubt', most: limit })))
  became.push(...(await each(sending, { state: 'waiting', most: limit - became.length })))
  return Object.fromEntries(
    Map.groupBy(became, (one) => one)
      .entries()
      .map(([one, all]) => [one, all.length]),
  )
}

async function each(
  sending: Sending,
  { state, most }: { readonly state: 'waiting' | 'in doubt'; readonly most: number },
): Promise<Became[]> {
  const { db, now } = sending
  const became: Became[] = []
  while (became.length < most) {
    const claim = randomUUID()
    const message = await inContext(db, systemActor, (trx) => claimMessage(trx, { now: now(), claim, state }))
    if (!message) break
    const answer = state === 'waiting' ? await sendOne(sending, message) : await findOne(sending, message)
    became.push(await settle(sending, { message, claim, answer }))
  }
  return became
}

type Answered = SendAnswer | { readonly outcome: 'no address' }

async function sendOne({ way, publicUrl }: Sending, message: Claimed): Promise<Answered> {
  if (message.address === null) return { outcome: 'no address' }
  try {
    return await way.send({
      id: message.id,
      to: message.address,
      subject: message.subject ?? usualSubject,
      body: bodyOf({ text: message.body, link: message.link, reference: null }, publicUrl),
    })
  } catch {
    // What it threw may hold the address, and is not kept.
    return { outcome: 'unsure', because: 'the way of sending failed' }
  }
}

async function findOne({ way }: Sending, { id }: Claimed): Promise<Answered> {
  const found = await way.find?.(id).catch(() => 'unsure' as const)
  if (found === 'taken') return { outcome: 'sent' }
  if (found === 'not taken') return { outcome: 'not sent', because: 'it had not left', again: true }
  return { outcome: 'unsure', because: 'nobody could say whether it left' }
}

interface Settled {
  readonly message: Claimed
  readonly claim: string
  readonly answer: Answered
}

async function settle({ db, way, now }: Sending, { message, claim, answer }: Settled): Promise<Became> {
  const at = now()
  const settling = settlingOf(answer, message.tries, at)
  const { id } = message
  await inContext(db, systemActor, async (trx) => {
    const through = settling.became === 'sent' ? way.name : null
    if (!(await settleMessage(trx, { id, claim, now: at, through, ...settling }))) return
    const outcome = settling.became === 'sent' ? 'allowed' : 'failed'
    const subject = { kind: 'message', id }
    await trace(trx, { workerId: systemActor.id, now: at }, [
      { kind: 'message', action: 'send message', outcome, subject },
    ])
  })
  return settling.became
}

/** What an answer makes of a message after so many tries. */
export function settlingOf(
  answer: Answered,
  tries: number,
  now: Instant,
): Pick<Settling, 'became' | 'because' | 'againAt'> {
  if (answer.outcome === 'sent') return { became: 'sent', because: null, againAt: null }
  if (answer.outcome === 'no address')
    return { became: 'no address', because: 'no e-mail address', againAt: null }
  const { because } = answer
  const againAt = nextTry(Math.max(tries, 1), now)
  if (answer.outcome === 'unsure') return { became: 'in doubt', because, againAt: againAt ?? now }
  if (!answer.again || againAt === null) return { became: 'given up', because, againAt: null }
  return { became: 'waiting', because, againAt }
}
