import type { Insertable } from 'kysely'
import type { DB } from '../../platform/database.generated.ts'
import type { Db, Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import type { Sourced } from '../../record/shell/page.ts'
import { nameOf } from './records.ts'

/** Opens a referral. */
export async function addReferral(trx: Trx, row: Insertable<DB['front_door.referral']>): Promise<void> {
  await trx.insertInto('front_door.referral').values(row).execute()
}

/** A referral as the deciding actions need it. */
export interface Referral {
  readonly id: string
  readonly childId: string
  readonly contactId: string | null
  readonly receivedOn: PlainDate
  readonly noFurtherAction: boolean | null
  readonly closedOn: PlainDate | null
  readonly teamId: string | null
  readonly workerId: string | null
  readonly involvementId: string | null
  readonly withdrawnAt: Instant | null
  readonly version: number
}

const columns = [
  'referral.id',
  'referral.child_id as childId',
  'referral.contact_id as contactId',
  'referral.received_on as receivedOn',
  'referral.no_further_action as noFurtherAction',
  'referral.closed_on as closedOn',
  'referral.team_id as teamId',
  'referral.worker_id as workerId',
  'referral.involvement_id as involvementId',
  'referral.withdrawn_at as withdrawnAt',
  'referral.version',
] as const

/** A referral, held against other writers until the transaction ends. */
export async function referralToDecide(trx: Trx, referralId: string): Promise<Referral | null> {
  const row = await trx
    .selectFrom('front_door.referral as referral')
    .select(columns)
    .where('referral.id', '=', referralId)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

/** A referral with its child's name, to read. */
export async function findReferral(
  db: Db,
  referralId: string,
): Promise<(Referral & { childName: string }) | null> {
  const row = await db
    .selectFrom('front_door.referral as referral')
    .innerJoin('record.person as child', 'child.id', 'referral.child_id')
    .select([...columns, nameOf('child').as('childName')])
    .where('referral.id', '=', referralId)
    .executeTakeFirst()
  return row ?? null
}

/** The referral that a contact's decision opened and that has not been withdrawn. */
export async function referralOfContact(trx: Trx, contactId: string): Promise<Referral | null> {
  const row = await trx
    .selectFrom('front_door.referral as referral')
    .select(columns)
    .where('referral.contact_id', '=', contactId)
    .where('referral.withdrawn_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

/** The receiving team's answer: no further action or not, and closed where there is nothing more to do. */
export async function decideReferralRow(
  trx: Trx,
  referral: Pick<Referral, 'id' | 'version'>,
  to: { noFurtherAction: boolean; outcome: string; closedOn: PlainDate | null; closeReason: string | null },
): Promise<void> {
  await trx
    .updateTable('front_door.referral')
    .set({
      no_further_action: to.noFurtherAction,
      outcome: to.outcome,
      closed_on: to.closedOn,
      close_reason: to.closeReason,
      version: referral.version + 1,
    })
    .where('id', '=', referral.id)
    .execute()
}

/** Takes a referral back because the decision that opened it was undone. */
export async function withdrawReferral(
  trx: Trx,
  referralId: string,
  withdrawn: { at: Instant; because: string },
): Promise<void> {
  await trx
    .updateTable('front_door.referral')
    .set({ withdrawn_at: withdrawn.at, withdrawn_because: withdrawn.because })
    .where('id', '=', referralId)
    .execute()
}

/** The child that a referral is about, with the contact that opened it where one did, as a list of none or one. */
export async function childOfReferral(db: Db, referralId: string): Promise<(string | Sourced)[]> {
  const rows = await db
    .selectFrom('front_door.referral')
    .select(['child_id as personId', 'contact_id as source'])
    .where('id', '=', referralId)
    .execute()
  return rows.map(({ personId, source }) => (source === null ? personId : { personId, source }))
}

/** Earlier referrals of these children, newest first: what makes a re-referral. */
export function referralsOf(db: Db, childIds: readonly string[]) {
  return db
    .selectFrom('front_door.referral as referral')
    .select([...columns, 'referral.outcome', 'referral.source'])
    .where('referral.child_id', 'in', [...childIds])
    .where('referral.withdrawn_at', 'is', null)
    .orderBy('referral.received_on', 'desc')
    .execute()
}
