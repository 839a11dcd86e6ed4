import type { NewReason } from '../../../mechanisms/access/index.ts'
import type { Trx } from '../../../platform/db.ts'
import { dayOf, type Instant } from '../../../platform/instant.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import { type NewEvent, newEvent } from '../../../record/chronology/stream.ts'
import { cancelInvolvement } from '../../../record/involvements/cancel-involvement.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
import { type Change, change } from '../../../record/shell/change.ts'
import { cancelTasks } from '../../../record/tasks/cancel-tasks.ts'
import type { FrontDoorEvent } from '../events.ts'
import type { Contact } from '../model.ts'
import { stepFault } from '../pathway.ts'
import { changeContact, contactToDecide, keepUndone, otherContactsWaiting, othersNamed } from '../records.ts'
import { referralOfContact, withdrawReferral } from '../referral.records.ts'
import { workHasBegun } from '../worker.records.ts'

export type UndoProblem =
  | 'no such contact'
  | 'not decided'
  | 'changed meanwhile'
  | 'not a manager'
  | 'no words'
  | 'work has begun'

export interface Undoing {
  readonly contactId: string
  readonly childId: string
  readonly version: number
  readonly because: string
}

/**
 * Takes a decision back, with a reason. What it opened is withdrawn, the contact waits again, and the undone decision stays
 * readable. Once somebody works with the child on it, it can't be undone: that work is closed instead.
 */
export function undoDecision(act: Act, wanted: Undoing): Promise<Result<'undone', UndoProblem>> {
  return change(
    act,
    {
      action: 'undo contact decision',
      about: [wanted.childId],
      access: 'contacts',
      source: wanted.contactId,
    },
    async ({ trx }) => {
      const contact = await contactToDecide(trx, wanted.contactId)
      const fault = faultOf(act, contact, wanted)
      if (fault !== null || contact === null) return problem(fault ?? 'no such contact')
      if (await workHasBegun(trx, contact.id)) return problem('work has begun')
      return ok(await undoneChange(act, trx, { contact, because: wanted.because }))
    },
  )
}

function faultOf(
  act: Act,
  contact: Contact | null,
  { childId, version, because }: Undoing,
): UndoProblem | null {
  if (contact === null || contact.childId !== childId) return 'no such contact'
  const fault = stepFault(contact, act.viewer, { step: 'undo', seen: version, comment: because })
  if (fault === 'not from this state' || fault === 'your own decision') return 'not decided'
  return fault === 'not your work' ? 'not a manager' : fault
}

async function undoneChange(
  act: Act,
  trx: Trx,
  { contact, because }: { contact: Contact; because: string },
): Promise<Change<'undone'>> {
  const { now, workerId } = byOf(act)
  const referral = await referralOfContact(trx, contact.id)
  const closing = await cancelInvolvement(trx, { sourceId: contact.id, because }, { workerId, now })
  return {
    value: 'undone',
    write: async (writing) => {
      await keepUndone(writing, contact, { by: workerId, at: now, because })
      await changeContact(writing, contact, {
        state: 'waiting',
        decided: null,
        signedOff: null,
        decisionAt: null,
      })
      if (referral) await withdrawReferral(writing, referral.id, { at: now, because })
      await closing.write(writing)
      await cancelTasks(writing, { sourceId: contact.id, by: workerId, at: now })
    },
    events: [...undoneEvents(contact, { because, now, referralId: referral?.id ?? null }), ...closing.events],
    give: await openReasons(trx, contact, now),
    end: [
      ...closing.end,
      { sourceId: contact.id, kind: 'decided the contact', at: now },
      { sourceId: contact.id, kind: 'decided in the team', at: now },
    ],
    subject: { kind: 'contact', id: contact.id },
  }
}

/** The front door sees the child and everybody named again, where it does not still. */
async function openReasons(trx: Trx, contact: Contact, fromAt: Instant): Promise<NewReason[]> {
  const { id, childId, contactEventId, teamId } = contact
  if (teamId === null) return []
  const kept = { kind: 'open contact', opens: 'front-door', teamId, fromAt } as const
  const stillOpen = (await otherContactsWaiting(trx, { contactEventId, contactId: id })) > 0
  const others = stillOpen ? [] : await othersNamed(trx, contactEventId)
  return [
    { ...kept, personId: childId, sourceId: id },
    ...others.map((personId) => ({ ...kept, personId, sourceId: contactEventId })),
  ]
}

interface Undone {
  readonly because: string
  readonly now: Act['origin']['now']
  readonly referralId: string | null
}

function undoneEvents({ id, childId }: Contact, { because, now, referralId }: Undone): NewEvent[] {
  const when = { personId: childId, on: dayOf(now), at: now }
  const undone = newEvent<FrontDoorEvent>(
    { type: 'contact-decision-undone', ...when, contactId: id },
    {
      headline: `Decision on the contact undone: ${because}`,
      keyEvent: true,
      source: { kind: 'contact', id },
    },
  )
  if (referralId === null) return [undone]
  const withdrawn = newEvent<FrontDoorEvent>(
    { type: 'referral-withdrawn', ...when, referralId },
    {
      headline: 'Referral withdrawn with the decision that opened it',
      source: { kind: 'referral', id: referralId },
    },
  )
  return [undone, withdrawn]
}
