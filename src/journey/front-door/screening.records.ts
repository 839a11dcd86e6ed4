import { type Insertable, sql } from 'kysely'
import type { DB } from '../../platform/database.generated.ts'
import type { Db, Trx } from '../../platform/db.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import { exploitationScreening } from './forms/exploitation-screening.ts'

/** What a screening of one contact is judged on. */
export interface ScreeningGround {
  readonly contactId: string
  readonly bornOn: PlainDate | null
  readonly worries: readonly string[]
  readonly receivedOn: PlainDate
  /** Screenings done with this contact, the latest last. */
  readonly done: readonly {
    readonly on: PlainDate
    readonly band: string
    readonly rater: string
    readonly words: string | null
  }[]
  /** Why it was decided without one. */
  readonly leftOut: string | null
}

/** What the screenings of these contacts are judged on. */
export async function screeningsOf(db: Db, contactIds: readonly string[]): Promise<ScreeningGround[]> {
  if (contactIds.length === 0) return []
  const ids = [...contactIds]
  const rows = await db
    .selectFrom('front_door.contact as contact')
    .innerJoin('record.person as child', 'child.id', 'contact.child_id')
    .select(['contact.id as contactId', 'child.born_on as bornOn', 'contact.received_on as receivedOn'])
    .select([
      sql<string[]>`array(select w.worry from front_door.contact_worry w
        where w.contact_event_id = contact.contact_event_id)`.as('worries'),
      sql<
        string | null
      >`(select l.because from front_door.screening_left_out l where l.contact_id = contact.id
        order by l.recorded_at desc limit 1)`.as('leftOut'),
    ])
    .where('contact.id', 'in', ids)
    .execute()
  const done = await db
    .selectFrom('record.measure')
    .select(['source_id as contactId', 'rated_on as on', 'band', 'rater', 'words'])
    .where('tool', '=', exploitationScreening.id)
    .where('source_id', 'in', ids)
    .where('withdrawn_at', 'is', null)
    .orderBy('recorded_at')
    .execute()
  return rows.map((row) => ({ ...row, done: done.filter(({ contactId }) => contactId === row.contactId) }))
}

/** Keeps why a contact is decided without the screening it asked for. */
export async function keepLeftOut(
  trx: Trx,
  row: Insertable<DB['front_door.screening_left_out']>,
): Promise<void> {
  await trx.insertInto('front_door.screening_left_out').values(row).execute()
}

/** Keeps what of the threshold guidance was picked. */
export async function keepPicked(
  trx: Trx,
  row: Insertable<DB['front_door.threshold_picked']>,
): Promise<void> {
  await trx.insertInto('front_door.threshold_picked').values(row).execute()
}

/** What of the guidance was picked for these contacts, the latest first. */
export async function pickedFor(db: Db, contactIds: readonly string[]) {
  if (contactIds.length === 0) return []
  return db
    .selectFrom('front_door.threshold_picked')
    .select(['contact_id as contactId', 'threshold_version as version', 'descriptors', 'suggested'])
    .select(['decided', 'differs_because as differsBecause'])
    .where('contact_id', 'in', [...contactIds])
    .orderBy('recorded_at', 'desc')
    .execute()
}
