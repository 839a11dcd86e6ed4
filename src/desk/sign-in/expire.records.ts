import { sql } from 'kysely'
import type { Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'

/** A worker's account that a rule ended. */
export interface Expired {
  readonly workerId: string
}

/**
 * Moves accounts that nobody used since a moment from one state to the next. An account is a way to sign in: a worker who has none
 * (of an import, of the made-up borough) is left alone. One never used counts from the day it was made.
 */
export async function expireUnused(
  trx: Trx,
  { from, to, since }: { from: readonly string[]; to: 'suspended' | 'closed'; since: Instant },
): Promise<Expired[]> {
  const { rows } = await sql<Expired>`
    update access.worker w set state = ${to}, version = w.version + 1
     where w.state = any (${[...from]}::text[])
       and (w.subject is not null or exists (select 1 from sign_in.local_account l where l.worker_id = w.id))
       and coalesce(w.last_seen_at,
             (select l.made_at from sign_in.local_account l where l.worker_id = w.id),
             (select min(h.from_at) from access.role_held h where h.worker_id = w.id)) <= ${since}
    returning w.id as "workerId"`.execute(trx)
  return rows
}

/** A role that ended because nobody reviewed it. */
export interface EndedRole extends Expired {
  readonly role: string
}

/** Ends the roles that nobody reviewed since a moment. They have counted for nothing since then. */
export async function endUnreviewedRoles(
  trx: Trx,
  { since, now }: { since: Instant; now: Instant },
): Promise<EndedRole[]> {
  const { rows } = await sql<EndedRole>`
    update access.role_held set to_at = greatest(from_at, ${now}::timestamptz)
     where reviewed_at <= ${since} and from_at <= ${now} and (to_at is null or to_at > ${now})
    returning worker_id as "workerId", role`.execute(trx)
  return rows
}
