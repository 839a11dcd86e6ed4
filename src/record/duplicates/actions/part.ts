import { ok, problem, type Result } from '../../../platform/result.ts'
import type { RecordEvent } from '../../chronology/events.ts'
import { newEvent } from '../../chronology/stream.ts'
import { addDifferent } from '../../people/alike/pairs.records.ts'
import { changeIdentity } from '../../people/identity.records.ts'
import { tidy } from '../../people/new-person.ts'
import type { Act } from '../../shell/act.ts'
import { byOf } from '../../shell/by.ts'
import { change, type Ground } from '../../shell/change.ts'
import { mayJoin } from '../access.ts'
import {
  findMerge,
  hasLaterMerge,
  type Merge,
  movedIds,
  type RowPlace,
  rowsSince,
  unmergeRows,
} from '../joins.records.ts'
import { type Group, groupsSince } from '../since.ts'
import { keepWhatIsDue } from './join.ts'

export type PartProblem = 'no reason' | 'not joined' | 'later joining first' | 'not all sorted'

/** Which record something goes to that was written since they were joined, by the group's name. */
export type Sorted = Readonly<Record<string, 'kept' | 'other'>>

export interface Parting {
  readonly merge: Merge
  readonly because: string
  readonly sorted: Sorted
}

/** What was written on the kept record since the joining, in groups that go to one record as a whole. */
export async function writtenSince(trx: Ground['trx'], { id, keptId, mergedId }: Merge): Promise<Group[]> {
  return groupsSince(await rowsSince(trx, id), await movedIds(trx, id), [keptId, mergedId])
}

/**
 * Parts two records that were joined: each stands again as it stood, with what was written since where somebody said that it belongs.
 * That they are two people is kept for good.
 */
export function partRecords(
  act: Act,
  { merge, because, sorted }: Parting,
): Promise<Result<null, PartProblem>> {
  const { id, keptId, mergedId } = merge
  const declared = { action: 'part records', about: [keptId], access: () => mayJoin(act.viewer) }
  return change<null, PartProblem>(act, declared, async ({ trx }) => {
    const now = await findMerge(trx, id)
    if (tidy(because) === null) return problem('no reason')
    if (now?.state !== 'done') return problem('not joined')
    if (await hasLaterMerge(trx, now)) return problem('later joining first')
    const groups = await writtenSince(trx, now)
    if (groups.some((group) => group.goesWith === null && !sorted[group.id])) return problem('not all sorted')
    const goBack = groups.filter((group) => (group.goesWith ?? sorted[group.id]) === 'other')
    const reason = because.trim()
    return ok({
      value: null,
      write: async (writing) => {
        await writeParted(writing, act, { merge, reason, rows: goBack.flatMap(({ rows }) => rows) })
      },
      events: [partedEvent(act, merge, keptId), partedEvent(act, merge, mergedId)],
      subject: { kind: 'merge', id },
    })
  })
}

interface Writing {
  readonly merge: Merge
  readonly reason: string
  readonly rows: readonly RowPlace[]
}

async function writeParted(trx: Ground['trx'], act: Act, { merge, reason, rows }: Writing): Promise<void> {
  const { id, keptId, mergedId } = merge
  await unmergeRows(trx, { id, because: reason, sorted: rows, now: act.origin.now })
  const by = { ...byOf(act), source: '' }
  for (const personId of [keptId, mergedId]) await changeIdentity(trx, { personId, add: [], end: [], by })
  await addDifferent(trx, { a: keptId, b: mergedId, because: reason, by })
  await keepWhatIsDue(trx, act, [keptId, mergedId])
}

function partedEvent({ today, origin }: Act, { id, keptId, mergedId }: Merge, personId: string) {
  const otherId = personId === keptId ? mergedId : keptId
  return newEvent<RecordEvent>(
    { type: 'records-parted', personId, on: today, at: origin.now, mergeId: id, otherId },
    {
      headline: 'Two records that were joined are two again: they are two people',
      source: { kind: 'merge', id },
    },
  )
}
