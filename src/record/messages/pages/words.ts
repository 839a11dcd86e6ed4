import { longMoment } from '../../../platform/day-words.ts'
import type { MessageKept, MessageState } from '../model.ts'
import type { Counted } from '../records.ts'
import { bodyOf, usualSubject, veiled } from '../words.ts'

const stateWords: Readonly<Record<MessageState, string>> = {
  waiting: 'Waiting to be sent',
  claimed: 'Being sent',
  sent: 'Sent',
  'in doubt': 'May have been sent',
  'given up': 'Given up',
  'no address': 'Read in Hearth only: no e-mail address',
  left: 'Not to be sent',
}

/** How many messages are in each state, worded. */
export function countRows(counted: readonly Counted[]): [string, string, string][] {
  return Object.entries(stateWords).flatMap(([state, words]) =>
    counted
      .filter((one) => one.state === state)
      .map(({ messages, oldest }): [string, string, string] => [words, String(messages), longMoment(oldest)]),
  )
}

/** A message that did not leave, as an administrator may see it: no words, and whose address it is only by its first letter. */
export function stuckLine({ id, kind, toName, address, madeAt, tries, because, state }: MessageKept) {
  return {
    id,
    what: `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}`,
    to: [toName, address && veiled(address)].filter(Boolean).join(', ') || 'Nobody',
    madeAt: longMoment(madeAt),
    state: stateWords[state],
    why: `${because ?? 'No reason was kept'}, after ${tries} ${tries === 1 ? 'try' : 'tries'}`,
  }
}

/** A message of a made-up store, as it would have been read. */
export function paperLine(message: MessageKept, publicUrl: string) {
  const { id, toName, address, subject, madeAt, state, link } = message
  return {
    id,
    subject: subject || usualSubject,
    to: [toName, address].filter(Boolean).join(', ') || 'Nobody',
    madeAt: longMoment(madeAt),
    state: state === 'sent' ? 'Would have been sent' : stateWords[state],
    lines: bodyOf({ text: message.body, link: null, reference: null }, publicUrl).split('\n\n'),
    link,
    address: link === null ? null : `${publicUrl}${link}`,
  }
}
