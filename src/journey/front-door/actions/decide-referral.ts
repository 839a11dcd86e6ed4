import { dayOf } from '../../../platform/instant.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import { type NewEvent, newEvent } from '../../../record/chronology/stream.ts'
import { cancelInvolvement } from '../../../record/involvements/cancel-involvement.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
import { change } from '../../../record/shell/change.ts'
import { cancelTasks } from '../../../record/tasks/cancel-tasks.ts'
import type { FrontDoorEvent } from '../events.ts'
import { isManager } from '../pathway.ts'
import { decideReferralRow, type Referral, referralToDecide } from '../referral.records.ts'

export type ReferralProblem =
  | 'no such referral'
  | 'already decided'
  | 'changed meanwhile'
  | 'not a manager'
  | 'no words'

export interface DecidingReferral {
  readonly referralId: string
  readonly childId: string
  /** The contact that opened it; null where the referral came with an extract. */
  readonly contactId: string | null
  readonly version: number
  readonly next: 'assessment' | 'no-further-action'
  readonly because: string
}

/** The receiving team's manager decides the next step: an assessment (then a worker is allocated), or no further action. */
export function decideReferral(
  act: Act,
  wanted: DecidingReferral,
): Promise<Result<'decided', ReferralProblem>> {
  const source = wanted.contactId ?? undefined
  return change(
    act,
    { action: 'decide referral', about: [wanted.childId], access: 'contacts', source },
    async ({ trx }) => {
      const referral = await referralToDecide(trx, wanted.referralId)
      const fault = faultOf(act, referral, wanted)
      if (fault !== null || referral === null) return problem(fault ?? 'no such referral')
      const { now, today, workerId } = byOf(act)
      const nothingMore = wanted.next === 'no-further-action'
      const by = { workerId, now }
      const closing = await closingOf(nothingMore, trx, { referral, because: wanted.because, by })
      return ok({
        value: 'decided' as const,
        write: async (writing) => {
          await decideReferralRow(writing, referral, {
            noFurtherAction: nothingMore,
            outcome: wanted.next,
            closedOn: nothingMore ? today : null,
            closeReason: null,
          })
          await closing.write(writing)
          await cancelTasks(writing, { sourceId: referral.contactId ?? referral.id, by: workerId, at: now })
        },
        events: [...decidedEvents(referral, wanted, now), ...closing.events],
        end: closing.end,
        subject: { kind: 'referral', id: referral.id },
      })
    },
  )
}

function faultOf(
  act: Act,
  referral: Referral | null,
  { childId, contactId, version, because }: DecidingReferral,
): ReferralProblem | null {
  if (referral === null || referral.childId !== childId || referral.contactId !== contactId)
    return 'no such referral'
  if (referral.withdrawnAt !== null) return 'no such referral'
  if (referral.noFurtherAction !== null || referral.closedOn !== null) return 'already decided'
  if (referral.version !== version) return 'changed meanwhile'
  if (!isManager(act.viewer)) return 'not a manager'
  return because === '' ? 'no words' : null
}

type Cancelled = Awaited<ReturnType<typeof cancelInvolvement>>
const nothingClosed: Cancelled = { write: async () => {}, events: [], end: [] }

type Closing = { referral: Referral; because: string; by: Parameters<typeof cancelInvolvement>[2] }

async function closingOf(
  nothingMore: boolean,
  trx: Parameters<typeof cancelInvolvement>[0],
  { referral, because, by }: Closing,
): Promise<Cancelled> {
  if (!nothingMore || referral.contactId === null) return nothingClosed
  return cancelInvolvement(trx, { sourceId: referral.contactId, because }, by)
}

function decidedEvents(
  { id, childId }: Referral,
  { next, because }: DecidingReferral,
  now: Act['origin']['now'],
): NewEvent[] {
  const when = { personId: childId, on: dayOf(now), at: now, referralId: id }
  const nothingMore = next === 'no-further-action'
  const words = nothingMore ? 'no further action' : 'an assessment'
  const decided = newEvent<FrontDoorEvent>(
    { type: 'referral-decided', ...when, noFurtherAction: nothingMore },
    { headline: `Referral: ${words}. ${because}`, keyEvent: true, source: { kind: 'referral', id } },
  )
  if (!nothingMore) return [decided]
  const closed = newEvent<FrontDoorEvent>(
    { type: 'referral-closed', ...when, reason: null },
    { headline: 'Referral closed', source: { kind: 'referral', id } },
  )
  return [decided, closed]
}
