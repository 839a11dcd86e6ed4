import { sql } from 'kysely'
import type { FrontDoorStory } from '../../src/testing/front-door.ts'
import { arrange } from '../support/town.ts'

/** How many visits of a page left a look, and how many a denial. */
export interface Traced {
  readonly looks: number
  readonly denials: number
}

/** What the trace holds of requests, by worker and audit name. A visit may leave several entries: one for each child. */
export async function tracedSince(
  story: FrontDoorStory,
): Promise<(workerId: string, audit: string) => Traced> {
  const rows = await arrange(story, (trx) =>
    sql<{ worker: string; action: string; looks: number; denials: number }>`
      select worker_id as worker, action,
             count(distinct request_id) filter (where kind not in ('denial', 'change'))::int as looks,
             count(distinct request_id) filter (where kind = 'denial')::int as denials
        from audit.entry where request_id is not null and session_id is not null
       group by worker_id, action`.execute(trx),
  )
  const found = new Map(rows.rows.map(({ worker, action, ...traced }) => [`${worker} ${action}`, traced]))
  return (workerId, audit) => found.get(`${workerId} ${audit}`) ?? { looks: 0, denials: 0 }
}

/** A digest of each table but the trace, the stays, the keys of searched words, and the drafts: what somebody typed stays theirs. */
export async function contentsOf(story: FrontDoorStory): Promise<Record<string, string>> {
  return arrange(story, async (trx) => {
    const { rows } = await sql<{ name: string }>`
      select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'audit', 'sign_in', 'pgboss')
         and table_name not in ('worker', 'draft', 'data_key') order by 1`.execute(trx)
    const contents: Record<string, string> = {}
    for (const { name } of rows) {
      const { rows: digests } = await sql<{ digest: string }>`
        select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as digest from ${sql.raw(name)} t`.execute(
        trx,
      )
      contents[name] = digests[0]?.digest ?? ''
    }
    return contents
  })
}
