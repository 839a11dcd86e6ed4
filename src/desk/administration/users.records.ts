import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'

/** A worker as the person who runs the server lists them. */
export interface UserLine {
  readonly name: string
  readonly title: string
  readonly state: string
  /** How they sign in: the user name of an account of Hearth's own, 'council account', or nothing. */
  readonly account: string | null
  readonly roles: readonly string[]
  readonly lastSeenAt: Instant | null
}

/** Everybody who can sign in or holds a role, by name. */
export function listUsers(db: Db): Promise<UserLine[]> {
  return db
    .selectFrom('access.worker as w')
    .leftJoin('sign_in.local_account as l', 'l.worker_id', 'w.id')
    .select([
      'w.name',
      'w.title',
      'w.state',
      'w.last_seen_at as lastSeenAt',
      sql<
        string | null
      >`coalesce(l.user_name, case when w.subject is not null then 'council account' end)`.as('account'),
      sql<
        string[]
      >`array(select h.role from access.role_held h where h.worker_id = w.id and h.to_at is null order by 1)`.as(
        'roles',
      ),
    ])
    .where((eb) =>
      eb.or([
        eb('l.worker_id', 'is not', null),
        eb('w.subject', 'is not', null),
        eb.exists(
          eb
            .selectFrom('access.role_held as h')
            .select('h.id')
            .whereRef('h.worker_id', '=', 'w.id')
            .where('h.to_at', 'is', null),
        ),
      ]),
    )
    .orderBy('w.name')
    .orderBy('w.id')
    .execute()
}
