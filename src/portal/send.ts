import { randomBytes } from 'node:crypto'
import { outsideChildForm } from '../journey/front-door/forms/outside-child.ts'
import { outsideSenderForm } from '../journey/front-door/forms/outside-sender.ts'
import { outsideWorryForm } from '../journey/front-door/forms/outside-worry.ts'
import { type AnyForm, type ReadingContext, readAnswers } from '../mechanisms/forms/index.ts'
import { dayOf, type Instant } from '../platform/instant.ts'
import { ok, problem, type Result } from '../platform/result.ts'
import { networkOf } from '../platform/web/network.ts'
import { addressOf } from './code.ts'
import { filesOf, handOverFiles } from './files.records.ts'
import { mayUse } from './limits.ts'
import type { Sending, Writing } from './page.ts'
import { handIn } from './send.records.ts'
import { senderOf } from './senders.ts'
import { markSent, type Stay } from './stay.records.ts'
import { type Part, type WordsSoFar, wordsSoFar } from './words-so-far.ts'

/** The form of each part. */
export const partForms: Readonly<Record<Part, AnyForm>> = {
  worry: outsideWorryForm,
  child: outsideChildForm,
  sender: outsideSenderForm,
}

/** The parts that somebody is asked: who stays anonymous is not asked who they are. */
export function partsFor(sender: string): readonly Part[] {
  return senderOf(sender).anonymous ? ['worry', 'child'] : ['worry', 'child', 'sender']
}

const reading = (now: Instant): ReadingContext => ({ today: dayOf(now), now })

function answersIn(words: WordsSoFar, sender: string, now: Instant) {
  const worry = readAnswers(outsideWorryForm, words.worry ?? {}, reading(now))
  const child = readAnswers(outsideChildForm, words.child ?? {}, reading(now))
  if (!worry.ok || !child.ok) return null
  if (senderOf(sender).anonymous) return { worry: worry.value, child: child.value, sender: null }
  const who = readAnswers(outsideSenderForm, words.sender ?? {}, reading(now))
  return who.ok ? { worry: worry.value, child: child.value, sender: who.value } : null
}

/** Why a message is not sent. */
export type SendProblem = 'not whole' | 'too many'

/**
 * Hands the message to the front door, once: the stay is held, so a second press finds it sent. Answers its reference.
 */
export async function sendMessage(
  { kit, ip, now }: Sending,
  { trx, tell }: Writing,
  stay: Stay,
): Promise<Result<string, SendProblem>> {
  if (stay.sentReference !== null) return ok(stay.sentReference)
  const answers = answersIn(wordsSoFar(kit, stay), stay.sender, now)
  if (answers === null) return problem('not whole')
  const { code, source, anonymous } = senderOf(stay.sender)
  const email = anonymous ? null : addressOf(kit, stay)
  if (!anonymous && email === null) return problem('not whole')
  const what = anonymous ? 'anonymous messages from a line' : 'messages of an address'
  if (!(await mayUse(kit, trx, { what, who: email ?? networkOf(ip), now }))) return problem('too many')
  const reference = newReference()
  const files = anonymous ? [] : await filesOf(trx, stay)
  const { inDanger } = answers.worry
  const from = { sender: code, source, anonymous, email }
  await handIn(trx, {
    id: stay.messageId,
    reference,
    sentAt: now,
    ...from,
    inDanger,
    formVersion: 1,
    answers,
    files,
  })
  await handOverFiles(trx, stay)
  await markSent(trx, stay, reference)
  await tell({
    kind: 'change',
    action: 'send from portal',
    subject: { kind: 'sent message', id: stay.messageId },
  })
  return ok(reference)
}

/** Eight signs that are easy to say: no I, O, 0 or 1. Of 32 signs each byte gives one alike. */
function newReference(): string {
  const signs = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
  const text = [...randomBytes(8)].map((byte) => signs[byte % 32]).join('')
  return `W-${text.slice(0, 4)}-${text.slice(4)}`
}

/** A reference as it was typed, with or without its dashes; null where it can't be one. */
export function readReference(text: string): string | null {
  const signs = text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
  const found = /^W([A-HJ-NP-Z2-9]{4})([A-HJ-NP-Z2-9]{4})$/.exec(signs)
  return found ? `W-${found[1]}-${found[2]}` : null
}
