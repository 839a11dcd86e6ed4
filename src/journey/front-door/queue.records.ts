import { sql } from 'kysely'
import { type Viewer, visibleTo } from '../../mechanisms/access/index.ts'
import type { Db } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import { checksOutstanding } from './checks.records.ts'
import type { ContactState } from './model.ts'
import { contacts, nameOf } from './records.ts'

/** One line of the queue. */
export interface Queued {
  readonly contactId: string
  readonly contactEventId: string
  readonly reference: string
  readonly childId: string
  readonly childName: string
  readonly bornOn: PlainDate | null
  readonly dueOn: PlainDate | null
  readonly receivedAt: Instant
  readonly source: string | null
  readonly state: string
  readonly danger: boolean
  readonly worries: readonly string[]
  readonly takenBy: string | null
  readonly takenAt: Instant | null
  readonly takenByName: string | null
  readonly decideBy: Instant | null
  /** Agencies asked that have not answered. */
  readonly checksWaiting: number
}

/** How the queue is narrowed. */
export interface QueueFilter {
  readonly worry?: string | undefined
  readonly source?: string | undefined
  readonly age?: string | undefined
  readonly state?: ContactState | undefined
}

const ageSpans: Readonly<Record<string, readonly [number, number]>> = {
  '0-4': [0, 5],
  '5-9': [5, 10],
  '10-15': [10, 16],
  '16-17': [16, 18],
}

/** Undecided contacts of children whom the viewer may see, least time left first. */
export async function queue(
  db: Db,
  viewer: Viewer,
  { filter, now, today }: { filter: QueueFilter; now: Instant; today: PlainDate },
): Promise<Queued[]> {
  const span = filter.age === undefined ? undefined : ageSpans[filter.age]
  const rows = await queued(db)
    // Written out, so that a kept plan can use the index of undecided contacts.
    .where('contact.state', '<>', sql.lit('decided'))
    .where((eb) =>
      visibleTo(viewer, eb.ref('contact.child_id'), { part: 'contacts', now, source: eb.ref('contact.id') }),
    )
    .$if(filter.state !== undefined, (query) => query.where('contact.state', '=', filter.state ?? ''))
    .$if(filter.source !== undefined, (query) => query.where('contact.source', '=', filter.source ?? ''))
    .$if(filter.worry !== undefined, (query) => query.where(hasWorry(filter.worry ?? '')))
    .$if(filter.age === 'unborn', (query) =>
      query.where('child.born_on', 'is', null).where('child.due_on', 'is not', null),
    )
    .$if(span !== undefined, (query) =>
      query.where(sql<boolean>`extract(year from age(${today}::date, child.born_on)) >= ${span?.[0] ?? 0}
      and extract(year from age(${today}::date, child.born_on)) < ${span?.[1] ?? 18}`),
    )
    .orderBy(sql`due.due_at nulls first`)
    .orderBy('call.received_at')
    // Brothers and sisters have both alike: without this one could stand on two pages, and another on none.
    .orderBy('contact.id')
    .limit(500)
    .execute()
  return rows
}

function hasWorry(worry: string) {
  return sql<boolean>`exists (select 1 from front_door.contact_worry w where w.contact_event_id = contact.contact_event_id and w.worry = ${worry})`
}

function queued(db: Db) {
  return contacts(db)
    .innerJoin('record.person as child', 'child.id', 'contact.child_id')
    .leftJoin('timescales.obligation as due', (join) =>
      join
        .onRef('due.person_id', '=', 'contact.child_id')
        .on('due.timescale', '=', sql.lit('contact-decision'))
        .on('due.key', '=', sql<string>`contact.id::text`),
    )
    .select([
      'contact.id as contactId',
      'contact.contact_event_id as contactEventId',
      'call.reference',
      'contact.child_id as childId',
      nameOf('child').as('childName'),
      'child.born_on as bornOn',
      'child.due_on as dueOn',
      'call.received_at as receivedAt',
      'contact.source',
      'contact.state',
      'call.immediate_danger as danger',
      sql<
        string[]
      >`array(select w.worry from front_door.contact_worry w where w.contact_event_id = call.id order by w.worry)`.as(
        'worries',
      ),
      'contact.taken_by as takenBy',
      'contact.taken_at as takenAt',
      // Few are taken: looked up for those, where a join would compare every contact with every worker.
      sql<string | null>`(select w.name from access.worker w where w.id = contact.taken_by)`.as(
        'takenByName',
      ),
      'due.due_at as decideBy',
      checksOutstanding.as('checksWaiting'),
    ])
}
