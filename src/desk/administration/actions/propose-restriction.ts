import { randomUUID } from 'node:crypto'
import type { Trx } from '../../../platform/db.ts'
import { addHours, dayOf } from '../../../platform/instant.ts'
import { addDays, type PlainDate } from '../../../platform/plain-date.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
import { change } from '../../../record/shell/change.ts'
import { addTask } from '../../../record/tasks/add-task.ts'
import { isKeeper, ofAct } from '../who-may.ts'
import { confirmDays } from './guarded-roles.ts'
import { changesOwn } from './own-membership.ts'
import {
  addRestrictionProposal,
  proposalsAbout,
  type RestrictionProposal,
  type RestrictionStep,
} from './restriction-proposals.records.ts'
import { nameable, namedForKeeper, type Restriction, restrictionOn } from './restrictions.records.ts'
import { holdersOf } from './rights.records.ts'

/** @source spec/security.md 4.1 */
export const longestReview = 90

export interface ProposingRestriction {
  readonly what: RestrictionStep
  readonly personId: string
  readonly because: string
  /** To whom the record is to be open: the whole list. Nobody, where the restriction is to end. */
  readonly members: readonly string[]
  readonly reviewOn: PlainDate | null
}

export type ProposeProblem =
  | 'no such person'
  | 'restricted already'
  | 'not restricted'
  | 'waiting already'
  | 'nobody named'
  | 'no such worker'
  | 'own restriction'
  | 'review in the past'
  | 'review too far'

/** What a proposal decides on. */
interface ProposeFacts {
  readonly wanted: ProposingRestriction
  readonly known: boolean
  readonly inForce: Pick<Restriction, 'members'> | undefined
  readonly waits: boolean
  readonly workers: readonly { readonly id: string }[]
  readonly keeperId: string
  readonly today: PlainDate
}

/** What is wrong with a proposal; null where nothing is. */
function proposeFault(facts: ProposeFacts): ProposeProblem | null {
  const { wanted, known, inForce, waits } = facts
  if (!known) return 'no such person'
  if (wanted.what === 'set' && inForce) return 'restricted already'
  if (wanted.what !== 'set' && !inForce) return 'not restricted'
  if (waits) return 'waiting already'
  return wanted.what === 'end' ? null : listFault(facts)
}

function listFault({ wanted, inForce, workers, keeperId, today }: ProposeFacts): ProposeProblem | null {
  const { members, reviewOn } = wanted
  if (members.length === 0) return 'nobody named'
  if (!members.every((id) => workers.some((worker) => worker.id === id))) return 'no such worker'
  if (changesOwn(keeperId, { before: inForce?.members ?? [], after: members })) return 'own restriction'
  if (reviewOn === null || reviewOn <= today) return 'review in the past'
  return reviewOn > addDays(today, longestReview) ? 'review too far' : null
}

/** A keeper proposes that a record is restricted, that its list changes, or that it ends. Another keeper decides. */
export function proposeRestriction(
  act: Act,
  wanted: ProposingRestriction,
): Promise<Result<{ id: string }, ProposeProblem>> {
  const { personId, what } = wanted
  const action = `propose to ${what} restriction`
  const declared = { action, kind: 'right', about: [personId], access: ofAct(isKeeper) } as const
  return change(act, declared, async ({ trx }) => {
    const { now } = act.origin
    const inForce = await restrictionOn(trx, personId, now)
    const fault = proposeFault({
      wanted,
      inForce,
      known: (await namedForKeeper(trx, [personId])).has(personId),
      waits: (await proposalsAbout(trx, personId)).some((one) => isWaiting(one, act)),
      workers: await nameable(trx),
      keeperId: act.viewer.id,
      today: act.today,
    })
    if (fault) return problem(fault)
    const keepers = await holdersOf(trx, 'restricted-record-keeper', now)
    const proposing = { ...wanted, id: randomUUID(), restrictionId: inForce?.id ?? null }
    return ok({
      value: { id: proposing.id },
      events: [],
      subject: { kind: 'restriction proposal', id: proposing.id },
      write: (trx) => propose(trx, act, { proposing, keepers }),
    })
  })
}

const isWaiting = ({ outcome, until }: RestrictionProposal, { origin }: Act) =>
  outcome === null && until > origin.now

interface Proposing {
  readonly proposing: ProposingRestriction & { readonly id: string; readonly restrictionId: string | null }
  readonly keepers: readonly { readonly id: string }[]
}

async function propose(trx: Trx, act: Act, { proposing, keepers }: Proposing): Promise<void> {
  const { now } = act.origin
  const until = addHours(now, 24 * confirmDays)
  await addRestrictionProposal(trx, { ...proposing, proposedBy: act.viewer.id, now, until })
  for (const keeper of keepers.filter(({ id }) => id !== act.viewer.id))
    await addTask({
      title: 'A restriction waits for a second keeper',
      detail: 'Another keeper proposes it. Confirm it or decline it within seven days.',
      href: `/restrictions/proposals/${proposing.id}`,
      workerId: keeper.id,
      dueOn: dayOf(until),
      sourceId: proposing.id,
      by: byOf(act),
    }).write(trx)
}
