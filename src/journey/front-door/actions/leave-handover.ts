import { randomUUID } from 'node:crypto'
import type { NewReason } from '../../../mechanisms/access/index.ts'
import { addHours, dayOf, type Instant, momentAt } from '../../../platform/instant.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import { type NewEvent, newEvent } from '../../../record/chronology/stream.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
import { type Change, change } from '../../../record/shell/change.ts'
import type { House } from '../../../record/shell/house.ts'
import type { HandoverRisk } from '../codes.ts'
import type { FrontDoorEvent } from '../events.ts'
import { addHandover, isLeft } from '../handovers.records.ts'
import type { Contact } from '../model.ts'
import { contactToDecide } from '../records.ts'
import { teamFor } from '../worker.records.ts'

export type LeaveProblem = 'no such contact' | 'left already' | 'no words' | 'nothing to do'

export interface Leaving {
  readonly contactId: string
  readonly childId: string
  readonly risk: HandoverRisk
  readonly riskWords: string
  /** Each thing that is still to be done. */
  readonly toDo: readonly string[]
}

/** By the clock on the wall, on a working day: the night is over and the day team takes on what it left. */
const dayTeamStarts = '08:30'

/** When the night of a moment ends: at the next start of a working day's team. */
export function shiftEnd(now: Instant, workingDaysAfter: House['workingDaysAfter']): Instant {
  const thisDay = workingDaysAfter(addHours(now, -24), 1)
  const today = momentAt(dayOf(thisDay), dayTeamStarts)
  return today >= now ? today : momentAt(dayOf(workingDaysAfter(now, 1)), dayTeamStarts)
}

/** Leaves what is still to be done about one child to the day team. Answers the handover's id. */
export function leaveHandover(act: Act, wanted: Leaving): Promise<Result<string, LeaveProblem>> {
  return change(
    act,
    { action: 'leave handover', about: [wanted.childId], access: 'contacts', source: wanted.contactId },
    async ({ trx }) => {
      const contact = await contactToDecide(trx, wanted.contactId)
      if (contact === null || contact.childId !== wanted.childId) return problem('no such contact')
      if (wanted.riskWords === '') return problem('no words')
      if (wanted.toDo.length === 0) return problem('nothing to do')
      if (await isLeft(trx, contact.id)) return problem('left already')
      const teamId = contact.teamId ?? (await teamFor(trx, 'front-door'))
      return ok(leftChange(act, { contact, wanted, teamId, id: randomUUID() }))
    },
  )
}

/** What is left about one child. */
export interface Left {
  readonly contact: Pick<Contact, 'id' | 'contactEventId' | 'childId'>
  readonly wanted: Pick<Leaving, 'risk' | 'riskWords' | 'toDo'>
  readonly teamId: string
  readonly id: string
}

function leftChange(act: Act, left: Left & { readonly contact: Contact }): Change<string> {
  const ends = shiftEnd(act.origin.now, act.house.workingDaysAfter)
  return {
    value: left.id,
    write: (trx) => addHandover(trx, handoverRow(left, byOf(act), ends), handoverSaid(left)),
    events: [leftEvent(left, ends)],
    give: left.contact.state === 'decided' ? [dayTeamReason(act, left)] : [],
    subject: { kind: 'handover', id: left.id },
  }
}

/** The night may have decided the contact, and then the day team would not see what is left to it. */
function dayTeamReason(act: Act, { contact, teamId }: Left): NewReason {
  return {
    personId: contact.childId,
    kind: 'open contact',
    opens: 'contact',
    teamId,
    fromAt: act.origin.now,
    toAt: act.house.workingDaysAfter(act.origin.now, 10),
    sourceId: contact.id,
  }
}

/** The row of a handover: the same for one left and for a load of many. */
export function handoverRow(
  { contact, wanted, id }: Left,
  by: { readonly workerId: string; readonly now: Instant },
  ends: Instant,
) {
  return {
    id,
    contact_id: contact.id,
    contact_event_id: contact.contactEventId,
    child_id: contact.childId,
    risk: wanted.risk,
    left_at: by.now,
    left_by: by.workerId,
    shift_ends_at: ends,
  }
}

/** Its words, a row each. */
export function handoverSaid({ contact, wanted, id }: Left) {
  const words = [
    { kind: 'risk', words: wanted.riskWords },
    ...wanted.toDo.map((one) => ({ kind: 'to do', words: one })),
  ]
  return words.map((said, position) => ({
    handover_id: id,
    contact_event_id: contact.contactEventId,
    child_id: contact.childId,
    position,
    ...said,
  }))
}

/** It is left at the end of the night, whenever it was written: the clock for accepting it begins there. */
export function leftEvent({ contact, id, teamId }: Left, ends: Instant): NewEvent {
  return newEvent<FrontDoorEvent>(
    {
      type: 'handover-left',
      personId: contact.childId,
      on: dayOf(ends),
      at: ends,
      contactId: contact.id,
      handoverId: id,
      teamId,
    },
    {
      headline: 'Left by the out-of-hours team for the day team',
      source: { kind: 'contact', id: contact.id },
    },
  )
}
