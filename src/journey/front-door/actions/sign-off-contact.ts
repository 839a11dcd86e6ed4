import { dayOf } from '../../../platform/instant.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import { newEvent } from '../../../record/chronology/stream.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
import { change } from '../../../record/shell/change.ts'
import { outcomeOf } from '../codes.ts'
import type { FrontDoorEvent } from '../events.ts'
import type { Contact, Decided } from '../model.ts'
import { stepFault } from '../pathway.ts'
import { changeContact, contactToDecide } from '../records.ts'
import { decidedChange } from './decided.ts'

export type SignOffProblem =
  | 'no such contact'
  | 'not waiting for sign-off'
  | 'changed meanwhile'
  | 'your own decision'
  | 'not a manager'
  | 'no words'
  | 'nobody works with the child'

export interface Signing {
  readonly contactId: string
  readonly childId: string
  /** The version whose words the manager read: approval is of exactly this one. */
  readonly version: number
}

/** A manager signs a decision: it counts from now, and what follows is opened. */
export function signOffContact(act: Act, wanted: Signing): Promise<Result<'decided', SignOffProblem>> {
  return change(
    act,
    { action: 'sign off contact decision', about: [wanted.childId], access: 'contacts' },
    async ({ trx }) => {
      const contact = await contactToDecide(trx, wanted.contactId)
      const fault = faultOf(act, contact, { ...wanted, step: 'signOff', comment: '' })
      if (fault !== null || contact === null) return problem(fault ?? 'no such contact')
      const decided = decisionOf(contact)
      if (decided === null || contact.decidedBy === null) return problem('not waiting for sign-off')
      return decidedChange(act, trx, {
        contact,
        decided,
        decidedBy: contact.decidedBy,
        signedOffBy: act.viewer.id,
      })
    },
  )
}

/** A manager sends a decision back with what is missing. */
export function sendBackContact(
  act: Act,
  wanted: Signing & { readonly because: string },
): Promise<Result<'sent back', SignOffProblem>> {
  return change(
    act,
    { action: 'send back contact decision', about: [wanted.childId], access: 'contacts' },
    async ({ trx }) => {
      const contact = await contactToDecide(trx, wanted.contactId)
      const fault = faultOf(act, contact, { ...wanted, step: 'sendBack', comment: wanted.because })
      if (fault !== null || contact === null) return problem(fault ?? 'no such contact')
      const { now } = byOf(act)
      const event = newEvent<FrontDoorEvent>(
        {
          type: 'contact-decision-returned',
          personId: contact.childId,
          on: dayOf(now),
          at: now,
          contactId: contact.id,
        },
        {
          headline: `Decision on the contact sent back: ${wanted.because}`,
          source: { kind: 'contact', id: contact.id },
        },
      )
      const { reference, decidedBy } = contact
      return ok({
        value: 'sent back' as const,
        write: (writing) =>
          changeContact(writing, contact, {
            state: 'waiting',
            decided: null,
            signedOff: null,
            decisionAt: null,
          }),
        events: [event],
        subject: { kind: 'contact', id: contact.id },
        messages: [
          {
            kind: 'sent back',
            toWorkerId: decidedBy,
            reference,
            text: `A decision of yours was sent back: ${reference}`,
            effectKey: `back ${contact.id} ${contact.version}`,
          },
        ],
      })
    },
  )
}

/** The decision as it stands in the row; null where none is proposed. */
function decisionOf({ outcome, level, rationale, signpostedTo }: Contact): Decided | null {
  const known = outcomeOf(outcome)
  if (known === null || rationale === null) return null
  if (level !== 1 && level !== 2 && level !== 3 && level !== 4) return null
  return { outcome: known, level, rationale, signpostedTo }
}

function faultOf(
  act: Act,
  contact: Contact | null,
  {
    childId,
    version,
    ...step
  }: Signing & { readonly step: 'signOff' | 'sendBack'; readonly comment: string },
): SignOffProblem | null {
  if (contact === null || contact.childId !== childId) return 'no such contact'
  const fault = stepFault(contact, act.viewer, { ...step, seen: version })
  if (fault === 'not from this state') return 'not waiting for sign-off'
  return fault === 'not your work' ? 'not a manager' : fault
}
