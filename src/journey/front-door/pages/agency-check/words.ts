import { labelOf } from '../../../../platform/code.ts'
import type { TagColour } from '../../../../platform/components/tag.tsx'
import { longMoment, recentMoment } from '../../../../platform/day-words.ts'
import { dueTag } from '../../../../platform/due-words.ts'
import { dayOf, type Instant } from '../../../../platform/instant.ts'
import type { CheckOnPage, SaidInCheck } from '../../checks.records.ts'
import { agencies } from '../../codes.ts'

/** Said where the words are kept back from the reader; it does not say why. */
const keptBack = 'What was said is not open to you. Ask the manager of the front door if you need it.'

/** One check in a line of the contact page, already worded. */
export function checkLine(check: CheckOnPage, now: Instant) {
  const last = check.said.at(-1)
  return {
    href: `/agency-checks/${check.id}`,
    contactId: check.contactId,
    agency: labelOf(agencies, check.agency),
    asked: recentMoment(check.askedAt, now),
    state: stateOf(check),
    due: check.state === 'asked' ? replyTag(check, now) : null,
    known: check.state === 'asked' ? (chased(check) ?? '') : (last?.words ?? keptBack),
    action: check.state === 'asked' ? 'Record the answer' : 'Open',
  }
}

function replyTag({ replyBy }: CheckOnPage, now: Instant) {
  return dueTag({ dueOn: replyBy === null ? null : dayOf(replyBy), dueAt: replyBy, warnAt: null }, now)
}

function stateOf({ state, known }: CheckOnPage): { text: string; colour: TagColour } {
  if (state === 'asked') return { text: 'Not answered', colour: 'yellow' }
  if (state === 'not needed') return { text: 'Not waited for', colour: 'grey' }
  return known ? { text: 'Known to them', colour: 'blue' } : { text: 'Not known to them', colour: 'green' }
}

function chased({ said }: CheckOnPage): string | null {
  const times = said.filter(({ kind }) => kind === 'chased').length
  if (times === 0) return null
  return times === 1 ? 'Asked again once' : `Asked again ${times} times`
}

/** '2 checks outstanding'; null where none is. */
export function outstandingWords(count: number): string | null {
  if (count === 0) return null
  return count === 1 ? '1 check outstanding' : `${count} checks outstanding`
}

/** The whole of a check, already worded. */
export function checkWords(check: CheckOnPage, now: Instant) {
  return {
    agency: labelOf(agencies, check.agency),
    state: stateOf(check),
    due: check.state === 'asked' ? replyTag(check, now) : null,
    asked: `Asked ${longMoment(check.askedAt)}${check.askedByName ? ` by ${check.askedByName}` : ''}`,
    keptBack: check.said.length === 0 ? keptBack : null,
    said: check.said.map((one) => ({
      what: kinds[one.kind] ?? one.kind,
      words: one.words,
      who: whoWords(one, now),
    })),
  }
}

const kinds: Readonly<Record<string, string>> = {
  asked: 'What we asked',
  chased: 'Asked again',
  answered: 'What they told us',
  'not needed': 'Not needed any more',
}

function whoWords({ at, saidBy, by }: SaidInCheck, now: Instant): string {
  const who = [saidBy, by === null ? null : `written down by ${by}`].filter((one) => one !== null)
  return [recentMoment(at, now), ...who].join(', ')
}

/** What the last act came to, by a code in the address. */
export const checkDone: Readonly<Record<string, string>> = {
  asked: 'It is recorded that you asked. The answer is due as the list shows.',
  answered: 'The answer is recorded.',
  chased: 'It is recorded that you asked again.',
  'not-needed': 'Nobody waits for this answer any more.',
}
