import { type Db, inContext, systemActor, type Trx } from '../../platform/db.ts'
import { addHours, type Instant } from '../../platform/instant.ts'
import { likelyTheSame } from '../people/alike/people-alike.ts'
import {
  addFoundPairs,
  changedSince,
  keepLinkageState,
  linkageState,
  nextToWalk,
  tellKeepersAlike,
} from './linkage.records.ts'

interface Linking {
  readonly db: Db
  /** The night's own transaction; it is asked now and then, so that the database does not take it for forgotten. */
  readonly stillHere: () => Promise<unknown>
  readonly now: Instant
}

/** Hours looked at twice: what was being written while we looked. */
const overlap = 1
const atOnce = 25
/** So many changed people in one night; a great import is gone through by the walk of the week. */
const mostChanged = 5_000

/**
 * Looks for people who are recorded twice: everybody who changed since the last time, and a seventh of all others. It lists pairs, and
 * joins nobody. Each few people are a transaction of their own; where it stops, it goes on the next night.
 */
export async function findDuplicates({
  db,
  stillHere,
  now,
}: Linking): Promise<{ looked: number; pairs: number }> {
  const asSystem = <Answer>(work: (trx: Trx) => Promise<Answer>) => inContext(db, systemActor, work)
  const state = await asSystem(linkageState)
  const changed = await asSystem((trx) => changedSince(trx, state.changedUntil, mostChanged))
  const walked = await asSystem((trx) => nextToWalk(trx, state.walkedTo))
  const people = [...new Set([...changed, ...walked])]
  let pairs = 0
  for (let from = 0; from < people.length; from += atOnce) {
    const some = people.slice(from, from + atOnce)
    pairs += await asSystem((trx) => lookAt(trx, some, now))
    await stillHere()
  }
  await asSystem(async (trx) => {
    await tellKeepersAlike(trx, state.changedUntil, now)
    await keepLinkageState(trx, { changedUntil: addHours(now, -overlap), walkedTo: walked.at(-1) ?? nobody })
  })
  return { looked: people.length, pairs }
}

/** Before everybody: the walk begins anew. */
const nobody = '00000000-0000-0000-0000-000000000000'

async function lookAt(trx: Trx, ids: readonly string[], now: Instant): Promise<number> {
  let added = 0
  for (const id of ids) {
    const alike = await likelyTheSame(trx, id)
    added += await addFoundPairs(trx, id, { alike, now, by: systemActor.id })
  }
  return added
}
