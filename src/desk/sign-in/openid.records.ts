import { sql } from 'kysely'
import type { Db, Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import type { RoleClaim } from './openid-claims.ts'

/** The worker of a person at the sign-in server: by issuer and subject, never by e-mail. */
export function workerBySubject(db: Db, key: { issuer: string; subject: string }) {
  return db
    .selectFrom('access.worker')
    .select(['id', 'state'])
    .where('issuer', '=', key.issuer)
    .where('subject', '=', key.subject)
    .executeTakeFirst()
}

/** A worker who comes for the first time. */
export async function addWorker(
  trx: Trx,
  worker: { id: string; issuer: string; subject: string; name: string; title: string },
): Promise<void> {
  await trx.insertInto('access.worker').values(worker).execute()
}

/** A role that claims give, with the day on which somebody last reviewed that they do. */
export interface GivenRole {
  readonly role: string
  readonly reviewedAt: Instant
}

/** The roles that claims give by the council's table; a claim that is not in it gives nothing. */
export async function rolesOfClaims(db: Db, claims: readonly RoleClaim[]): Promise<GivenRole[]> {
  const { rows } = await sql<GivenRole>`
    select m.role, max(m.reviewed_at) as "reviewedAt" from sign_in.claim_role m
      join unnest(${claims.map(({ claim }) => claim)}::text[], ${claims.map(({ value }) => value)}::text[]) as c (claim, value)
        on c.claim = m.claim and c.value = m.value
     group by m.role order by m.role`.execute(db)
  return rows
}

/** Ends the roles that came with claims and come no more. Answers which. */
export async function endRolesNotClaimed(
  trx: Trx,
  { workerId, roles, now }: { workerId: string; roles: readonly string[]; now: Instant },
): Promise<string[]> {
  const { rows } = await sql<{ role: string }>`
    update access.role_held set to_at = greatest(from_at, ${now}::timestamptz)
     where worker_id = ${workerId} and from_claim and to_at is null and not role = any (${[...roles]}::text[])
    returning role`.execute(trx)
  return rows.map(({ role }) => role)
}

/** Gives the roles that are not held yet; those that are take over the day of review. Answers which are new. */
export async function giveClaimedRoles(
  trx: Trx,
  { workerId, roles, now }: { workerId: string; roles: readonly GivenRole[]; now: Instant },
): Promise<string[]> {
  const given: string[] = []
  for (const { role, reviewedAt } of roles) {
    const { rows } = await sql<{ isNew: boolean }>`
      insert into access.role_held as h (worker_id, role, from_at, reviewed_at, from_claim)
      values (${workerId}, ${role}, ${now}, ${reviewedAt}, true)
      on conflict (worker_id, role) where to_at is null
        do update set reviewed_at = greatest(h.reviewed_at, excluded.reviewed_at) where h.from_claim
      returning (xmax = 0) as "isNew"`.execute(trx)
    if (rows[0]?.isNew) given.push(role)
  }
  return given
}

/** Ends the stays that began at the sign-in server: one of them by its session there, or all of a person. Answers their ids. */
export async function endProviderStays(
  trx: Trx,
  ended: { issuer: string; session: string | null; subject: string | null; now: Instant },
): Promise<{ id: string; workerId: string }[]> {
  const { issuer, session, subject, now } = ended
  const which = session === null ? sql`provider_subject = ${subject}` : sql`provider_session = ${session}`
  const { rows } = await sql<{ id: string; workerId: string }>`
    update sign_in.session set ended_at = ${now}, ended_because = 'ended by the sign-in server'
     where provider_issuer = ${issuer} and ${which} and ended_at is null returning id, worker_id as "workerId"`.execute(
    trx,
  )
  return rows
}

/** Notes that a message was used. False where it had been: none works twice. */
export async function useLogoutToken(
  trx: Trx,
  { issuer, jti, now }: { issuer: string; jti: string; now: Instant },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('sign_in.logout_token')
    .values({ issuer, jti, used_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
