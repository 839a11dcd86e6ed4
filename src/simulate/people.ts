import type { Instant } from '../platform/instant.ts'
import { type Hand, loadPerson } from '../record/bulk/people.ts'
import type { Member } from './household.ts'
import { identityStory } from './identity.ts'
import { recordParticulars } from './particulars.ts'
import { recordTies } from './ties.ts'
import { recordWarnings } from './warnings.ts'
import { handOf, type Telling } from './world.ts'

/** Records those of a list who are not in the record yet, and answers their ids. */
export function recordMembers(
  telling: Telling,
  members: readonly Member[],
  { worker, now, source }: { worker: { id: string }; now: Instant; source: string },
): Set<string> {
  const unknown = members.filter(({ id }) => !telling.known.has(id))
  const hand = handOf(telling, { ...worker, source }, now)
  const isFirst = telling.known.size === 0
  for (const member of unknown) recordMember(telling, member, hand)
  if (isFirst) recordWarnings(telling, unknown, hand)
  return new Set(unknown.map(({ id }) => id))
}

/** Records somebody of the family in a hand, with everything that is found out of them later. */
function recordMember(telling: Telling, member: Member, hand: Hand): void {
  const { assertions, events } = identityStory(telling, member, hand)
  loadPerson(telling.load, { id: member.id, assertions }, hand)
  telling.load.events.push(...events)
  recordParticulars(telling, member, hand)
  recordTies(telling, member, hand)
  telling.known.add(member.id)
}
