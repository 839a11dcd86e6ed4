import { dayOf, momentAt } from '../platform/instant.ts'
import { involvementClosed, type LoadedInvolvement, loadInvolvement } from '../record/bulk/involvements.ts'
import { addRow } from '../record/bulk/load.ts'
import { type AllocatedGroup, allocateGroup } from './allocations.ts'
import { writeNotes } from './notes.ts'
import type { Worker } from './staff.ts'
import type { Work } from './stretch.ts'
import { rationaleWords } from './words.ts'
import { type Decision, handOf, type Telling } from './world.ts'

interface Carrying {
  readonly group: readonly Decision[]
  readonly by: Worker | undefined
}

/** The involvements of a stretch, its worker, its notes and its end. Answers who was allocated; null where nobody was. */
export function carryOut(telling: Telling, work: Work, { group, by }: Carrying): AllocatedGroup | null {
  const { world, load } = telling
  const opener = by ?? world.staff.manager(work.team)
  const involvements = group.map((decision) => involvementOf(telling, work, decision))
  for (const one of involvements) loadInvolvement(load, one, handOf(telling, opener, work.openedAt))
  const allocated = allocateGroup(telling, work)
  const worker = allocated?.worker ?? null
  remember(telling, work, worker)
  if (worker !== null) writeNotes(telling, work, worker)
  if (work.closed === null) return allocated
  const closing = handOf(telling, world.staff.manager(work.team), momentAt(work.closed.on, '16:30'))
  for (const one of involvements) closeOne(telling, one, closing)
  return allocated
}

function closeOne({ load }: Telling, one: LoadedInvolvement, hand: ReturnType<typeof handOf>): void {
  involvementClosed(load, one, hand)
  addRow(load, 'record.involvement_closing', {
    involvement_id: one.id,
    person_id: one.personId,
    what_changed: 'Home is calmer and everybody knows what to do on a bad day.',
    support_remains: 'School and the family’s own people.',
    who_to_call: 'The front door, or the worker’s team.',
    recorded_at: hand.now,
    recorded_by: hand.workerId,
  })
}

/** The involvement of one child. */
export function involvementOf(
  { world, random }: Telling,
  work: Work,
  { child, contactId, choice }: Decision,
): LoadedInvolvement {
  return {
    id: work.ids.get(child.id) ?? '',
    personId: child.id,
    service: work.service,
    openedOn: dayOf(work.openedAt),
    because: rationaleWords(choice.outcome, random),
    teamId: world.staff.team(work.team).id,
    sourceId: contactId,
    closed: work.closed,
  }
}

function remember(
  { work, world }: Telling,
  { children, service, team, openedAt, closed }: Work,
  worker: Worker | null,
): void {
  const teamId = world.staff.team(team).id
  const stretch = {
    service,
    workerId: worker?.id ?? null,
    teamId,
    from: openedAt,
    to: closed === null ? null : momentAt(closed.on, '23:59'),
  }
  for (const { id } of children) work.set(id, [...(work.get(id) ?? []), stretch])
}
