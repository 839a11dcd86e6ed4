import { decide, findFacts, type Viewer } from '../../mechanisms/access/index.ts'
import { systemActor, type Trx } from '../../platform/db.ts'
import { dayOf, type Instant } from '../../platform/instant.ts'
import { addTask } from '../../record/tasks/add-task.ts'
import { nameable, type Restriction, restrictionsNow, workersNamed } from './actions/restrictions.records.ts'
import { holdersOf } from './actions/rights.records.ts'
import { hasOpenTask, keepReach, lastReach } from './night.records.ts'

/**
 * Works out anew who can see each restricted record, by the decision that every request meets, and gives the keepers a task where
 * it is not what it was on the night before; and one where a review is due (spec/security.md 3.12, 4.1).
 */
export async function deriveReach(
  trx: Trx,
  now: Instant,
): Promise<{ restrictions: number; changed: number }> {
  const restrictions = await restrictionsNow(trx, now)
  const reach = await reachOf(trx, restrictions, now)
  const keepers = await holdersOf(trx, 'restricted-record-keeper', now)
  const before = await lastReach(trx)
  const moved = new Map<string, Moves>()
  for (const { id } of restrictions) {
    const workers = reach.get(id) ?? []
    const moves = movesOf(before.get(id) ?? workers, workers)
    if (moves) moved.set(id, moves)
    await keepReach(trx, { restrictionId: id, workers, now })
  }
  for (const keeper of keepers) await tellKeeper(trx, { keeperId: keeper.id, restrictions, moved, now })
  return { restrictions: restrictions.length, changed: moved.size }
}

interface TellingAll {
  readonly keeperId: string
  readonly restrictions: readonly Restriction[]
  readonly moved: ReadonlyMap<string, Moves>
  readonly now: Instant
}

async function tellKeeper(trx: Trx, { keeperId, restrictions, moved, now }: TellingAll): Promise<void> {
  for (const restriction of restrictions) {
    const moves = moved.get(restriction.id)
    if (moves) await tellMoves(trx, { restriction, keeperId, moved: moves, now })
    await tellReview(trx, { restriction, keeperId, now })
  }
}

/** For each restriction the workers who would be let in now. */
async function reachOf(
  trx: Trx,
  restrictions: readonly Restriction[],
  now: Instant,
): Promise<Map<string, string[]>> {
  const reach = new Map<string, string[]>(restrictions.map(({ id }) => [id, []]))
  if (restrictions.length === 0) return reach
  for (const worker of await nameable(trx))
    for (const { id } of await openTo(trx, asViewer(worker), { restrictions, now }))
      reach.get(id)?.push(worker.id)
  return reach
}

interface Asking {
  readonly restrictions: readonly Restriction[]
  readonly now: Instant
}

async function openTo(trx: Trx, viewer: Viewer, { restrictions, now }: Asking): Promise<Restriction[]> {
  const people = restrictions.map(({ personId }) => personId)
  const facts = await findFacts(trx, viewer, people)
  return restrictions.filter(({ personId }) => {
    const known = facts.get(personId)
    return known !== undefined && decide(viewer, known, { part: 'identity', now }).allowed
  })
}

// Roles and teams open nothing of a restricted record: the list does, and a conflict of interest closes it.
const asViewer = ({ id, name }: { readonly id: string; readonly name: string }): Viewer => ({
  id,
  name,
  roles: new Set(),
  teams: new Set(),
  managedTeams: new Set(),
})

interface Moves {
  readonly come: readonly string[]
  readonly gone: readonly string[]
}

/** Who was let in and who was shut out since the last night; null where nobody was. */
function movesOf(before: readonly string[], after: readonly string[]): Moves | null {
  const come = after.filter((id) => !before.includes(id))
  const gone = before.filter((id) => !after.includes(id))
  return come.length + gone.length === 0 ? null : { come, gone }
}

interface Telling {
  readonly restriction: Restriction
  readonly keeperId: string
  readonly now: Instant
}

async function tellMoves(
  trx: Trx,
  { restriction, keeperId, moved, now }: Telling & { readonly moved: Moves },
): Promise<void> {
  const named = await workersNamed(trx, [...moved.come, ...moved.gone])
  const names = (ids: readonly string[]) => ids.flatMap((id) => named.get(id)?.name ?? []).join(', ')
  const detail = [
    ...(moved.come.length > 0 ? [`Can see it now: ${names(moved.come)}.`] : []),
    ...(moved.gone.length > 0 ? [`Can’t see it any more: ${names(moved.gone)}.`] : []),
  ].join(' ')
  await addTask({
    title: 'Who can see a restricted record has changed',
    detail,
    href: `/restrictions/${restriction.id}`,
    workerId: keeperId,
    dueOn: dayOf(now),
    by: { workerId: systemActor.id, now },
  }).write(trx)
}

const reviewTitle = 'Review a restricted record'

async function tellReview(trx: Trx, { restriction, keeperId, now }: Telling): Promise<void> {
  if (restriction.reviewOn > dayOf(now)) return
  const task = { sourceId: restriction.id, workerId: keeperId, title: reviewTitle }
  if (await hasOpenTask(trx, task)) return
  await addTask({
    ...task,
    detail: 'Say who must still see it, or propose to end the restriction. Another keeper confirms.',
    href: `/restrictions/${restriction.id}`,
    dueOn: restriction.reviewOn,
    by: { workerId: systemActor.id, now },
  }).write(trx)
}
