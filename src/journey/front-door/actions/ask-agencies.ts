import { randomUUID } from 'node:crypto'
import { labelOf } from '../../../platform/code.ts'
import { dayOf, type Instant } from '../../../platform/instant.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import { type NewEvent, newEvent } from '../../../record/chronology/stream.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
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
  const { urgency, askedAt, whatFor } = wanted
  const by = byOf(act)
  const asked = wanted.agencies.map((agency) => ({ id: randomUUID(), contact, agency, urgency, askedAt, by }))
  const rows = asked.map((one) => askedRows(one, whatFor))
  return {
    value: asked.map(({ id }) => id),
    write: (trx) =>
      addChecks(
        trx,
        rows.map(({ check }) => check),
        rows.map(({ said }) => said),
      ),
    events: asked.map(askedEvent),
    subject: { kind: 'contact', id: contact.id },
  }
}

/** One agency asked about one child in one contact. */
export interface AskedCheck {
  readonly id: string
  readonly contact: Pick<Contact, 'id' | 'contactEventId' | 'childId' | 'teamId'>
  readonly agency: Agency
  readonly urgency: Urgency
  readonly askedAt: Instant
  readonly by: { readonly workerId: string; readonly now: Instant }
}

/** The row of a check and that of what it was asked for: the same for one asked and for a load of many. */
export function askedRows({ id, contact, agency, urgency, askedAt, by }: AskedCheck, whatFor: string) {
  const about = { contact_event_id: contact.contactEventId, child_id: contact.childId }
  return {
    check: {
      id,
      contact_id: contact.id,
      ...about,
      agency,
      urgency,
      asked_at: askedAt,
      asked_by: by.workerId,
      state: 'asked',
      recorded_at: by.now,
    },
    said: {
      check_id: id,
      ...about,
      kind: 'asked',
      said_at: askedAt,
      words: whatFor,
      recorded_at: by.now,
      recorded_by: by.workerId,
    },
  }
}

/** That an agency was asked, on the child's stream. */
export function askedEvent({ id, contact, agency, urgency, askedAt, by }: AskedCheck): NewEvent {
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
      askedBy: by.workerId,
      teamId: contact.teamId,
    },
    {
      headline: `${labelOf(agencies, agency)} asked what they know`,
      source: { kind: 'contact', id: contact.id },
    },
  )
}
