import { randomUUID } from 'node:crypto'
import { ok, problem, type Result } from '../../../platform/result.ts'
import type { RecordEvent } from '../../chronology/events.ts'
import { findEvents } from '../../chronology/records.ts'
import { type NewEvent, newEvent } from '../../chronology/stream.ts'
import { changeIdentity, identityToChange } from '../../people/identity.records.ts'
import { tidy } from '../../people/new-person.ts'
import type { Act } from '../../shell/act.ts'
import { byOf } from '../../shell/by.ts'
import { type Change, change, type Ground } from '../../shell/change.ts'
import { addTask } from '../../tasks/add-task.ts'
import { cancelTasks } from '../../tasks/cancel-tasks.ts'
import { mayCompare, mayJoin } from '../access.ts'
import {
  addMerge,
  declineMerge,
  findJoiningFacts,
  findMerge,
  isBeingMerged,
  type JoiningFacts,
  type Merge,
  mergeRows,
  restatedSource,
} from '../joins.records.ts'
import { restated } from '../restated.ts'
import { whySecond } from '../second-person.ts'

export type JoinProblem =
  | 'no reason'
  | 'not there'
  | 'changed meanwhile'
  | 'relatives of one another'
  | 'both restricted'
  | 'waits already'
  | 'in the way'

/** What somebody wants: two records to be one. */
export interface Joining {
  readonly keptId: string
  readonly mergedId: string
  readonly because: string
  /** How both stood when they were compared. */
  readonly stood: { readonly kept: string; readonly merged: string }
  /** The engine's table of the pair; null where nobody asked it. */
  readonly explanation: unknown
}

/** What became of it: joined, or waiting for a second person. */
export interface Joined {
  readonly mergeId: string
  readonly joined: boolean
}

/**
 * Joins two records, where one person is enough; else it waits for a second. Nobody's decision is joined away: where either record has
 * changed since it was looked at, nothing is done.
 */
export function joinRecords(act: Act, wanted: Joining): Promise<Result<Joined, JoinProblem>> {
  const { keptId, mergedId } = wanted
  const declared = { action: 'join records', about: [keptId, mergedId], access: () => mayCompare(act.viewer) }
  return unlessInTheWay(
    change<Joined, JoinProblem>(act, declared, async ({ trx }) => {
      const facts = await findJoiningFacts(trx, keptId, mergedId)
      const wrong =
        faultOf(facts, wanted) ?? ((await isBeingMerged(trx, [keptId, mergedId])) ? 'waits already' : null)
      if (wrong) return problem(wrong)
      const needsSecond = whySecond({ ...facts, mayJoin: mayJoin(act.viewer).allowed })
      const id = randomUUID()
      const propose = (writing: Ground['trx']) =>
        addMerge(writing, { ...wanted, id, reason: wanted.because.trim(), needsSecond, by: byOf(act) })
      if (needsSecond.length > 0)
        return ok({
          value: { mergeId: id, joined: false },
          write: async (writing) => {
            await propose(writing)
            await askForSecond(writing, act, id)
          },
          events: [],
          subject: { kind: 'merge', id },
        })
      return ok({
        value: { mergeId: id, joined: true },
        ...joinedBy(act, { id, keptId, mergedId }, propose),
      })
    }),
  )
}

/** The team hears that somebody must decide; of whom is said only behind the link. */
async function askForSecond(trx: Ground['trx'], act: Act, mergeId: string): Promise<void> {
  const [teamId] = act.viewer.teams
  if (teamId === undefined) return
  const title = 'A manager is to decide whether two records are of one person'
  const task = { title, teamId, href: `/merges/${mergeId}`, doneByWork: true, sourceId: mergeId } as const
  await addTask({ ...task, by: byOf(act) }).write(trx)
}

/** Why two records can't be joined now; null where they can. */
function faultOf(facts: JoiningFacts, { keptId, mergedId, because, stood }: Joining): JoinProblem | null {
  const [kept, merged] = facts.stands
  if (tidy(because) === null) return 'no reason'
  if (keptId === mergedId || kept === null || merged === null) return 'not there'
  if (kept !== stood.kept || merged !== stood.merged) return 'changed meanwhile'
  if (facts.related) return 'relatives of one another'
  return facts.bothRestricted ? 'both restricted' : null
}

export type AgreeProblem = JoinProblem | 'own proposal' | 'decided already'

/** What the second person agrees to, and how both records stood when they looked. */
export interface Agreeing {
  readonly merge: Merge
  readonly stood: Joining['stood']
}

/** The second person agrees, and the records are joined. */
export function agreeToJoin(act: Act, { merge, stood }: Agreeing): Promise<Result<Joined, AgreeProblem>> {
  const { id, keptId, mergedId } = merge
  const declared = {
    action: 'agree to join records',
    about: [keptId, mergedId],
    access: () => mayJoin(act.viewer),
  }
  return unlessInTheWay(
    change<Joined, AgreeProblem>(act, declared, async ({ trx }) => {
      const now = await findMerge(trx, id)
      if (now?.state !== 'proposed') return problem('decided already')
      if (now.proposedBy === act.viewer.id) return problem('own proposal')
      const wrong = faultOf(await findJoiningFacts(trx, keptId, mergedId), {
        ...{ keptId, mergedId, stood, because: now.reason, explanation: null },
      })
      if (wrong) return problem(wrong)
      return ok({
        value: { mergeId: id, joined: true },
        ...joinedBy(act, merge, (writing) => endTask(writing, act, id)),
      })
    }),
  )
}

/** The second person does not agree, or whoever proposed it takes it back. */
export function declineJoin(
  act: Act,
  { merge, because }: { readonly merge: Merge; readonly because: string },
): Promise<Result<null, 'no reason' | 'decided already'>> {
  const own = merge.proposedBy === act.viewer.id
  const declared = {
    action: 'decline to join records',
    about: [merge.keptId, merge.mergedId],
    access: () => (own ? mayCompare(act.viewer) : mayJoin(act.viewer)),
  }
  return change(act, declared, async ({ trx }) => {
    if (tidy(because) === null) return problem('no reason')
    if ((await findMerge(trx, merge.id))?.state !== 'proposed') return problem('decided already')
    const declined = { id: merge.id, because: because.trim(), by: byOf(act) }
    return ok({
      value: null,
      write: async (writing) => {
        await declineMerge(writing, declined)
        await endTask(writing, act, merge.id)
      },
      events: [],
      subject: { kind: 'merge', id: merge.id },
    })
  })
}

const endTask = (trx: Ground['trx'], { viewer, origin }: Act, sourceId: string) =>
  cancelTasks(trx, { sourceId, by: viewer.id, at: origin.now })

type Pair = Pick<Merge, 'id' | 'keptId' | 'mergedId'>

/** The joining itself, as parts of a change. */
function joinedBy(
  act: Act,
  { id, keptId, mergedId }: Pair,
  first: (trx: Ground['trx']) => Promise<void>,
): Pick<Change<unknown>, 'write' | 'events' | 'subject'> {
  return {
    write: async (trx) => {
      await first(trx)
      await writeJoined(trx, act, { id, keptId, mergedId })
    },
    events: [joinedEvent(act, { id, keptId, mergedId })],
    subject: { kind: 'merge', id },
  }
}

async function writeJoined(trx: Ground['trx'], act: Act, { id, keptId, mergedId }: Pair): Promise<void> {
  const { now } = act.origin
  const own = (await identityToChange(trx, keptId))?.assertions ?? []
  const others = (await identityToChange(trx, mergedId))?.assertions ?? []
  await mergeRows(trx, id, now)
  const by = { ...byOf(act), source: restatedSource }
  await changeIdentity(trx, { personId: keptId, add: restated(own, others), end: [], by })
  await keepWhatIsDue(trx, act, [keptId])
}

/** What is due is worked out from the streams as they are now. */
export async function keepWhatIsDue(
  trx: Ground['trx'],
  { house, origin }: Act,
  personIds: readonly string[],
): Promise<void> {
  const events = await findEvents(trx, personIds)
  const streams = personIds.map((personId) => ({ personId, events: events.get(personId) ?? [] }))
  await house.keepObligations(trx, streams, origin.now)
}

function joinedEvent({ today, origin }: Act, { id, keptId, mergedId }: Pair): NewEvent {
  return newEvent<RecordEvent>(
    { type: 'records-joined', personId: keptId, on: today, at: origin.now, mergeId: id, mergedId },
    {
      headline: 'A second record of the same person was joined to this one',
      keyEvent: false,
      source: { kind: 'merge', id },
    },
  )
}

const uniqueViolation = '23505'

/** Something that there can be only once stands on both: one call about both as about two children. */
async function unlessInTheWay<Value, Problem extends string>(
  done: Promise<Result<Value, Problem>>,
): Promise<Result<Value, Problem | 'in the way'>> {
  try {
    return await done
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === uniqueViolation)
      return problem('in the way')
    throw error
  }
}
