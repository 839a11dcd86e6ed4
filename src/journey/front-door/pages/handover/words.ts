import { labelOf } from '../../../../platform/code.ts'
import { recentMoment } from '../../../../platform/day-words.ts'
import { dueTag } from '../../../../platform/due-words.ts'
import { dayOf, type Instant } from '../../../../platform/instant.ts'
import { handoverRisks } from '../../codes.ts'
import type { Handover } from '../../handovers.records.ts'

const keptBack = 'What was left is not open to you. Ask the manager of the front door if you need it.'

/** What the night left about one child, already worded: the same on the board and on its page. */
export function handoverWords(one: Handover, now: Instant) {
  const words = (kind: string) => one.said.filter((said) => said.kind === kind).map((said) => said.words)
  return {
    id: one.id,
    href: `/handovers/${one.id}`,
    contactHref: `/contacts/${one.contactEventId}`,
    name: one.childName,
    riskCode: one.risk,
    risk: labelOf(handoverRisks, one.risk),
    riskWords: one.said.length === 0 ? keptBack : words('risk').join(' '),
    toDo: words('to do'),
    left: `${one.leftByName ?? 'Somebody'}, ${recentMoment(one.leftAt, now)}`,
    accepted:
      one.acceptedAt === null
        ? null
        : `${one.acceptedByName ?? 'Somebody'}, ${recentMoment(one.acceptedAt, now)}`,
    due: dueTag(
      { dueOn: one.acceptBy === null ? null : dayOf(one.acceptBy), dueAt: one.acceptBy, warnAt: null },
      now,
    ),
  }
}

/** How the board stands, in one line. */
export function boardStanding(waiting: readonly ReturnType<typeof handoverWords>[]): string {
  if (waiting.length === 0) return 'Everything that the night left has been taken on.'
  const overdue = waiting.filter(({ due }) => due.state === 'overdue').length
  const all = waiting.length === 1 ? '1 child waits' : `${waiting.length} children wait`
  return overdue === 0
    ? `${all} to be taken on.`
    : `${all} to be taken on, ${overdue} past the hour: the duty manager says who takes them on.`
}

/** Each line of what was typed is one thing to do. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^[-*•\s]+/, '').trim())
    .filter((line) => line !== '')
}

/** What the last act came to, by a code in the address. */
export const handoverDone: Readonly<Record<string, string>> = {
  left: 'It is left for the day team.',
  accepted: 'You have taken it on. Each thing to do is on your home page.',
}
