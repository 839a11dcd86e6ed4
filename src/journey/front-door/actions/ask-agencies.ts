import { randomUUID } from 'node:crypto'
import { labelOf } from '../../../platform/code.ts'
import { dayOf, type Instant } from '../../../platform/instant.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import { newEvent } from '../../../record/chronology/stream.ts'
import type { Act } from '../../../record/shell/act.ts'
import { type Change, change } from '../../../record/shell/change.ts'
import { addChecks, outstandingToChange } from '../checks.records.ts'
import { type Agency, agencies, type Urgency } from '../codes.ts'
import type { FrontDoorEvent } from '../events.ts'
import type { Contact } from '../model.ts'
import { contactToDecide } from '../records.ts'

export type AskProblem = 'no such contact' | 'asked already' | 'in the future' | 'no agency' | 'no words'

export interface Asking {
  readonly contactId: string
  readonly childId: string
  readonly agencies: readonly Agency[]
  readonly urgency: Urgency
  readonly whatFor: string
  readonly askedAt: Instant
}

/** Records that agencies were asked what they know. Each has its own clock until it answers. Answers the checks' ids. */
export function askAgencies(act: Act, wanted: Asking): Promise<Result<readonly string[], AskProblem>> {
  return change(
    act,
    { action: 'ask agencies', about: [wanted.childId], access: 'contacts', source: wanted.contactId },
    async ({ trx }) => {
      const contact = await contactToDecide(trx, wanted.contactId)
      if (contact === null || contact.childId !== wanted.childId) return problem('no such contact')
      if (wanted.agencies.length === 0) return problem('no agency')
      if (wanted.whatFor === '') return problem('no words')
      if (wanted.askedAt > act.origin.now) return problem('in the future')
      const waiting = await outstandingToChange(trx, contact.id)
      if (waiting.some(({ agency }) => wanted.agencies.some((one) => one === agency)))
        return problem('asked already')
      return ok(askedChange(act, contact, wanted))
    },
  )
}

function askedChange(act: Act, contact: Contact, wanted: Asking): Change<readonly string[]> {
  const asked = wanted.agencies.map((agency) => ({ id: randomUUID(), agency }))
  return {
    value: asked.map(({ id }) => id),
    write: (trx) =>
      addChecks(
        trx,
        asked.map((one) => checkRow(act, { contact, wanted, ...one })),
        asked.map(({ id }) => ({
          check_id: id,
          contact_event_id: contact.contactEventId,
          child_id: contact.childId,
          kind: 'asked',
          said_at: wanted.askedAt,
          words: wanted.whatFor,
          recorded_at: act.origin.now,
          recorded_by: act.viewer.id,
        })),
      ),
    events: asked.map((one) => askedEvent(act, { contact, wanted, ...one })),
    subject: { kind: 'contact', id: contact.id },
  }
}

interface Asked {
  readonly contact: Contact
  readonly wanted: Asking
  readonly id: string
  readonly agency: Agency
}

function checkRow(act: Act, { contact, wanted, id, agency }: Asked) {
  return {
    id,
    contact_id: contact.id,
    contact_event_id: contact.contactEventId,
    child_id: contact.childId,
    agency,
    urgency: wanted.urgency,
    asked_at: wanted.askedAt,
    asked_by: act.viewer.id,
    state: 'asked',
    recorded_at: act.origin.now,
  }
}

function askedEvent(act: Act, { contact, wanted, id, agency }: Asked) {
  const { urgency, askedAt } = wanted
  return newEvent<FrontDoorEvent>(
    {
      type: 'agency-check-asked',
      personId: contact.childId,
      on: dayOf(askedAt),
      at: askedAt,
      contactId: contact.id,
      checkId: id,
      agency,
      urgency,
      askedBy: act.viewer.id,
      teamId: contact.teamId,
    },
    {
      headline: `${labelOf(agencies, agency)} asked what they know`,
      source: { kind: 'contact', id: contact.id },
    },
  )
}
