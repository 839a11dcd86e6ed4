import { randomUUID } from 'node:crypto'
import { labelOf } from '../../../platform/code.ts'
import { dayOf, type Instant } from '../../../platform/instant.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import { type NewEvent, newEvent } from '../../../record/chronology/stream.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
import { change } from '../../../record/shell/change.ts'
import { type UrgentKind, urgentKinds } from '../codes.ts'
import type { ChildProtectionEvent } from '../events.ts'
import { addUrgent, changeUrgent, findUrgent, type UrgentProtection } from '../urgent.records.ts'

export type UrgentProblem =
  | 'no such protection'
  | 'changed meanwhile'
  | 'in the future'
  | 'over already'
  | 'before it began'
  | 'can’t be longer'

const declared = (action: string, childId: string) =>
  ({ action, about: [childId], access: 'chronology' }) as const

/** Writes down that police took the child into protection, or that the court made an order. Its end is a clock. */
export function beginUrgentProtection(
  act: Act,
  wanted: {
    readonly childId: string
    readonly kind: UrgentKind
    readonly beganAt: Instant
    readonly where: string | null
    readonly words: string
  },
): Promise<Result<string, UrgentProblem>> {
  const { childId, kind, beganAt } = wanted
  return change<string, UrgentProblem>(act, declared('begin urgent protection', childId), async () => {
    if (beganAt > act.origin.now) return problem('in the future')
    const id = randomUUID()
    return ok({
      value: id,
      write: (trx) => addUrgent(trx, { ...wanted, id }, byOf(act)),
      events: [
        newEvent<ChildProtectionEvent>(
          {
            type: 'urgent-protection-began',
            personId: childId,
            on: dayOf(beganAt),
            at: beganAt,
            ...{ protectionId: id, kind },
          },
          {
            headline: `${labelOf(urgentKinds, kind)} began`,
            keyEvent: true,
            source: { kind: 'urgent-protection', id },
          },
        ),
      ],
      subject: { kind: 'urgent-protection', id },
    })
  })
}

export interface UrgentGoesOn {
  readonly protectionId: string
  readonly childId: string
  readonly version: number
  readonly what: 'ended' | 'extended'
  readonly at: Instant
  readonly how: string
}

/** It ended, or the court made an emergency protection order longer, once. */
export function urgentWentOn(act: Act, wanted: UrgentGoesOn): Promise<Result<'kept', UrgentProblem>> {
  const { protectionId, childId, what, at } = wanted
  return change<'kept', UrgentProblem>(
    act,
    declared('record urgent protection', childId),
    async ({ trx }) => {
      const found = await findUrgent(trx, protectionId)
      if (found?.childId !== childId) return problem('no such protection')
      const fault = goingOnFault(act, found, wanted)
      if (fault) return problem(fault)
      const to = what === 'ended' ? { endedAt: at, endedHow: wanted.how } : { extendedOn: dayOf(at) }
      return ok({
        value: 'kept',
        write: (writing) => changeUrgent(writing, found, to),
        events: [wentOnEvent(wanted, labelOf(urgentKinds, found.kind))],
        subject: { kind: 'urgent-protection', id: found.id },
      })
    },
  )
}

function goingOnFault(act: Act, found: UrgentProtection, wanted: UrgentGoesOn): UrgentProblem | null {
  const { version, what, at } = wanted
  if (found.version !== version) return 'changed meanwhile'
  if (found.endedAt !== null) return 'over already'
  if (at > act.origin.now) return 'in the future'
  if (at < found.beganAt) return 'before it began'
  const mayBeLonger = found.kind === 'emergency-protection-order' && found.extendedOn === null
  return what === 'extended' && !mayBeLonger ? 'can’t be longer' : null
}

function wentOnEvent({ protectionId, childId, what, at }: UrgentGoesOn, label: string): NewEvent {
  const type = what === 'ended' ? 'urgent-protection-ended' : 'urgent-protection-extended'
  return newEvent<ChildProtectionEvent>(
    { type, personId: childId, on: dayOf(at), at, protectionId },
    {
      headline: `${label} ${what === 'ended' ? 'ended' : 'made longer'}`,
      keyEvent: true,
      source: { kind: 'urgent-protection', id: protectionId },
    },
  )
}
