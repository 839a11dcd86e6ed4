import { dayOf } from '../../../platform/instant.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import { newEvent } from '../../../record/chronology/stream.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
import type { Change } from '../../../record/shell/change.ts'
import { change } from '../../../record/shell/change.ts'
import type { FrontDoorEvent } from '../events.ts'
import { type Contact, type Decided, heldBy, levelFits, needsSignOff } from '../model.ts'
import { type StepFault, stepFault } from '../pathway.ts'
import { changeContact, contactToDecide } from '../records.ts'
import { type Beside, type BesideProblem, besideDecision } from './beside-decision.ts'
import { decidedChange } from './decided.ts'
import { andAlso } from './skip-checks.ts'

export type DecideProblem =
  | 'no such contact'
  | 'already decided'
  | 'waiting for sign-off'
  | 'changed meanwhile'
  | 'taken by somebody else'
  | 'level does not fit'
  | 'no words'
  | 'not your work'
  | 'nowhere to point to'
  | 'nobody works with the child'
  | BesideProblem

export interface Deciding extends Decided, Omit<Beside, 'level'> {
  readonly contactId: string
  readonly childId: string
  /** The version that the decider saw. */
  readonly version: number
}

/** Decides on one child in one contact, or sends the decision for a manager's sign-off where one is needed. */
export function decideContact(
  act: Act,
  wanted: Deciding,
): Promise<Result<'decided' | 'waiting for sign-off', DecideProblem>> {
  return change(
    act,
    { action: 'decide contact', about: [wanted.childId], access: 'contacts', source: wanted.contactId },
    async ({ trx }) => {
      const contact = await contactToDecide(trx, wanted.contactId)
      const fault = faultOf(act, contact, wanted)
      if (fault !== null || contact === null) return problem(fault ?? 'no such contact')
      const beside = await besideDecision(act, trx, { contact, wanted })
      if (!beside.ok) return beside
      if (needsSignOff(wanted, contact.harmAlleged))
        return ok(andAlso(proposedChange(act, contact, wanted), beside.value))
      const decided = await decidedChange(act, trx, {
        contact,
        decided: wanted,
        decidedBy: act.viewer.id,
        signedOffBy: null,
      })
      return decided.ok ? ok(andAlso({ ...decided.value, value: 'decided' as const }, beside.value)) : decided
    },
  )
}

function faultOf(act: Act, contact: Contact | null, wanted: Deciding): DecideProblem | null {
  if (contact === null || contact.childId !== wanted.childId) return 'no such contact'
  const step = needsSignOff(wanted, contact.harmAlleged) ? 'propose' : 'decide'
  const fault = stepFault(contact, act.viewer, { step, seen: wanted.version, comment: wanted.rationale })
  if (fault !== null) return asDecideProblem(fault, contact)
  const holder = heldBy(contact, act.origin.now)
  if (holder !== null && holder !== act.viewer.id) return 'taken by somebody else'
  return fitFault(wanted)
}

function asDecideProblem(fault: StepFault, { state }: Contact): DecideProblem {
  if (fault === 'your own decision') return 'waiting for sign-off'
  if (fault !== 'not from this state') return fault
  return state === 'decided' ? 'already decided' : 'waiting for sign-off'
}

function fitFault({ outcome, level, signpostedTo }: Decided): DecideProblem | null {
  if (!levelFits({ outcome, level })) return 'level does not fit'
  const isElsewhere = outcome === 'signpost' || outcome === 'transfer'
  return isElsewhere && signpostedTo === null ? 'nowhere to point to' : null
}

function proposedChange(act: Act, contact: Contact, wanted: Deciding): Change<'waiting for sign-off'> {
  const { workerId, now } = byOf(act)
  const decided = { ...wanted, by: workerId, at: now }
  const event = newEvent<FrontDoorEvent>(
    {
      type: 'contact-decision-proposed',
      personId: contact.childId,
      on: dayOf(now),
      at: now,
      contactId: contact.id,
      outcome: wanted.outcome,
    },
    { headline: 'Decision on the contact sent for sign-off', source: { kind: 'contact', id: contact.id } },
  )
  return {
    value: 'waiting for sign-off',
    write: (trx) =>
      changeContact(trx, contact, {
        state: 'waiting for sign-off',
        decided,
        signedOff: null,
        decisionAt: null,
      }),
    events: [event],
    subject: { kind: 'contact', id: contact.id },
    messages: signOffMessage(contact, now),
  }
}

function signOffMessage({ id, reference, teamId, version }: Contact, now: string) {
  if (teamId === null) return []
  const text = `A decision waits for your sign-off: ${reference}`
  return [
    {
      kind: 'sign-off wanted',
      toTeamId: teamId,
      reference,
      text,
      effectKey: `sign-off ${id} ${version} ${now}`,
    },
  ]
}
