import { sql } from 'kysely'
import { decide, findFacts, type Viewer } from '../../mechanisms/access/index.ts'
import type { Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import type {
  Action,
  Distribution,
  Invitee,
  Item,
  Meeting,
  MeetingKind,
  Paper,
  Said,
  Scale,
} from './model.ts'

/** Who looks, and when. */
export interface Looker {
  readonly viewer: Viewer
  readonly now: Instant
}

/** A meeting of this kind with the items that are the viewer's to see; undefined where there is none. */
export async function findMeeting(
  trx: Trx,
  { kind, id }: { readonly kind: MeetingKind; readonly id: string },
  looker: Looker,
): Promise<Meeting | undefined> {
  const row = await trx
    .selectFrom('record.meeting as m')
    .innerJoin('access.worker as chair', 'chair.id', 'm.chair_id')
    .select([
      'm.id',
      'm.kind',
      'm.title',
      'm.starts_at as startsAt',
      'm.place',
      'm.held_at as heldAt',
      'm.version',
      'm.chair_id as chairId',
      'm.way',
      'm.form',
      'm.reconvenes',
      'm.ended_as as endedAs',
      'm.ended_because as endedBecause',
    ])
    .select('chair.name as chairName')
    .where('m.id', '=', id)
    .where('m.kind', '=', kind.id)
    .executeTakeFirst()
  if (!row) return undefined
  const items = await itemsOf(trx, { meetingId: id })
  return {
    ...row,
    invitees: await inviteesOf(trx, id),
    items: await visibleItems(trx, { kind, items }, looker),
    distribution: await distributionOf(trx, id),
    papers: await papersOf(trx, id),
  }
}

/** Meetings of a kind that begin in a time, the first first. */
export function meetingsBetween(
  trx: Trx,
  kind: Pick<MeetingKind, 'id'>,
  { from, to }: { readonly from: Instant; readonly to: Instant },
) {
  return trx
    .selectFrom('record.meeting')
    .select(['id', 'title', 'starts_at as startsAt', 'held_at as heldAt'])
    .where('kind', '=', kind.id)
    .where('starts_at', '>=', from)
    .where('starts_at', '<', to)
    .orderBy('starts_at')
    .execute()
}

/** What was said and decided about a child in meetings of this kind, the latest first, as far as it is the viewer's to see. */
export async function itemsAbout(
  trx: Trx,
  { kind, personId }: { readonly kind: MeetingKind; readonly personId: string },
  looker: Looker,
): Promise<Item[]> {
  return visibleItems(trx, { kind, items: await itemsOf(trx, { personId, kind: kind.id }) }, looker)
}

/** An item is seen whole or not at all: by whoever may see the part of every child it is about. */
async function visibleItems(
  trx: Trx,
  { kind, items }: { readonly kind: MeetingKind; readonly items: readonly Item[] },
  { viewer, now }: Looker,
): Promise<Item[]> {
  const people = [...new Set(items.flatMap(({ about }) => about))]
  const facts = await findFacts(trx, viewer, people)
  // What an item is about may be all that somebody sees of a child: the contact that they decided.
  const open = (personId: string, source: string | undefined) => {
    const known = facts.get(personId)
    return known !== undefined && decide(viewer, known, { part: kind.part, now, source }).allowed
  }
  return items.filter(({ about, subject }) => about.every((personId) => open(personId, subject?.id)))
}

function inviteesOf(trx: Trx, meetingId: string): Promise<Invitee[]> {
  return trx
    .selectFrom('record.meeting_invitee')
    .select(['id', 'agency', 'name', 'role', 'worker_id as workerId', 'person_id as personId', 'attended'])
    .select(['apart', 'apart_because as apartBecause'])
    .where('meeting_id', '=', meetingId)
    .orderBy('agency')
    .orderBy('name')
    .orderBy('id')
    .execute()
}

function papersOf(trx: Trx, meetingId: string): Promise<Paper[]> {
  return trx
    .selectFrom('record.meeting_paper')
    .select(['id', 'agency', 'from_name as fromName', 'asked_on as askedOn', 'due_on as dueOn'])
    .select(['received_on as receivedOn', 'shared_on as sharedOn'])
    .where('meeting_id', '=', meetingId)
    .orderBy('due_on')
    .orderBy('agency')
    .orderBy('id')
    .execute()
}

function distributionOf(trx: Trx, meetingId: string): Promise<Distribution[]> {
  return trx
    .selectFrom('record.meeting_distribution')
    .select(['to_name as toName', 'to_agency as toAgency', 'how', 'sent_at as sentAt'])
    .where('meeting_id', '=', meetingId)
    .orderBy('sent_at')
    .orderBy('id')
    .execute()
}

async function itemsOf(
  trx: Trx,
  wanted: { readonly meetingId: string } | { readonly personId: string; readonly kind: string },
): Promise<Item[]> {
  const query = trx
    .selectFrom('record.meeting_item as i')
    .leftJoin('access.worker as w', 'w.id', 'i.decided_by')
    .selectAll('i')
    .select('w.name as byName')
  const rows = await ('meetingId' in wanted
    ? query.where('i.meeting_id', '=', wanted.meetingId).orderBy('i.position')
    : query
        .innerJoin('record.meeting as m', 'm.id', 'i.meeting_id')
        .where('m.kind', '=', wanted.kind)
        .where(sql<boolean>`i.about @> array[${wanted.personId}]::uuid[]`)
        .orderBy('m.starts_at', 'desc')
  ).execute()
  const ids = rows.map(({ id }) => id)
  const said = await saidOf(trx, ids)
  const actions = await actionsOf(trx, ids)
  const scales = await scalesOf(trx, ids)
  return rows.map((row) => ({
    ...itemOf(row),
    scales: (scales.get(row.id) ?? []).map(({ itemId: _, ...one }) => one),
    said: (said.get(row.id) ?? []).map(({ itemId: _, ...one }) => one),
    actions: (actions.get(row.id) ?? []).map(({ itemId: _, ...one }) => one),
  }))
}

interface ItemRow {
  readonly id: string
  readonly meeting_id: string
  readonly position: number
  readonly title: string
  readonly about: string[]
  readonly subject_kind: string | null
  readonly subject_id: string | null
  readonly minutes: string | null
  readonly decision: string | null
  readonly rationale: string | null
  readonly decided_at: Instant | null
  readonly byName: string | null
  readonly version: number
}

function itemOf(row: ItemRow): Omit<Item, 'said' | 'actions' | 'scales'> {
  const { id, position, title, about, minutes, version, decision, rationale, decided_at: at, byName } = row
  const subject =
    row.subject_kind !== null && row.subject_id !== null
      ? { kind: row.subject_kind, id: row.subject_id }
      : null
  const decided =
    decision === null || at === null
      ? null
      : { decision, at, rationale: rationale ?? '', byName: byName ?? 'A worker' }
  return { id, meetingId: row.meeting_id, position, title, about, subject, minutes, decided, version }
}

async function saidOf(
  trx: Trx,
  itemIds: readonly string[],
): Promise<Map<string, (Said & { itemId: string })[]>> {
  if (itemIds.length === 0) return new Map()
  const rows = await trx
    .selectFrom('record.meeting_said')
    .select(['id', 'item_id as itemId', 'kind', 'agency', 'said_by as by', 'text', 'only_for as onlyFor'])
    .where('item_id', 'in', [...itemIds])
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  return Map.groupBy(
    rows.map((row) => ({ ...row, kind: row.kind === 'view' ? ('view' as const) : ('information' as const) })),
    ({ itemId }) => itemId,
  )
}

async function actionsOf(
  trx: Trx,
  itemIds: readonly string[],
): Promise<Map<string, (Action & { itemId: string })[]>> {
  if (itemIds.length === 0) return new Map()
  const rows = await trx
    .selectFrom('record.meeting_action')
    .select(['id', 'item_id as itemId', 'text', 'owner_id as ownerId', 'owner_name as ownerName'])
    .select(['owner_agency as ownerAgency', 'due_on as dueOn', 'task_id as taskId'])
    .where('item_id', 'in', [...itemIds])
    .orderBy('due_on')
    .orderBy('id')
    .execute()
  return Map.groupBy(rows, ({ itemId }) => itemId)
}

async function scalesOf(
  trx: Trx,
  itemIds: readonly string[],
): Promise<Map<string, (Scale & { itemId: string })[]>> {
  if (itemIds.length === 0) return new Map()
  const rows = await trx
    .selectFrom('record.meeting_scale')
    .select(['item_id as itemId', 'invitee_id as inviteeId', 'scale'])
    .where('item_id', 'in', [...itemIds])
    .execute()
  return Map.groupBy(rows, ({ itemId }) => itemId)
}
