import { randomUUID } from 'node:crypto'
import type { Trx } from '../../platform/db.ts'
import { ok, problem, type Result } from '../../platform/result.ts'
import type { RecordEvent } from '../chronology/events.ts'
import { newEvent } from '../chronology/stream.ts'
import type { Act } from '../shell/act.ts'
import { byOf } from '../shell/by.ts'
import { change } from '../shell/change.ts'
import type { LetterKind, NewLetter, Recipient, SendingWay } from './model.ts'
import { addLetter, keepSent, lockLetter, readdress } from './records.ts'

export type WriteProblem = 'about nobody' | 'no words' | 'no recipient'

/** Parts of a change: a service puts them into its own. Nothing has gone to anybody yet. */
export interface LetterWritten {
  readonly id: string
  readonly write: (trx: Trx) => Promise<void>
}

/** Judges and prepares a letter, in the change of whoever writes it. */
export function letterWritten(
  act: Act,
  kind: LetterKind,
  letter: NewLetter,
): Result<LetterWritten, WriteProblem> {
  const paragraphs = letter.paragraphs.map((text) => text.trim()).filter((text) => text !== '')
  if (letter.about.length === 0) return problem('about nobody')
  if (paragraphs.length === 0 || letter.heading.trim() === '') return problem('no words')
  const to = trimmed(letter.to)
  if (to === null) return problem('no recipient')
  const id = randomUUID()
  const row = { id, kind, letter: { ...letter, paragraphs, to }, fromName: act.viewer.name }
  return ok({ id, write: (trx: Trx) => addLetter(trx, row, byOf(act)) })
}

function trimmed({ name, address }: Recipient): Recipient | null {
  const lines = address
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return name.trim() === '' || lines.length === 0 ? null : { name: name.trim(), address: lines.join('\n') }
}

/** Writes a letter. Answers its id. @throws Refused unless the kind's part of every child is open to who writes */
export function writeLetter(
  act: Act,
  kind: LetterKind,
  letter: NewLetter,
): Promise<Result<string, WriteProblem>> {
  const declared = { action: 'write letter', about: letter.about, access: kind.part } as const
  return change<string, WriteProblem>(act, declared, async () => {
    const written = letterWritten(act, kind, letter)
    if (!written.ok) return written
    const { id, write } = written.value
    return ok({ value: id, write, events: [], subject: { kind: 'letter', id } })
  })
}

/** A letter as its page knew it. */
export interface LetterAt {
  readonly letterId: string
  readonly about: readonly string[]
  /** The version that was seen: name and address are what they were then. */
  readonly version: number
}

type Meanwhile = 'no such letter' | 'sent already' | 'changed meanwhile'

async function unsent(trx: Trx, kind: LetterKind, { letterId, about, version }: LetterAt) {
  const letter = await lockLetter(trx, { kind, id: letterId })
  const same =
    letter && letter.about.length === about.length && letter.about.every((id) => about.includes(id))
  if (!same) return problem('no such letter')
  if (letter.sentAt !== null) return problem('sent already')
  return letter.version === version
    ? ok({ to: { name: letter.toName, address: letter.toAddress } })
    : problem('changed meanwhile')
}

/** Puts another recipient on a letter that has not gone. */
export function readdressLetter(
  act: Act,
  kind: LetterKind,
  wanted: LetterAt & { readonly to: Recipient },
): Promise<Result<'readdressed', Meanwhile | 'no recipient'>> {
  const declared = { action: 'readdress letter', about: wanted.about, access: kind.part } as const
  return change<'readdressed', Meanwhile | 'no recipient'>(act, declared, async ({ trx }) => {
    const letter = await unsent(trx, kind, wanted)
    if (!letter.ok) return letter
    const to = trimmed(wanted.to)
    if (to === null) return problem('no recipient')
    return ok({
      value: 'readdressed',
      write: (writing) => readdress(writing, wanted.letterId, to),
      events: [],
      subject: { kind: 'letter', id: wanted.letterId },
    })
  })
}

export type SendProblem = Meanwhile | 'not confirmed' | 'address does not fit'

export interface SendingLetter extends LetterAt {
  readonly how: SendingWay
  /** The sender saw name and address in full and says that they are right. */
  readonly confirmed: boolean
}

/** Keeps that a letter went to the recipient that its sender saw. Whose address has changed since is shown it again. */
export function sendLetter(
  act: Act,
  kind: LetterKind,
  sending: SendingLetter,
): Promise<Result<'sent', SendProblem>> {
  const { letterId, about, how, confirmed } = sending
  const declared = { action: 'send letter', about, access: kind.part } as const
  return change<'sent', SendProblem>(act, declared, async ({ trx }) => {
    const letter = await unsent(trx, kind, sending)
    if (!letter.ok) return letter
    if (!confirmed) return problem('not confirmed')
    const { to } = letter.value
    if (how !== 'by-hand' && isEmail(to) !== (how === 'secure-email')) return problem('address does not fit')
    return ok({
      value: 'sent',
      write: (writing) =>
        keepSent(writing, letterId, { how, confirmed: `${to.name}\n${to.address}`, by: byOf(act) }),
      events: about.map((personId) => sentEvent(personId, letterId, { act, kind })),
      subject: { kind: 'letter', id: letterId },
    })
  })
}

/** Whether the address is one for e-mail. */
function isEmail({ address }: Pick<Recipient, 'address'>): boolean {
  return /^\S+@\S+\.\S+$/.test(address)
}

function sentEvent(
  personId: string,
  letterId: string,
  { act, kind }: { readonly act: Act; readonly kind: LetterKind },
) {
  return newEvent<RecordEvent>(
    { type: 'letter-sent', personId, on: act.today, at: act.origin.now, letterId, kind: kind.id },
    { headline: `Letter sent: ${kind.title}`, source: { kind: 'letter', id: letterId } },
  )
}
