import { randomUUID } from 'node:crypto'
import type { PlainDate } from '../../../platform/plain-date.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import { newEvent } from '../../../record/chronology/stream.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
import { change } from '../../../record/shell/change.ts'
import type { ChildProtectionEvent } from '../events.ts'
import { lockPlan, openPlanOf } from '../plan.records.ts'
import { addTransfer, endTransfer, findTransfer, type Transfer } from '../urgent.records.ts'
import { planEnded } from './plan-parts.ts'

export type TransferProblem =
  | 'no such transfer'
  | 'changed meanwhile'
  | 'in the future'
  | 'no plan to take along'
  | 'on a plan already'
  | 'over already'
  | 'before it was told'

const declared = (action: string, childId: string) =>
  ({ action, about: [childId], access: 'chronology' }) as const

/** A child on a plan moves in, and a transfer-in conference is due; or moves out, and the other council is told. */
export function beginTransfer(
  act: Act,
  wanted: {
    readonly childId: string
    readonly direction: 'in' | 'out'
    readonly council: string
    readonly toldOn: PlainDate
    readonly words: string | null
  },
): Promise<Result<string, TransferProblem>> {
  const { childId, direction, toldOn, council } = wanted
  return change<string, TransferProblem>(act, declared('begin transfer', childId), async ({ trx }) => {
    const plan = await openPlanOf(trx, childId)
    if (direction === 'out' && !plan) return problem('no plan to take along')
    if (direction === 'in' && plan) return problem('on a plan already')
    if (toldOn > act.today) return problem('in the future')
    const id = randomUUID()
    const when = { personId: childId, on: toldOn, at: null, transferId: id }
    return ok({
      value: id,
      write: (writing) => addTransfer(writing, { ...wanted, id, planId: plan?.id ?? null }, byOf(act)),
      events: [
        newEvent<ChildProtectionEvent>(
          plan
            ? { type: 'moved-to-another-council', ...when, planId: plan.id }
            : { type: 'moved-in-on-a-plan', ...when },
          {
            headline: plan ? `Moves to ${council} on a plan` : `Moved in on a plan of ${council}`,
            keyEvent: true,
            source: { kind: 'transfer', id },
          },
        ),
      ],
      subject: { kind: 'transfer', id },
    })
  })
}

/** The other council took the plan on, and ours ends; or a move in came to nothing. */
export function closeTransfer(
  act: Act,
  wanted: {
    readonly transferId: string
    readonly childId: string
    readonly version: number
    readonly on: PlainDate
    readonly because: string
  },
): Promise<Result<'closed', TransferProblem>> {
  const { transferId, childId, on } = wanted
  return change<'closed', TransferProblem>(act, declared('close transfer', childId), async ({ trx }) => {
    const found = await findTransfer(trx, transferId)
    if (found?.childId !== childId) return problem('no such transfer')
    const fault = closingFault(act, found, wanted)
    if (fault) return problem(fault)
    const plan = found.planId === null ? undefined : await lockPlan(trx, found.planId)
    const ending = { on, at: null, reason: 'moved', words: wanted.because, conferenceId: null }
    const ended = plan && plan.endedOn === null ? planEnded(plan, ending, byOf(act)) : null
    const closed = newEvent<ChildProtectionEvent>(
      { type: 'move-in-closed', personId: childId, on, at: null, transferId },
      { headline: 'The move on a plan is closed', source: { kind: 'transfer', id: transferId } },
    )
    return ok({
      value: 'closed',
      async write(writing) {
        await endTransfer(writing, found, wanted)
        await ended?.write(writing)
      },
      events: found.direction === 'in' ? [closed] : (ended?.events ?? []),
      subject: { kind: 'transfer', id: transferId },
    })
  })
}

function closingFault(
  act: Act,
  found: Transfer,
  { version, on }: { readonly version: number; readonly on: PlainDate },
): TransferProblem | null {
  if (found.version !== version) return 'changed meanwhile'
  if (found.endedOn !== null) return 'over already'
  if (on > act.today) return 'in the future'
  return on < found.toldOn ? 'before it was told' : null
}
