import { randomUUID } from 'node:crypto'
import type { NewReason } from '../../../mechanisms/access/index.ts'
import { labelOf } from '../../../platform/code.ts'
import type { Trx } from '../../../platform/db.ts'
import { dayOf } from '../../../platform/instant.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import { type NewEvent, newEvent } from '../../../record/chronology/stream.ts'
import {
  type CheckProblem,
  checkedNewPerson,
  type NoneOfThese,
} from '../../../record/people/alike/checked-new-person.ts'
import type { NewPersonFacts } from '../../../record/people/new-person.ts'
import type { RecordedBy } from '../../../record/people/recorded-by.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
import { type Change, change } from '../../../record/shell/change.ts'
import { mayWorkAtFrontDoor } from '../access.ts'
import { type NamedAs, sources } from '../codes.ts'
import { holdConsultation, settleConsultation } from '../consultations.records.ts'
import type { FrontDoorEvent } from '../events.ts'
import type { Told } from '../model.ts'
import { addCall, type CallRows } from '../records.ts'
import type { SentMessage } from '../sent.records.ts'
import { teamFor } from '../worker.records.ts'
import { callRows } from './call-rows.ts'
import { familyOf, sharingOf } from './said-in-the-call.ts'
import { type FromPortal, messageToTakeIn, takingIn } from './take-in.ts'

export type ContactProblem =
  | CheckProblem
  | 'no child'
  | 'same person twice'
  | 'no words'
  | 'in the future'
  | 'reason for sharing missing'
  | 'taken in already'

/** Who records, and what was sent through the portal where the contact is made of that. */
export interface Recorder extends Act {
  readonly fromPortal?: FromPortal
  /** The advice to a professional that it is made of. */
  readonly fromConsultation?: string
}

/** Somebody named in the call: found in the records, or not known before. */
export interface Named {
  readonly as: NamedAs
  readonly known:
    | { readonly id: string }
    | {
        readonly newPerson: NewPersonFacts
        /** Who was offered for them and is, in the recorder's words, somebody else. */
        readonly noneOf?: NoneOfThese | undefined
      }
  /** What was searched for before they were found or recorded. */
  readonly searched: string | null
}

export interface Recorded {
  readonly contactEventId: string
  readonly reference: string
}

/**
 * Records a contact event: the call, a contact for each child, everybody named. New people are recorded in the same act. What was
 * sent through the portal counts from when it was sent, whatever the form says.
 */
export function recordContact(
  act: Recorder,
  told: Told,
  named: readonly Named[],
): Promise<Result<Recorded, ContactProblem>> {
  const known = named.flatMap(({ known: person }) => ('id' in person ? [person.id] : []))
  const access = () => mayWorkAtFrontDoor(act.viewer)
  return change(act, { action: 'record contact', about: known, access }, async ({ trx }) => {
    const sent = await messageToTakeIn(trx, act.fromPortal)
    if (!sent.ok) return sent
    const { fromConsultation } = act
    if (fromConsultation && !(await holdConsultation(trx, fromConsultation)))
      return problem('taken in already')
    const sentAs = sent.value === null ? {} : ({ receivedAt: sent.value.sentAt, how: 'portal' } as const)
    const asTold = { ...told, ...sentAs }
    const fault = faultOf(act, asTold, named)
    if (fault !== null) return problem(fault)
    const teamId = await teamFor(trx, 'front-door')
    return recordedChange(act, trx, { told: asTold, named, teamId, sent: sent.value })
  })
}

const sharedWithoutConsent = ['not sought', 'overridden']

function faultOf(act: Act, told: Told, named: readonly Named[]): ContactProblem | null {
  const ids = named.flatMap(({ known }) => ('id' in known ? [known.id] : []))
  if (!named.some(({ as }) => as === 'child')) return 'no child'
  if (new Set(ids).size < ids.length) return 'same person twice'
  if (told.told === '') return 'no words'
  if (told.receivedAt > act.origin.now) return 'in the future'
  if (sharedWithoutConsent.includes(told.consentToShare) && told.consentBecause === null)
    return 'reason for sharing missing'
  return null
}

interface Recording {
  readonly told: Told
  readonly named: readonly Named[]
  readonly teamId: string
  /** What the contact is made of, where it was sent through the portal. */
  readonly sent: SentMessage | null
}

async function recordedChange(
  act: Recorder,
  trx: Trx,
  recording: Recording,
): Promise<Result<Change<Recorded>, ContactProblem>> {
  const made = await callOf(act, trx, recording)
  if (!made.ok) return made
  const call = made.value
  const { contactEventId, reference, people, children } = call
  const family = await familyOf(trx, people, { ...byOf(act), source: sourceOf(reference) })
  const sharing = sharingOf(recording.told, children, act)
  const portal = portalOf(act, recording.sent, call)
  return ok({
    value: { contactEventId, reference },
    async write(writing) {
      for (const person of people) await person.write(writing)
      await addCall(writing, rowsOf(call))
      await family.write(writing)
      await sharing.write(writing)
      await portal?.write(writing)
      if (act.fromConsultation) await settleConsultation(writing, act.fromConsultation, contactEventId)
    },
    events: [
      ...people.flatMap(({ events }) => events),
      ...children.map((child) => receivedEvent(call, child)),
      ...family.events,
      ...sharing.events,
      ...(portal?.events ?? []),
    ],
    give: people.map((person) => openReason(call, person)),
    subject: { kind: 'contact event', id: contactEventId },
  })
}

function portalOf(act: Recorder, sent: SentMessage | null, { contactEventId, children }: Everything) {
  if (sent === null || !act.fromPortal) return null
  const to = { contactEventId, children: children.map(({ childId }) => childId), by: byOf(act) }
  return takingIn(sent, act.fromPortal, to)
}

/** What is recorded with a contact says so. */
export const sourceOf = (reference: string) => `contact ${reference}`

/** The call with everybody in it, new people made up to be recorded once it was looked whether we know them. */
async function callOf(
  act: Act,
  trx: Trx,
  { told, named, teamId }: Recording,
): Promise<Result<Everything, CheckProblem>> {
  const contactEventId = randomUUID()
  const reference = referenceOf(contactEventId)
  const by = { ...byOf(act), source: sourceOf(reference) }
  const people: (Named & Person)[] = []
  for (const person of named) {
    const made = await personOf(act, trx, { person, by })
    if (!made.ok) return made
    people.push({ ...person, ...made.value })
  }
  const children = people.filter(({ as }) => as === 'child')
  return ok({
    act,
    told,
    teamId,
    contactEventId,
    reference,
    people,
    children: children.map(({ id }) => ({ contactId: randomUUID(), childId: id })),
  })
}

/** While the contact is open the front door sees everybody named in it: a child until their own decision, the others until the last. */
function openReason({ act, teamId, children, contactEventId }: Everything, { id }: Person): NewReason {
  const own = children.find(({ childId }) => childId === id)
  const sourceId = own?.contactId ?? contactEventId
  return { personId: id, kind: 'open contact', opens: 'front-door', teamId, fromAt: act.origin.now, sourceId }
}

interface Person {
  readonly id: string
  readonly write: (trx: Parameters<Change<unknown>['write']>[0]) => Promise<void>
  readonly events: readonly NewEvent[]
}

async function personOf(
  act: Act,
  trx: Trx,
  { person: { known }, by }: { person: Named; by: RecordedBy },
): Promise<Result<Person, CheckProblem>> {
  if ('id' in known) return ok({ id: known.id, write: async () => {}, events: [] })
  return checkedNewPerson(trx, act, { facts: known.newPerson, noneOf: known.noneOf ?? null, by })
}

/** Eight signs that are easy to say: no I, O, 0 or 1. */
function referenceOf(id: string): string {
  const signs = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex')
  const text = [...bytes.subarray(0, 8)].map((byte) => signs[byte % 32]).join('')
  return `C-${text.slice(0, 4)}-${text.slice(4)}`
}

function receivedEvent(
  { told, contactEventId, teamId }: Everything,
  { contactId, childId }: Child,
): NewEvent {
  const from = labelOf(sources, told.source)
  const when = { personId: childId, on: dayOf(told.receivedAt), at: told.receivedAt }
  const about = { contactId, contactEventId, source: told.source, how: told.how, teamId }
  return newEvent<FrontDoorEvent>(
    { type: 'contact-received', ...when, ...about },
    {
      headline: `Contact received (${from.charAt(0).toLowerCase()}${from.slice(1)})`,
      keyEvent: true,
      source: { kind: 'contact', id: contactId },
    },
  )
}

interface Child {
  readonly contactId: string
  readonly childId: string
}

interface Everything {
  readonly act: Act
  readonly told: Told
  readonly teamId: string
  readonly contactEventId: string
  readonly reference: string
  readonly people: readonly (Named & Person)[]
  readonly children: readonly Child[]
}

function rowsOf({ act, told, teamId, contactEventId, reference, people, children }: Everything): CallRows {
  return {
    ...callRows({ id: contactEventId, reference, told, teamId }, byOf(act)),
    contacts: children.map(({ contactId, childId }) => ({
      id: contactId,
      contact_event_id: contactEventId,
      child_id: childId,
      received_on: dayOf(told.receivedAt),
      source: told.source,
    })),
    named: people.map(({ id, as, known, searched }) => ({
      contact_event_id: contactEventId,
      person_id: id,
      named_as: as,
      matched: 'id' in known ? 'found' : 'created',
      searched,
    })),
  }
}
