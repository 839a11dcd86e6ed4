import { statusOf } from '../../mechanisms/timescales/index.ts'
import type { Trx } from '../../platform/db.ts'
import { ok, problem, type Result } from '../../platform/result.ts'
import type { RecordEvent } from '../../record/chronology/events.ts'
import { type AnyEvent, newEvent } from '../../record/chronology/stream.ts'
import type { Act } from '../../record/shell/act.ts'
import { change } from '../../record/shell/change.ts'
import { Refused } from '../../record/shell/refused.ts'
import type { DueAddress } from './due-address.ts'
import { findDue } from './find-due.ts'
import { ownerOf } from './records.ts'
import { type DueRights, managersToName, rightsOver } from './rights.ts'

type NotThere = 'no such clock'
export type LatenessProblem = NotThere | 'not late' | 'no such manager'
export type NotNeededProblem = NotThere | 'over already'

export interface SayingWhyLate extends DueAddress {
  readonly reason: string
  readonly agreedBy: string
}

/**
 * Says why something is or was late, and which manager agreed the reason. Saying it again replaces what was said.
 * @throws Refused for anybody who is neither the worker nor a manager over the team
 */
export function explainLateness(
  act: Act,
  { reason, agreedBy, ...about }: SayingWhyLate,
): Promise<Result<null, LatenessProblem>> {
  const { personId, timescale, key } = about
  const declared = { action: 'explain lateness', about: [personId], access: 'identity' } as const
  return change<null, LatenessProblem>(act, declared, async ({ trx, events }) => {
    const found = await foundFor(trx, act, { about, events, right: 'explain' })
    if (!found) return problem('no such clock')
    const status = statusOf(found.obligation, act.origin.now)
    if (status !== 'overdue' && status !== 'done late') return problem('not late')
    const named = await managersToName(trx, act, found)
    if (!named.some(({ id }) => id === agreedBy)) return problem('no such manager')
    const event = newEvent<RecordEvent>(
      { type: 'lateness-explained', personId, ...when(act), timescale, key, reason, agreedBy },
      { headline: `Why it was late: ${found.obligation.title}` },
    )
    return ok({ value: null, write: async () => {}, events: [event] })
  })
}

export interface SayingNotNeeded extends DueAddress {
  readonly reason: string
}

/**
 * A manager says, with a reason, that something open is not needed. It then counts as neither done nor late.
 * @throws Refused for anybody who does not manage the team
 */
export function sayNotNeeded(
  act: Act,
  { reason, ...about }: SayingNotNeeded,
): Promise<Result<null, NotNeededProblem>> {
  const { personId, timescale, key } = about
  const declared = { action: 'exempt from timescale', about: [personId], access: 'identity' } as const
  return change<null, NotNeededProblem>(act, declared, async ({ trx, events }) => {
    const found = await foundFor(trx, act, { about, events, right: 'exempt' })
    if (!found) return problem('no such clock')
    if (found.obligation.outcome.is !== 'open') return problem('over already')
    const agreedBy = act.viewer.id
    const event = newEvent<RecordEvent>(
      { type: 'timescale-exempted', personId, ...when(act), timescale, key, reason, agreedBy },
      { headline: `Not needed: ${found.obligation.title}` },
    )
    return ok({ value: null, write: async () => {}, events: [event] })
  })
}

const when = ({ today, origin }: Act) => ({ on: today, at: origin.now })

interface Wanted {
  readonly about: DueAddress
  readonly events: ReadonlyMap<string, readonly AnyEvent[]>
  readonly right: keyof DueRights
}

async function foundFor(trx: Trx, act: Act, { about, events, right }: Wanted) {
  const obligation = await findDue(trx, about, events.get(about.personId) ?? [])
  if (!obligation) return null
  const owner = await ownerOf(trx, about)
  const rights = await rightsOver(trx, act, { personId: about.personId, owner })
  if (!rights[right]) throw new Refused({ allowed: false, because: 'not your role' })
  return { personId: about.personId, obligation, owner }
}
