import { randomUUID } from 'node:crypto'
import type { Instant } from '../../../platform/instant.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import { refuseOthers } from '../../../record/meetings/actions/hold.ts'
import type { NewInvitee } from '../../../record/meetings/model.ts'
import { addInvitees, addItems, addMeeting } from '../../../record/meetings/write.records.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
import { change, type Declared } from '../../../record/shell/change.ts'
import { triageKind } from '../forms/triage.ts'
import { type ForTriage, notReached, waitingContacts } from '../triage.records.ts'

export interface CallingTriage {
  readonly startsAt: Instant
  readonly place: string | null
  readonly invitees: readonly NewInvitee[]
  /** Undecided contacts to talk about. What earlier triages did not reach is kept besides. */
  readonly contacts: readonly ForTriage[]
}

/** Calls a triage with its agenda: the contacts chosen, after what earlier triages did not reach. Who calls it chairs it. Answers its id. */
export function callTriage(
  act: Act,
  { startsAt, place, invitees, contacts }: CallingTriage,
): Promise<Result<string, 'nobody invited'>> {
  return change(act, declaredFor(contacts), async ({ trx }) => {
    refuseOthers(act, triageKind)
    if (invitees.length === 0) return problem('nobody invited')
    const looker = { viewer: act.viewer, now: act.origin.now }
    const kept = await notReached(trx, looker)
    const chosen = await waitingContacts(trx, idsOf(contacts), looker)
    const id = randomUUID()
    const { id: kind, title } = triageKind
    const meeting = { id, kind, title, startsAt, place, teamId: null, chairId: act.viewer.id }
    return ok({
      value: id,
      write: async (writing) => {
        await addMeeting(writing, meeting, byOf(act))
        await addInvitees(writing, id, { invitees, by: byOf(act) })
        await addItems(writing, id, { items: itemsFor([...kept, ...chosen]), by: byOf(act) })
      },
      events: [],
      subject: { kind: 'meeting', id },
    })
  })
}

const idsOf = (contacts: readonly ForTriage[]) => contacts.map(({ contactId }) => contactId)

function declaredFor(contacts: readonly ForTriage[]): Declared {
  const action = 'call triage'
  if (contacts.length > 0)
    return { action, about: [...new Set(contacts.map(({ childId }) => childId))], access: triageKind.part }
  return { action, about: [], access: ({ viewer }) => triageKind.may(viewer) }
}

/** One item for each child in each contact: each is agreed alone. */
export function itemsFor(contacts: readonly ForTriage[]) {
  return contacts.map(({ contactId, childId, childName }) => ({
    title: childName,
    about: [childId],
    subject: { kind: 'contact', id: contactId },
  }))
}
