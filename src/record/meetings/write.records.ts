import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import type { By } from '../shell/by.ts'
import type { Apart, Attendance, Ending, NewAction, NewInvitee, NewItem, NewPaper, NewSaid } from './model.ts'

/** A meeting before it is written. */
export interface NewMeeting {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly startsAt: Instant
  readonly place: string | null
  readonly teamId: string | null
  readonly chairId: string
  readonly way?: string | null
  readonly form?: string | null
  readonly reconvenes?: string | null
}

export async function addMeeting(trx: Trx, meeting: NewMeeting, by: By): Promise<void> {
  const { id, kind, title, startsAt, place, teamId, chairId, way, form, reconvenes } = meeting
  const held = { way: way ?? null, form: form ?? null, reconvenes: reconvenes ?? null }
  const row = { id, kind, title, place, starts_at: startsAt, team_id: teamId, chair_id: chairId, ...held }
  await trx
    .insertInto('record.meeting')
    .values({ ...row, recorded_at: by.now, recorded_by: by.workerId })
    .execute()
}

export async function addInvitees(
  trx: Trx,
  meetingId: string,
  {
    invitees,
    by,
  }: { readonly invitees: readonly (NewInvitee & { id?: string; attended?: Attendance })[]; readonly by: By },
): Promise<void> {
  if (invitees.length === 0) return
  await trx
    .insertInto('record.meeting_invitee')
    .values(
      invitees.map(
        ({ id, agency, name, role = null, workerId = null, personId = null, attended = null }) => ({
          id: id ?? randomUUID(),
          meeting_id: meetingId,
          ...{ agency, name, role, attended },
          ...{ worker_id: workerId, person_id: personId, recorded_at: by.now, recorded_by: by.workerId },
        }),
      ),
    )
    .execute()
}

/** Puts items at the end of an agenda. A subject that stands on it already is not put there twice. */
export async function addItems(
  trx: Trx,
  meetingId: string,
  { items, by }: { readonly items: readonly NewItem[]; readonly by: By },
): Promise<void> {
  for (const { title, about, subject = null } of items) {
    await sql`insert into record.meeting_item
        (id, meeting_id, position, title, about, subject_kind, subject_id, recorded_at, recorded_by)
      select ${randomUUID()}, ${meetingId}, coalesce(max(position), 0) + 1, ${title}, ${[...about]}::uuid[],
             ${subject?.kind ?? null}, ${subject?.id ?? null}, ${by.now}, ${by.workerId}
        from record.meeting_item where meeting_id = ${meetingId}
      on conflict (meeting_id, subject_kind, subject_id) do nothing`.execute(trx)
  }
}

/** Holds a meeting until the transaction ends; undefined where there is none of this kind. */
export function lockMeeting(trx: Trx, { kind, id }: { readonly kind: string; readonly id: string }) {
  return trx
    .selectFrom('record.meeting')
    .select(['id', 'version', 'held_at as heldAt', 'ended_as as endedAs', 'starts_at as startsAt'])
    .where('id', '=', id)
    .where('kind', '=', kind)
    .forUpdate()
    .executeTakeFirst()
}

/** Holds an item until the transaction ends; undefined where there is none in a meeting of this kind, or it is closed to the viewer. */
export function lockItem(trx: Trx, { kind, id }: { readonly kind: string; readonly id: string }) {
  return trx
    .selectFrom('record.meeting_item as i')
    .innerJoin('record.meeting as m', 'm.id', 'i.meeting_id')
    .select(['i.id', 'i.about', 'i.title', 'i.version', 'i.decision', 'i.meeting_id as meetingId'])
    .where('i.id', '=', id)
    .where('m.kind', '=', kind)
    .forUpdate('i')
    .executeTakeFirst()
}

export async function keepAttendance(
  trx: Trx,
  meetingId: string,
  { attended, now }: { readonly attended: ReadonlyMap<string, Attendance>; readonly now: Instant },
): Promise<void> {
  for (const [id, how] of attended)
    await trx
      .updateTable('record.meeting_invitee')
      .set({ attended: how })
      .where('id', '=', id)
      .where('meeting_id', '=', meetingId)
      .execute()
  await trx
    .updateTable('record.meeting')
    .set({ held_at: sql<Instant>`coalesce(held_at, ${now})`, version: sql<number>`version + 1` })
    .where('id', '=', meetingId)
    .execute()
}

export async function addSaid(
  trx: Trx,
  itemId: string,
  { said, by }: { readonly said: readonly NewSaid[]; readonly by: By },
): Promise<void> {
  if (said.length === 0) return
  await trx
    .insertInto('record.meeting_said')
    .values(
      said.map(({ kind, agency, by: saidBy = null, text, onlyFor = null }) => ({
        id: randomUUID(),
        item_id: itemId,
        ...{
          kind,
          agency,
          text: text.trim(),
          said_by: saidBy,
          only_for: onlyFor === null ? null : [...onlyFor],
        },
        ...{ recorded_at: by.now, recorded_by: by.workerId },
      })),
    )
    .execute()
}

export async function keepMinutes(trx: Trx, itemId: string, minutes: string): Promise<void> {
  await trx
    .updateTable('record.meeting_item')
    .set({ minutes, version: sql<number>`version + 1` })
    .where('id', '=', itemId)
    .execute()
}

export async function keepDecision(
  trx: Trx,
  itemId: string,
  { decision, rationale, by }: { readonly decision: string; readonly rationale: string; readonly by: By },
): Promise<void> {
  await trx
    .updateTable('record.meeting_item')
    .set({
      decision,
      rationale,
      decided_at: by.now,
      decided_by: by.workerId,
      version: sql<number>`version + 1`,
    })
    .where('id', '=', itemId)
    .execute()
}

export async function addAction(
  trx: Trx,
  action: NewAction & { readonly id: string; readonly itemId: string; readonly taskId: string | null },
  by: By,
): Promise<void> {
  const { id, itemId, text, ownerId = null, ownerName, ownerAgency, dueOn, taskId } = action
  await trx
    .insertInto('record.meeting_action')
    .values({
      id,
      item_id: itemId,
      text: text.trim(),
      ...{ owner_id: ownerId, owner_name: ownerName.trim(), owner_agency: ownerAgency, due_on: dueOn },
      ...{ task_id: taskId, recorded_at: by.now, recorded_by: by.workerId },
    })
    .execute()
}

/** Keeps to whom the minutes went, and which items they held. */
export async function addDistribution(
  trx: Trx,
  sent: {
    readonly meetingId: string
    readonly toName: string
    readonly toAgency: string
    readonly how: string
    readonly items: readonly string[]
  },
  by: By,
): Promise<void> {
  await trx
    .insertInto('record.meeting_distribution')
    .values({
      id: randomUUID(),
      meeting_id: sent.meetingId,
      to_name: sent.toName,
      to_agency: sent.toAgency,
      how: sent.how,
      items: [...sent.items],
      sent_at: by.now,
      sent_by: by.workerId,
    })
    .execute()
}

/** Keeps how a meeting ended, and why where it was not simply held. */
export async function keepEnding(
  trx: Trx,
  meetingId: string,
  ended: { readonly as: Ending; readonly because: string | null },
): Promise<void> {
  await trx
    .updateTable('record.meeting')
    .set({ ended_as: ended.as, ended_because: ended.because, version: sql<number>`version + 1` })
    .where('id', '=', meetingId)
    .execute()
}

/** Puts a meeting to another moment and place. */
export async function keepMove(
  trx: Trx,
  meetingId: string,
  to: { readonly startsAt: Instant; readonly place: string | null },
): Promise<void> {
  await trx
    .updateTable('record.meeting')
    .set({ starts_at: to.startsAt, place: to.place, version: sql<number>`version + 1` })
    .where('id', '=', meetingId)
    .execute()
}

/** Keeps that somebody is not in the room with the others. */
export async function keepApart(
  trx: Trx,
  inviteeId: string,
  kept: { readonly apart: Apart; readonly because: string },
): Promise<void> {
  await trx
    .updateTable('record.meeting_invitee')
    .set({ apart: kept.apart, apart_because: kept.because })
    .where('id', '=', inviteeId)
    .execute()
}

/** Asks for papers. */
export async function addPapers(
  trx: Trx,
  meetingId: string,
  { papers, by }: { readonly papers: readonly NewPaper[]; readonly by: By },
): Promise<void> {
  if (papers.length === 0) return
  await trx
    .insertInto('record.meeting_paper')
    .values(
      papers.map(({ agency, fromName = null, dueOn }) => ({
        id: randomUUID(),
        meeting_id: meetingId,
        agency,
        from_name: fromName,
        asked_on: by.today,
        due_on: dueOn,
        recorded_at: by.now,
        recorded_by: by.workerId,
      })),
    )
    .execute()
}

/** Keeps when a paper came, and when the family had it. */
export async function keepPaper(
  trx: Trx,
  paperId: string,
  kept: { readonly receivedOn: PlainDate | null; readonly sharedOn: PlainDate | null },
): Promise<void> {
  await trx
    .updateTable('record.meeting_paper')
    .set({ received_on: kept.receivedOn, shared_on: kept.sharedOn })
    .where('id', '=', paperId)
    .execute()
}

/** Keeps how safe each of those who came thinks the children of some items are. */
export async function addScales(
  trx: Trx,
  itemIds: readonly string[],
  { scales, by }: { readonly scales: ReadonlyMap<string, number>; readonly by: By },
): Promise<void> {
  const rows = itemIds.flatMap((itemId) =>
    [...scales].map(([inviteeId, scale]) => ({
      item_id: itemId,
      invitee_id: inviteeId,
      scale,
      recorded_at: by.now,
      recorded_by: by.workerId,
    })),
  )
  if (rows.length > 0) await trx.insertInto('record.meeting_scale').values(rows).execute()
}
