import { sql } from 'kysely'
import { decide, findFacts } from '../../mechanisms/access/index.ts'
import type { Trx } from '../../platform/db.ts'
import { relativesOf } from '../families/records.ts'
import { evidenceOf } from '../people/search/evidence.records.ts'
import type { Act } from '../shell/act.ts'
import { isId } from '../shell/fields.ts'
import { findMerge, type Merge } from './joins.records.ts'
import { comparesAnybody, openPairs, type Pair, standingOf } from './pairs.records.ts'
import type { Side } from './words.ts'

/** The open pair of an address, where the viewer may see both; null otherwise. */
export async function findPair(trx: Trx, act: Act, id: string | undefined): Promise<Pair | null> {
  if (!isId(id)) return null
  const [pair] = await openPairs(trx, { viewer: act.viewer, now: act.origin.now }, { limit: 1, id })
  return pair ?? null
}

/** The joining of an address, where the viewer may see both records; of one that was taken in, where it is now. */
export async function findTheirMerge(trx: Trx, act: Act, id: string | undefined): Promise<Merge | null> {
  const merge = isId(id) ? await findMerge(trx, id) : undefined
  if (!merge) return null
  const asked = merge.state === 'done' ? [merge.keptId] : [merge.keptId, merge.mergedId]
  return (await mayCompareAll(trx, act, asked)) ? merge : null
}

async function mayCompareAll(trx: Trx, { viewer, origin }: Act, ids: readonly string[]): Promise<boolean> {
  const there = await standingOf(trx, ids)
  if (there.size < ids.length) return false
  if (await comparesAnybody(trx, viewer)) return true
  const facts = await findFacts(trx, viewer, ids)
  const none = { reasons: [], restrictedTo: null, conflict: false }
  return ids.every(
    (id) => decide(viewer, facts.get(id) ?? none, { part: 'identity', now: origin.now }).allowed,
  )
}

/** Both records with what is held of them; null where one is not there. */
export async function findSides(
  trx: Trx,
  { viewer, origin }: Act,
  ids: readonly [string, string],
): Promise<readonly [Side, Side] | null> {
  const standing = await standingOf(trx, ids)
  const evidence = new Map((await evidenceOf(trx, ids, () => sql`true`)).map((one) => [one.id, one]))
  const reader = { viewer, now: origin.now }
  const sides: Side[] = []
  for (const id of ids) {
    const [own, held] = [standing.get(id), evidence.get(id)]
    if (own && held)
      sides.push({ standing: own, evidence: held, relatives: await relativesOf(trx, id, reader) })
  }
  const [first, second] = sides
  return first && second ? [first, second] : null
}
