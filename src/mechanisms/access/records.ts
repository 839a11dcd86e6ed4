import { type Expression, type SqlBool, sql } from 'kysely'
import type { Db, Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import type { Facts, Reason, ReasonKind } from './decide.ts'
import { extents, type Opens, type Part, partsOpened } from './parts.ts'
import type { Viewer } from './viewer.ts'

interface FactsRow {
  personId: string
  reasons: Reason[]
  restrictedTo: string[] | null
  conflict: boolean
}

/**
 * What `decide` needs to know of people, for one viewer, in one query. People who don't exist answer as people nobody works with:
 * 'not there' and 'not yours' are alike (spec/security.md 3.7).
 */
export async function findFacts(
  db: Db,
  viewer: Viewer,
  personIds: readonly string[],
): Promise<Map<string, Facts>> {
  const { rows } = await sql<FactsRow>`
    select p.id as "personId",
      coalesce((select jsonb_agg(jsonb_build_object('kind', r.kind, 'opens', r.opens, 'workerId', r.worker_id, 'teamId', r.team_id, 'sourceId', r.source_id,
          'fromAt', ${utc('r.from_at')}, 'toAt', ${utc('r.to_at')}))
        from (
          select h.kind, h.opens, h.worker_id, h.team_id, h.source_id, h.from_at, h.to_at from access.reason h
           where h.person_id = p.id and ${heldBy(viewer, 'h')}
          union all
          select 'covering', h.opens, ${viewer.id}::uuid, null, h.source_id, greatest(h.from_at, c.from_at), least(h.to_at, c.to_at)
            from access.cover c join access.reason h on ${isCovered}
           where ${coveredBy(viewer)} and h.person_id = p.id
        ) r), '[]') as reasons,
      (select array_agg(m.worker_id) from access.restriction x left join access.restriction_member m on m.restriction_id = x.id
        where x.person_id = p.id and x.from_at <= now() and (x.to_at is null or x.to_at > now())) as "restrictedTo",
      exists (select 1 from access.conflict c where c.worker_id = ${viewer.id} and c.person_id = p.id
        and c.from_at <= now() and (c.to_at is null or c.to_at > now())) as conflict
    from unnest(${[...personIds]}::uuid[]) as p(id)`.execute(db)
  return new Map(rows.map((row) => [row.personId, factsOf(row)]))
}

/** The reasons that a viewer holds: in person, with a team, or as a manager over it; some are for the managers alone. */
const heldBy = ({ id, teams, managedTeams }: Viewer, reason: 'h' | 'r') => {
  const column = (name: string) => sql.ref(`${reason}.${name}`)
  // All teams first, so that the index is asked once for them.
  return sql`(${column('worker_id')} = ${id} or (${column('team_id')} = any(${[...teams, ...managedTeams]}::uuid[])
    and (${column('kind')} <> 'decided in the team' or ${column('team_id')} = any(${[...managedTeams]}::uuid[]))))`
}

/** The covers that a viewer has, as themself or with their team. A manager over a covering team does not cover with it. */
const coveredBy = ({ id, teams }: Viewer) =>
  sql`(c.covering_worker_id = ${id} or c.covering_team_id = any(${[...teams]}::uuid[]))`

// What the covered hold in person or as a team is covered, now and while it lasts. Urgent access is for the one who asked.
const isCovered = sql.raw(
  "(h.worker_id = c.covered_worker_id or h.team_id = c.covered_team_id) and h.kind not in ('urgent access', 'decided in the team')",
)

const utc = (column: string) =>
  sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)

function factsOf({ reasons, restrictedTo, conflict }: FactsRow): Facts {
  return { reasons, conflict, restrictedTo: restrictedTo === null ? null : new Set(restrictedTo) }
}

/**
 * The same decision as a condition for lists: true for the people of whom the viewer may see `part` now; with a source, true for
 * that contact of theirs.
 * Restrictions and conflicts take people away first, as in `decide`.
 */
export function visibleTo(
  viewer: Viewer,
  person: Expression<string>,
  { part, now, source }: { part: Part; now: Instant; source?: Expression<string> },
): Expression<SqlBool> {
  const opens = sql.lit(`{${extents.filter((extent) => partsOpened[extent].includes(part)).join(',')}}`)
  const one = source !== undefined && part === 'contacts'
  const opening = (reason: 'h' | 'r') => {
    const whatever = sql`${sql.ref(`${reason}.opens`)} = any(${opens}::text[])`
    if (!one) return whatever
    return sql`(${whatever} or (${sql.ref(`${reason}.opens`)} = 'contact' and ${sql.ref(`${reason}.source_id`)} = asked.source_id))`
  }
  // The person is named once, outside the sub-selects: a bare column name there would mean a column of theirs.
  return sql<SqlBool>`(select not (asked.id = any ((select hearth.closed_people())::uuid[]))
    and (exists (select 1 from access.reason r
      where r.person_id = asked.id and ${heldBy(viewer, 'r')}
        and ${opening('r')} and r.from_at <= ${now} and (r.to_at is null or r.to_at > ${now}))
      or ((select exists (select 1 from access.cover c where ${coveredBy(viewer)} and c.from_at <= ${now} and c.to_at > ${now}))
        and exists (select 1 from access.cover c join access.reason h on ${isCovered}
          where ${coveredBy(viewer)} and c.from_at <= ${now} and c.to_at > ${now} and h.person_id = asked.id
            and ${opening('h')} and h.from_at <= ${now} and (h.to_at is null or h.to_at > ${now})))
      or exists (select 1 from access.restriction_member m join access.restriction x on x.id = m.restriction_id
        where m.worker_id = ${viewer.id} and x.person_id = asked.id and x.from_at <= ${now} and (x.to_at is null or x.to_at > ${now})))
    from (select ${person} as id, ${source ?? sql`null::uuid`} as source_id) asked)`
}

/** A reason to be held from now on. Made by an event, never typed as a free grant (3.3). */
export interface NewReason {
  readonly personId: string
  readonly kind: ReasonKind
  readonly opens: Opens
  readonly workerId?: string | null
  readonly teamId?: string | null
  readonly fromAt: Instant
  readonly toAt?: Instant | null
  /** The contact, allocation or task that made it. */
  readonly sourceId: string
  readonly ground?: string
  readonly words?: string
}

/** Gives reasons to see people. */
export async function giveReasons(trx: Trx, reasons: readonly NewReason[]): Promise<void> {
  if (reasons.length === 0) return
  await trx
    .insertInto('access.reason')
    .values(
      reasons.map((reason) => ({
        person_id: reason.personId,
        kind: reason.kind,
        opens: reason.opens,
        worker_id: reason.workerId ?? null,
        team_id: reason.teamId ?? null,
        from_at: reason.fromAt,
        to_at: reason.toAt ?? null,
        source_id: reason.sourceId,
        ground: reason.ground ?? null,
        words: reason.words ?? null,
      })),
    )
    .execute()
}

/** Ends the reasons that something made, of everybody or of one person: at once, or later. One already ending sooner keeps its end. */
export async function endReasons(
  trx: Trx,
  made: { sourceId: string; kind: ReasonKind; at: Instant; personId?: string },
): Promise<void> {
  await trx
    .updateTable('access.reason')
    .set({ to_at: sql<Instant>`greatest(from_at, ${made.at}::timestamptz)` })
    .where('source_id', '=', made.sourceId)
    .where('kind', '=', made.kind)
    .$if(made.personId !== undefined, (query) => query.where('person_id', '=', made.personId ?? ''))
    .where((eb) => eb.or([eb('to_at', 'is', null), eb('to_at', '>', made.at)]))
    .execute()
}

/** The urgent-access openings that one worker has used since a moment, for the limit of three a day (5.2). */
export async function urgentAccessCount(db: Db, workerId: string, since: Instant): Promise<number> {
  const row = await db
    .selectFrom('access.reason')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('worker_id', '=', workerId)
    .where('kind', '=', 'urgent access')
    .where('from_at', '>=', since)
    .executeTakeFirstOrThrow()
  return row.count
}
