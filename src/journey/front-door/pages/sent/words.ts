import { labelOf } from '../../../../platform/code.ts'
import { longMoment, recentMoment } from '../../../../platform/day-words.ts'
import { dueTag } from '../../../../platform/due-words.ts'
import { dayOf, type Instant } from '../../../../platform/instant.ts'
import type { OutsideFile } from '../../../../record/documents/outside-file.ts'
import { sources } from '../../codes.ts'
import type { SentMessage } from '../../sent.records.ts'

type Line = Omit<SentMessage, 'files' | 'answers'>

/** What is needed to say how much time is left. */
export interface SentClock {
  readonly now: Instant
  /** The moment at which one working day after is over: the clock of a contact runs from when it was sent. */
  readonly decideBy: (sentAt: Instant) => Instant
}

/** The messages that wait, as the queue lists them. */
export function sentLines(messages: readonly Line[], clock: SentClock) {
  return messages.map((message) => ({
    href: `/contacts/sent/${message.id}`,
    reference: message.reference,
    from: fromWords(message),
    sent: recentMoment(message.sentAt, clock.now),
    danger: message.inDanger,
    due: dueOf(message, clock),
  }))
}

const dueOf = ({ sentAt }: Line, { now, decideBy }: SentClock) => {
  const by = decideBy(sentAt)
  return dueTag({ dueOn: dayOf(by), dueAt: by, warnAt: null }, now)
}

function fromWords({ source, anonymous }: Line): string {
  return anonymous ? 'Somebody who stays anonymous' : sourceWords(source)
}

function sourceWords(source: string): string {
  return sources.find(({ code }) => code === source)?.label ?? labelOf(sources, '10')
}

/** Everything the page of one message prints. */
export function sentPage(message: SentMessage, clock: SentClock) {
  return {
    reference: message.reference,
    danger: message.inDanger,
    due: message.state === 'waiting' ? dueOf(message, clock) : null,
    facts: [
      ['Sent', `${longMoment(message.sentAt)}, through the online form`],
      ['From', fromWords(message)],
      ['Email', message.email === null ? 'None: they stay anonymous' : `${message.email} (proved by a code)`],
    ] as const,
    files: message.files.map((file) => fileLine(message.id, file)),
    state: stateWords(message),
    waits: message.state === 'waiting',
    contactHref: message.contactEventId === null ? null : `/contacts/${message.contactEventId}`,
    takeInHref: `/contacts/new/${message.id}`,
    setAsideUrl: `/contacts/sent/${message.id}/set-aside`,
  }
}

function fileLine(messageId: string, { id, fileName, scanner }: OutsideFile) {
  return {
    name: fileName,
    href: scanner === null ? null : `/contacts/sent/${messageId}/files/${id}`,
    state:
      scanner === null ? 'Not scanned yet: it can be opened from the child’s record once it is' : 'Scanned',
  }
}

function stateWords({ state, settledByName, setAsideBecause }: SentMessage): string | null {
  const who = settledByName ?? 'Somebody'
  if (state === 'taken in') return `${who} has taken this in as a contact.`
  return state === 'set aside' ? `${who} has set this aside: ${setAsideBecause}` : null
}
