import type { NewReason } from '../../../mechanisms/access/index.ts'
import { labelOf } from '../../../platform/code.ts'
import type { Trx } from '../../../platform/db.ts'
import { dayOf, type Instant } from '../../../platform/instant.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import { type NewEvent, newEvent } from '../../../record/chronology/stream.ts'
import type { Act } from '../../../record/shell/act.ts'
import type { Change } from '../../../record/shell/change.ts'
import { outcomes } from '../codes.ts'
import type { FrontDoorEvent } from '../events.ts'
import type { Contact, Counting, Decided } from '../model.ts'
import { changeContact, otherContactsWaiting } from '../records.ts'
import { followUp } from './follow-up.ts'

/** Makes a decision count and opens what follows, in the same act. */
export async function decidedChange(
  act: Act,
  trx: Trx,
  counting: Counting,
): Promise<Result<Change<'decided'>, 'nobody works with the child'>> {
  const { contact, decided } = counting
  const { now } = act.origin
  const following = await followUp(act, trx, counting)
  if (!following.ok) return problem(following.problem)
  const { write, events, give = [], messages = [] } = following.value
  return ok({
    value: 'decided' as const,
    write: async (writing) => {
      await changeContact(writing, contact, rowOf(counting, now))
      await write(writing)
    },
    events: [decidedEvent(contact, decided, now), ...events],
    give: [...give, ...deciderReasons(act, counting)],
    end: await openReasonsToEnd(trx, contact, now),
    messages,
    subject: { kind: 'contact', id: contact.id },
  })
}

function rowOf({ decided, decidedBy, signedOffBy, contact }: Counting, now: Instant) {
  const decidedAt = signedOffBy === null ? now : (contact.decidedAt ?? now)
  return {
    state: 'decided',
    decided: { ...decided, by: decidedBy, at: decidedAt },
    signedOff: signedOffBy === null ? null : { by: signedOffBy, at: now },
    decisionAt: now,
  } as const
}

function decidedEvent({ id, childId }: Contact, { outcome }: Decided, now: Instant): NewEvent {
  return newEvent<FrontDoorEvent>(
    { type: 'contact-decided', personId: childId, on: dayOf(now), at: now, contactId: id, outcome },
    {
      headline: `Contact decided: ${labelOf(outcomes, outcome).toLowerCase()}`,
      keyEvent: true,
      source: { kind: 'contact', id },
    },
  )
}

/** The front door's view of the child ends with the decision; that of the others named, with the last child's. */
async function openReasonsToEnd(trx: Trx, { id, contactEventId }: Contact, at: Instant) {
  const last = (await otherContactsWaiting(trx, { contactEventId, contactId: id })) === 0
  return (last ? [id, contactEventId] : [id]).map((sourceId) => ({
    sourceId,
    kind: 'open contact' as const,
    at,
  }))
}

/**
 * Decider and signer may look at the contact and what it opened for ten working days more (spec/security.md 3.3); so may the
 * managers of the team, who answer for the decision and may undo it.
 */
function deciderReasons(act: Act, { contact, decidedBy, signedOffBy }: Counting): NewReason[] {
  const { now } = act.origin
  const toAt = act.house.workingDaysAfter(now, 10)
  const kept = {
    personId: contact.childId,
    // That contact and what it opened: no family, no key events.
    opens: 'contact',
    fromAt: now,
    toAt,
    sourceId: contact.id,
  } as const
  const people = [...new Set([decidedBy, signedOffBy ?? decidedBy])]
  const own = people.map((workerId) => ({ ...kept, kind: 'decided the contact' as const, workerId }))
  const { teamId } = contact
  return teamId === null ? own : [...own, { ...kept, kind: 'decided in the team' as const, teamId }]
}
