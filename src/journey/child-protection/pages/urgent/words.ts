import { labelOf } from '../../../../platform/code.ts'
import { longDate, longMoment } from '../../../../platform/day-words.ts'
import { urgentKinds } from '../../codes.ts'
import type { Transfer, UrgentProtection } from '../../urgent.records.ts'

/** Police protection or an order, in lines. */
export function urgentLines({
  kind,
  beganAt,
  where,
  words,
  extendedOn,
  endedAt,
  endedHow,
}: UrgentProtection): string[] {
  return [
    `${labelOf(urgentKinds, kind)}, from ${longMoment(beganAt)}.`,
    ...(where ? [`The child is at ${where}.`] : []),
    ...(words ? [words] : []),
    ...(extendedOn ? [`Made longer on ${longDate(extendedOn)}.`] : []),
    ...(endedAt ? [`Ended ${longMoment(endedAt)}: ${endedHow}`] : []),
  ]
}

/** A move between councils, in lines. */
export function transferLines({
  direction,
  council,
  toldOn,
  words,
  endedOn,
  endedBecause,
}: Transfer): string[] {
  const what = direction === 'in' ? `Moved in on a plan of ${council}` : `Moves to ${council} on our plan`
  return [
    `${what}; told on ${longDate(toldOn)}.`,
    ...(words ? [words] : []),
    ...(endedOn ? [`Closed on ${longDate(endedOn)}: ${endedBecause}`] : []),
  ]
}
