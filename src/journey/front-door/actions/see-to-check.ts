import { labelOf } from '../../../platform/code.ts'
import type { Instant } from '../../../platform/instant.ts'
import { dayOf } from '../../../platform/instant.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import { type NewEvent, newEvent } from '../../../record/chronology/stream.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
import { type Change, change } from '../../../record/shell/change.ts'
import { type AgencyCheck, addSaid, changeCheck, checkToChange } from '../checks.records.ts'
import { agencies } from '../codes.ts'
import type { FrontDoorEvent } from '../events.ts'

export type CheckProblem =
  | 'no such check'
  | 'changed meanwhile'
  | 'nothing waits'
  | 'in the future'
  | 'before it was asked'
  | 'no words'

/** What became of a check: an answer, asking again, or that it is not needed any more. */
export type CheckStep =
  | { readonly kind: 'answered'; readonly known: boolean; readonly at: Instant }
  | { readonly kind: 'chased' }
  | { readonly kind: 'not needed' }

export interface SeeingTo {
  readonly checkId: string
  readonly contactId: string
  readonly childId: string
  /** The version that the writer saw. */
  readonly version: number
  readonly step: CheckStep
  /** What the agency told us, how it was chased, or why it is not needed. */
  readonly words: string
  readonly saidBy: string | null
}

/** Records what became of a check. An answer may come after it was given up: it is recorded all the same. */
export function seeToCheck(act: Act, wanted: SeeingTo): Promise<Result<CheckStep['kind'], CheckProblem>> {
  const { contactId, childId } = wanted
  return change(
    act,
    { action: 'see to agency check', about: [childId], access: 'contacts', source: contactId },
    async ({ trx }) => {
      const check = await checkToChange(trx, wanted.checkId)
      const fault = faultOf(act, check, wanted)
      return fault !== null || check === null
        ? problem(fault ?? 'no such check')
        : ok(seenTo(act, check, wanted))
    },
  )
}

function faultOf(act: Act, check: AgencyCheck | null, wanted: SeeingTo): CheckProblem | null {
  const { step, contactId, childId } = wanted
  if (check === null || check.contactId !== contactId || check.childId !== childId) return 'no such check'
  if (check.version !== wanted.version) return 'changed meanwhile'
  if (wanted.words === '') return 'no words'
  if (step.kind !== 'answered') return check.state === 'asked' ? null : 'nothing waits'
  if (step.at > act.origin.now) return 'in the future'
  return step.at < check.askedAt ? 'before it was asked' : null
}

function seenTo(act: Act, check: AgencyCheck, { step, words, saidBy }: SeeingTo): Change<CheckStep['kind']> {
  const at = step.kind === 'answered' ? step.at : act.origin.now
  return {
    value: step.kind,
    write: async (trx) => {
      await addSaid(trx, [saidRow(byOf(act), check, { kind: step.kind, at, saidBy, words })])
      await changeCheck(trx, check, {
        state: step.kind === 'chased' ? 'asked' : step.kind,
        answeredAt: step.kind === 'answered' ? at : null,
        known: step.kind === 'answered' ? step.known : null,
      })
    },
    events: [checkEvent(check, step.kind, at)],
    subject: { kind: 'agency check', id: check.id },
  }
}

interface Said {
  readonly kind: CheckStep['kind']
  readonly at: Instant
  readonly saidBy: string | null
  readonly words: string
}

/** One line of what was said in a check. */
export function saidRow(
  by: { readonly workerId: string; readonly now: Instant },
  check: Pick<AgencyCheck, 'id' | 'contactEventId' | 'childId'>,
  { kind, at, saidBy, words }: Said,
) {
  return {
    check_id: check.id,
    contact_event_id: check.contactEventId,
    child_id: check.childId,
    kind,
    said_at: at,
    said_by: saidBy,
    words,
    recorded_at: by.now,
    recorded_by: by.workerId,
  }
}

const happened = {
  answered: { type: 'agency-check-answered', words: 'answered what they know' },
  chased: { type: 'agency-check-chased', words: 'asked again' },
  'not needed': { type: 'agency-check-not-needed', words: 'not needed to answer any more' },
} as const

/** What became of a check, on the child's stream. It says who was asked and never what they know. */
export function checkEvent(
  check: Pick<AgencyCheck, 'id' | 'contactId' | 'childId' | 'agency'>,
  kind: CheckStep['kind'],
  at: Instant,
): NewEvent {
  const { type, words } = happened[kind]
  return newEvent<FrontDoorEvent>(
    {
      type,
      personId: check.childId,
      on: dayOf(at),
      at,
      contactId: check.contactId,
      checkId: check.id,
      agency: check.agency,
    },
    {
      headline: `${labelOf(agencies, check.agency)} ${words}`,
      source: { kind: 'contact', id: check.contactId },
    },
  )
}
