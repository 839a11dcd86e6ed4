import { sql } from 'kysely'
import type { Trx } from '../../../platform/db.ts'
import type { HeldOfCouncil } from './tables-of.ts'

/** What the store holds of the council's children: birth dates, and the days of referrals by whatever way they came. */
export async function heldOfCouncil(trx: Trx): Promise<HeldOfCouncil> {
  const people = await sql<{ child: string; bornOn: string }>`
    select coalesce(legacy_id, id::text) as child, born_on::text as "bornOn" from record.person where born_on is not null`.execute(
    trx,
  )
  const referrals = await sql<{ key: string; id: string }>`
    select coalesce(p.legacy_id, p.id::text) || ' ' || r.received_on as key, coalesce(r.legacy_id, r.id::text) as id
    from front_door.referral r join record.person p on p.id = r.child_id where r.withdrawn_at is null`.execute(
    trx,
  )
  return {
    births: new Map(people.rows.map(({ child, bornOn }) => [child, bornOn])),
    referrals: new Map(referrals.rows.map(({ key, id }) => [key, id])),
  }
}
