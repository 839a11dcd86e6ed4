import { sql } from 'kysely'
import type { Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import type { By } from '../../record/shell/by.ts'
import { type ConferenceKind, conferenceKinds } from './codes.ts'

/** What is this service's own of a conference; the rest stands in its meeting. */
export interface Conference {
  readonly id: string
  readonly about: readonly string[]
  readonly kind: ConferenceKind
  readonly transferId: string | null
  readonly teamId: string | null
  readonly parentAdvocate: boolean | null
  readonly strengths: string | null
  readonly worries: string | null
  readonly complicating: string | null
  readonly outlinePlan: string | null
  readonly dissent: string | null
  readonly nextOn: PlainDate | null
  readonly toldBy: string | null
  readonly toldOn: PlainDate | null
}

/** One child in a conference. */
export interface ConferenceChild {
  readonly childId: string
  readonly enquiryId: string | null
  readonly planId: string | null
  readonly tookPart: string | null
  readonly views: string | null
  readonly advocate: string | null
  readonly decision: string | null
  readonly category: string | null
}

export interface NewConference {
  readonly id: string
  readonly kind: ConferenceKind
  readonly transferId: string | null
  readonly teamId: string | null
  readonly parentAdvocate: boolean | null
  readonly children: readonly {
    readonly id: string
    readonly enquiryId: string | null
    readonly planId: string | null
  }[]
}

export async function addConference(trx: Trx, conference: NewConference, by: By): Promise<void> {
  const { id, kind, transferId, teamId, parentAdvocate, children } = conference
  const row = { meeting_id: id, kind, transfer_id: transferId, team_id: teamId }
  const about = children.map((child) => child.id)
  await trx
    .insertInto('child_protection.conference')
    .values({ ...row, about, parent_advocate: parentAdvocate, recorded_at: by.now, recorded_by: by.workerId })
    .execute()
  await trx
    .insertInto('child_protection.conference_child')
    .values(
      children.map((child) => ({
        conference_id: id,
        child_id: child.id,
        enquiry_id: child.enquiryId,
        plan_id: child.planId,
      })),
    )
    .execute()
}

/** A conference; undefined where there is none, or one of its children is closed to the viewer. */
export async function findConference(trx: Trx, id: string): Promise<Conference | undefined> {
  const row = await trx
    .selectFrom('child_protection.conference')
    .select(['meeting_id as id', 'about', 'kind', 'transfer_id as transferId', 'team_id as teamId'])
    .select(['parent_advocate as parentAdvocate', 'strengths', 'worries', 'complicating', 'dissent'])
    .select(['outline_plan as outlinePlan', 'next_on as nextOn', 'told_by as toldBy', 'told_on as toldOn'])
    .where('meeting_id', '=', id)
    .executeTakeFirst()
  return row && { ...row, kind: kindOf(row.kind) }
}

function kindOf(text: string): ConferenceKind {
  return conferenceKinds.find(({ code }) => code === text)?.code ?? 'initial'
}

/** The children of a conference, each with what it was for them. */
export function childrenOf(trx: Trx, conferenceId: string): Promise<ConferenceChild[]> {
  return trx
    .selectFrom('child_protection.conference_child')
    .select(['child_id as childId', 'enquiry_id as enquiryId', 'plan_id as planId', 'took_part as tookPart'])
    .select(['views', 'advocate', 'decision', 'category'])
    .where('conference_id', '=', conferenceId)
    .execute()
}

/** Conferences about a child, the latest first. */
export function conferencesAbout(trx: Trx, childId: string) {
  return trx
    .selectFrom('child_protection.conference_child as child')
    .innerJoin('child_protection.conference as c', 'c.meeting_id', 'child.conference_id')
    .innerJoin('record.meeting as m', 'm.id', 'c.meeting_id')
    .innerJoin('access.worker as chair', 'chair.id', 'm.chair_id')
    .select(['m.id', 'c.kind', 'm.starts_at as startsAt', 'm.ended_as as endedAs', 'chair.name as chairName'])
    .select(['child.decision', 'child.category', 'child.plan_id as planId', 'child.enquiry_id as enquiryId'])
    .where('child.child_id', '=', childId)
    .orderBy('m.starts_at', 'desc')
    .execute()
}

/** Who may chair: whoever holds the role now; where nobody does, those who manage services. */
export async function chairsToChoose(trx: Trx, now: Instant): Promise<{ id: string; name: string }[]> {
  const chairs = await holdersOf(trx, 'conference-chair', now)
  return chairs.length > 0 ? chairs : holdersOf(trx, 'service-manager', now)
}

function holdersOf(trx: Trx, role: string, now: Instant): Promise<{ id: string; name: string }[]> {
  return trx
    .selectFrom('access.worker as w')
    .innerJoin('access.role_held as r', 'r.worker_id', 'w.id')
    .select(['w.id', 'w.name'])
    .distinct()
    .where('r.role', '=', role)
    .where('r.from_at', '<=', now)
    .where((eb) => eb.or([eb('r.to_at', 'is', null), eb('r.to_at', '>', now)]))
    .orderBy('w.name')
    .execute()
}

/** What a conference came to, for all its children. */
export interface HeldWords {
  readonly strengths: string
  readonly worries: string
  readonly complicating: string | null
  readonly dissent: string | null
  readonly outlinePlan: string | null
  readonly nextOn: PlainDate | null
  readonly toldBy: string
  readonly toldOn: PlainDate
}

export async function keepConferenceHeld(trx: Trx, id: string, held: HeldWords): Promise<void> {
  await trx
    .updateTable('child_protection.conference')
    .set({
      ...{ strengths: held.strengths, worries: held.worries, complicating: held.complicating },
      ...{ dissent: held.dissent, outline_plan: held.outlinePlan, next_on: held.nextOn },
      ...{ told_by: held.toldBy, told_on: held.toldOn },
    })
    .where('meeting_id', '=', id)
    .execute()
}

/** Keeps what a conference was and decided for one child. */
export async function keepChildDecided(
  trx: Trx,
  conferenceId: string,
  child: Omit<ConferenceChild, 'enquiryId'> & { readonly heldOn: PlainDate },
): Promise<void> {
  await trx
    .updateTable('child_protection.conference_child')
    .set({
      ...{ plan_id: child.planId, took_part: child.tookPart, views: child.views, advocate: child.advocate },
      ...{ decision: child.decision, category: child.category, held_on: child.heldOn },
    })
    .where('conference_id', '=', conferenceId)
    .where('child_id', '=', child.childId)
    .execute()
}

export interface ChairCall {
  readonly childId: string
  readonly with: string
  readonly outcome: string
  readonly on: PlainDate
  readonly words: string | null
}

export async function addChairCalls(
  trx: Trx,
  conferenceId: string,
  { calls, by }: { readonly calls: readonly ChairCall[]; readonly by: By },
): Promise<void> {
  await trx
    .insertInto('child_protection.chair_call')
    .values(
      calls.map((call) => ({
        conference_id: conferenceId,
        child_id: call.childId,
        with_whom: call.with,
        outcome: call.outcome,
        called_on: call.on,
        words: call.words,
        recorded_at: by.now,
        recorded_by: by.workerId,
      })),
    )
    .execute()
}

/** The chair's talks before a conference, by child. */
export function chairCallsOf(trx: Trx, conferenceId: string): Promise<ChairCall[]> {
  return trx
    .selectFrom('child_protection.chair_call')
    .select(['child_id as childId', 'with_whom as with', 'outcome', 'called_on as on', 'words'])
    .where('conference_id', '=', conferenceId)
    .orderBy('called_on')
    .orderBy('id')
    .execute()
}

/** The conference at which a child's plan began; null where there is none that we hold. */
export async function openTransferIn(trx: Trx, childId: string): Promise<string | null> {
  const row = await trx
    .selectFrom('child_protection.transfer')
    .select('id')
    .where('child_id', '=', childId)
    .where('direction', '=', sql.lit('in'))
    .where('ended_on', 'is', null)
    .orderBy('told_on', 'desc')
    .executeTakeFirst()
  return row?.id ?? null
}
