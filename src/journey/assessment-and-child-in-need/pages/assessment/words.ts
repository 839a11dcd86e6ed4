import { labelOf } from '../../../../platform/code.ts'
import type { ClockTagProps } from '../../../../platform/components/clock-tag.tsx'
import type { TagColour } from '../../../../platform/components/tag.tsx'
import { longDate, longMoment } from '../../../../platform/day-words.ts'
import { dueTag } from '../../../../platform/due-words.ts'
import { dayOf, type Instant } from '../../../../platform/instant.ts'
import type { LastSeen } from '../../../../record/visits/model.ts'
import type { AssessmentClock } from '../../clock.records.ts'
import { assessmentOutcomes, checkpoints, copyWays } from '../../codes.ts'
import type { Assessment } from '../../model.ts'
import type { checkpointsOf, sharedOf } from '../../records.ts'

const states: Readonly<Record<Assessment['state'], { text: string; colour: TagColour }>> = {
  open: { text: 'Being written', colour: 'blue' },
  'waiting for a decision': { text: 'With the manager', colour: 'yellow' },
  authorised: { text: 'Decided', colour: 'green' },
}

/** How an assessment stands. */
export const stateTag = (state: Assessment['state']) => states[state]

/** What is known of an assessment, above its words. */
export function assessmentFacts({
  children,
  workerName,
  decidedAt,
  decidedByName,
  comment,
  state,
}: Assessment) {
  const [first] = children
  return [
    { key: 'Worker', value: workerName ?? 'Nobody yet' },
    ...(first ? [{ key: 'Referred', value: longDate(first.referredOn) }] : []),
    ...(first ? [{ key: 'Started', value: longDate(first.startedOn) }] : []),
    ...(decidedAt === null
      ? []
      : [{ key: 'Decided', value: `${longMoment(decidedAt)}, ${decidedByName ?? 'a manager'}` }]),
    ...(comment === null
      ? []
      : [{ key: state === 'authorised' ? 'Manager’s comment' : 'Returned by the manager', value: comment }]),
  ]
}

/** Each child: seen, seen alone, and what was decided. */
export function childLines({ children, state }: Assessment, seen: ReadonlyMap<string, LastSeen>) {
  return children.map(({ personId, name, startedOn, outcome }) => ({
    name,
    href: `/people/${personId}`,
    seen: sinceWords(seen.get(personId)?.seen ?? null, startedOn),
    alone: sinceWords(seen.get(personId)?.alone ?? null, startedOn),
    outcome: outcome === null ? null : labelOf(assessmentOutcomes, outcome),
    unseen: state !== 'authorised' && !isSince(seen.get(personId)?.seen ?? null, startedOn),
  }))
}

function isSince(at: Instant | null, startedOn: string): at is Instant {
  return at !== null && dayOf(at) >= startedOn
}

function sinceWords(at: Instant | null, startedOn: string): string {
  return isSince(at, startedOn) ? longDate(dayOf(at)) : 'Not yet'
}

/** What managers saw on the way. */
export function checkpointLines(held: Awaited<ReturnType<typeof checkpointsOf>>) {
  return held.map(({ point, heldOn, seen, direction, managerName, lateBecause, lateUntil }) => ({
    heading: `${labelOf(checkpoints, point)}: ${longDate(heldOn)}, ${managerName}`,
    seen,
    direction,
    late:
      lateBecause === null || lateUntil === null
        ? null
        : `Takes longer than 45 working days, until ${longDate(lateUntil)}: ${lateBecause}`,
  }))
}

/** The copies that the family has. */
export function sharedLines(shared: Awaited<ReturnType<typeof sharedOf>>) {
  return shared.map(({ sharedOn, sharedWith, how, theirView }) => ({
    heading: `${longDate(sharedOn)}: ${sharedWith} (${labelOf(copyWays, how).toLowerCase()})`,
    view: theirView,
  }))
}

/** The open clocks of the assessment, one line for those of several children that run alike. */
export function clockLines(clocks: readonly AssessmentClock[], now: Instant) {
  const alike = Map.groupBy(clocks, ({ title, dueAt }) => `${title} ${dueAt}`)
  return [...alike.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const due: ClockTagProps = dueTag(first, now)
    return [
      {
        title: first.title,
        names: group.map(({ name }) => name).join(', '),
        due,
        href: `/people/${first.personId}/due/${first.timescale}/${first.key}`,
      },
    ]
  })
}

const said: Readonly<Record<string, string>> = {
  saved: 'Your words are saved.',
  sent: 'The assessment is with the manager.',
  decided: 'The decision is recorded. What follows is opened.',
  returned: 'The assessment is back with the worker, with their words as they were.',
  checked: 'What you saw is recorded.',
  shared: 'The family’s copy is recorded.',
  added: 'They are part of the assessment now, with the same worker.',
}

/** What was just done, by the address; null where it says nothing. */
export const doneWords = (done: string | undefined): string | null => said[done ?? ''] ?? null
