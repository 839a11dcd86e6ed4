import { labelOf } from '../../../platform/code.ts'
import { longDate, longMoment, recentMoment } from '../../../platform/day-words.ts'
import type { Instant } from '../../../platform/instant.ts'
import {
  type LastSeen,
  notAloneReasons,
  type Visit,
  type VisitChild,
  type VisitLine,
  visitKinds,
  visitPlaces,
} from '../model.ts'

/** Whether a child was seen, in a few words: 'Seen, not alone: a baby, or too young'. */
export function seenInWords({ seen, alone, notSeenBecause, notAloneBecause }: VisitChild): string {
  if (!seen) return `Not seen: ${notSeenBecause ?? ''}`
  if (alone) return 'Seen alone'
  const label = labelOf(notAloneReasons, notAloneBecause ?? '')
  return `Seen, not alone: ${label.charAt(0).toLowerCase()}${label.slice(1)}`
}

/** A visit, worded. It names only children whose notes the reader may see. */
export function visitPage(visit: Visit) {
  const { id, kind, visitedAt, planned, place, placeWords, adultsSeen, reflection, nextOn, children } = visit
  return {
    id,
    title: labelOf(visitKinds, kind),
    rows: [
      { key: 'When', value: longMoment(visitedAt) },
      { key: 'Arranged', value: planned ? 'Arranged beforehand' : 'Unannounced' },
      { key: 'Where', value: [labelOf(visitPlaces, place), placeWords].filter(Boolean).join(': ') },
      { key: 'Adults seen', value: adultsSeen ?? 'None written down' },
      { key: 'Next visit', value: nextOn === null ? 'No day set' : longDate(nextOn) },
      { key: 'Recorded', value: `${visit.byName}, ${longMoment(visit.recordedAt)}` },
    ],
    aboutTheAdults: children.every((child) => child.aboutTheAdults),
    children: children.map(childWords),
    reflection: reflection ?? '',
    back: { text: 'Back to the visits', href: `/people/${children[0]?.personId}/visits` },
    printHref: `/visits/${id}/print`,
  }
}

function childWords(child: VisitChild) {
  const { personId, name, bedroomSeen, tool, said, observed, aboutTheAdults } = child
  return {
    personId,
    name,
    seen: seenInWords(child),
    said: said ?? '',
    observed: observed ?? '',
    aboutTheAdults,
    rows: [
      ...(bedroomSeen === null
        ? []
        : [{ key: 'Where they sleep', value: bedroomSeen ? 'Seen' : 'Not seen' }]),
      ...(tool === null ? [] : [{ key: 'Used to work with them', value: tool }]),
    ],
  }
}

/** The visits to a child as a list, and when they were last seen. */
export function visitsWords(
  personId: string,
  {
    visits,
    last,
    now,
  }: { readonly visits: readonly VisitLine[]; readonly last: LastSeen; readonly now: Instant },
) {
  return {
    lastSeen: lastSeenWords(last, now),
    newHref: `/people/${personId}/visits/new`,
    lines: visits.map((visit) => ({
      when: longMoment(visit.visitedAt),
      sortValue: visit.visitedAt,
      href: `/visits/${visit.visitId}`,
      kind: `${labelOf(visitKinds, visit.kind)}${visit.planned ? '' : ', unannounced'}`,
      seen: seenInWords(visit),
      aboutTheAdults: visit.aboutTheAdults,
      by: visit.byName,
    })),
  }
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** When a child was last seen, for their page: two facts. */
export function lastSeenWords({ seen, alone }: LastSeen, now: Instant) {
  const when = (at: Instant | null) => (at === null ? 'Not yet' : capital(recentMoment(at, now)))
  return [
    { key: 'Last seen', value: when(seen) },
    { key: 'Last seen alone', value: when(alone) },
  ]
}
