import { dayOf } from '../../../platform/instant.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import { newEvent } from '../../../record/chronology/stream.ts'
import type { Act } from '../../../record/shell/act.ts'
import { type Change, change } from '../../../record/shell/change.ts'
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
  const declared = {
    action: 'sign off contact decision',
    about: [wanted.childId],
    access: 'contacts',
    source: wanted.contactId,
  } as const
  return change<'decided', SignOffProblem>(act, declared, async ({ trx }) => {
    const contact = await contactToDecide(trx, wanted.contactId)
    const fault = faultOf(act, contact, { ...wanted, step: 'signOff', comment: '' })
    if (fault !== null || contact === null) return problem(fault ?? 'no such contact')
    const decided = decisionOf(contact)
    const { decidedBy } = contact
    if (decided === null || decidedBy === null) return problem('not waiting for sign-off')
    return decidedChange(act, trx, { contact, decided, decidedBy, signedOffBy: act.viewer.id })
  })
}

/** A manager sends a decision back with what is missing. */
export function sendBackContact(
  act: Act,
  wanted: Signing & { readonly because: string },
): Promise<Result<'sent back', SignOffProblem>> {
  const declared = {
    action: 'send back contact decision',
    about: [wanted.childId],
    access: 'contacts',
    source: wanted.contactId,
  } as const
  return change<'sent back', SignOffProblem>(act, declared, async ({ trx }) => {
    const contact = await contactToDecide(trx, wanted.contactId)
    const fault = faultOf(act, contact, { ...wanted, step: 'sendBack', comment: wanted.because })
    if (fault !== null || contact === null) return problem(fault ?? 'no such contact')
    return ok(sentBack(act, contact, wanted.because))
  })
}

const waitingAgain = { state: 'waiting', decided: null, signedOff: null, decisionAt: null } as const

function sentBack({ origin }: Act, contact: Contact, because: string): Change<'sent back'> {
  const { id, childId, reference, decidedBy, version } = contact
  const event = newEvent<FrontDoorEvent>(
    {
      type: 'contact-decision-returned',
      personId: childId,
      on: dayOf(origin.now),
      at: origin.now,
      contactId: id,
    },
    { headline: `Decision on the contact sent back: ${because}`, source: { kind: 'contact', id } },
  )
  const text = `A decision of yours was sent back: ${reference}`
  return {
    value: 'sent back',
    write: (trx) => changeContact(trx, contact, waitingAgain),
    events: [event],
    subject: { kind: 'contact', id },
    messages: [
      { kind: 'sent back', toWorkerId: decidedBy, reference, text, effectKey: `back ${id} ${version}` },
    ],
  }
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
