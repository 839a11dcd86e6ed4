import { sql } from 'kysely'
import { type Viewer, visibleTo } from '../../mechanisms/access/index.ts'
import type { Db, Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import { hasFindingView } from '../people/access.ts'
import type { Born, Named } from '../people/names.ts'

/** Who compares, when: what decides which pairs there are for them. */
export interface Comparing {
  readonly viewer: Viewer
  readonly now: Instant
}

/** Two records that may be one person. */
export interface Pair {
  readonly id: string
  readonly firstId: string
  readonly secondId: string
  readonly band: string
  readonly explanation: unknown
  readonly reason: string
  readonly foundBy: string
  readonly foundByName: string | null
  readonly laterUntil: PlainDate | null
  readonly laterBecause: string | null
  readonly first: Named & Born
  readonly second: Named & Born
}

/**
 * Whether somebody may compare anybody: those who find people anyway, those who keep the data right, and the front door's managers. A
 * record that is closed to them is not there even so.
 */
export async function comparesAnybody(db: Db, viewer: Viewer): Promise<boolean> {
  if (hasFindingView(viewer) || viewer.roles.has('data-quality-officer')) return true
  const row = await db
    .selectFrom('access.team')
    .select('id')
    .where('purpose', '=', 'front-door')
    .where('id', 'in', [...viewer.managedTeams, '00000000-0000-0000-0000-000000000000'])
    .executeTakeFirst()
  return row !== undefined
}

/** Open pairs of which the viewer may see both, the likeliest first. */
export async function openPairs(
  db: Db,
  { viewer, now }: Comparing,
  { limit, id }: { readonly limit: number; readonly id?: string },
): Promise<Pair[]> {
  const anybody = await comparesAnybody(db, viewer)
  const sees = (person: string) =>
    visibleTo(viewer, sql<string>`${sql.ref(person)}`, { part: 'identity', now })
  const { rows } = await sql<Pair>`
    select d.id, d.person_id as "firstId", d.other_id as "secondId", d.band, d.explanation, d.reason, d.found_by as "foundBy",
        w.name as "foundByName", d.later_until as "laterUntil", d.later_because as "laterBecause", ${named('a')} as first, ${named('b')} as second
      from record.possible_duplicate d join record.person a on a.id = d.person_id join record.person b on b.id = d.other_id
      left join access.worker w on w.id = d.recorded_by
     where d.state = 'open' ${id === undefined ? sql`` : sql`and d.id = ${id}::uuid`}
       ${anybody ? sql`` : sql`and ${sees('d.person_id')} and ${sees('d.other_id')}`}
     order by d.later_until nulls first, d.band desc, (d.explanation->>'bits')::numeric desc nulls last, d.id limit ${limit}`.execute(
    db,
  )
  return rows
}

const named = (alias: string) => {
  const columns = [
    'given',
    'family',
    'known_as',
    'described_as',
    'born_on',
    'born_precision',
    'born_estimated',
    'due_on',
    'died_on',
  ]
  return sql`jsonb_build_object(${sql.join(columns.flatMap((column) => [sql.lit(column), sql.ref(`${alias}.${column}`)]))})`
}

/** What a comparison shows of one record beside what it is known by. */
export interface Standing {
  readonly id: string
  readonly number: string
  readonly named: Named & Born
  readonly sex: string | null
  readonly recordedAt: Instant
  readonly lastOn: PlainDate | null
  readonly services: readonly string[]
  readonly notes: number
  readonly contacts: number
}

/** How much stands on each of these records. */
export async function standingOf(db: Db, ids: readonly string[]): Promise<Map<string, Standing>> {
  const { rows } = await sql<Standing>`
    select p.id, coalesce(p.legacy_id, upper(left(p.id::text, 8))) as number, ${named('p')} as named, p.sex, p.recorded_at as "recordedAt",
      (select max(e.on_day) from record.event e where e.person_id = p.id) as "lastOn",
      array(select distinct i.service from record.involvement i where i.person_id = p.id and i.closed_on is null order by 1) as services,
      (select count(*) from record.case_note_person n where n.person_id = p.id)::integer as notes,
      (select count(*) from record.event e where e.person_id = p.id and e.type = 'contact-received')::integer as contacts
      from record.person p where p.id = any(${[...ids]}::uuid[])`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

interface PuttingOff {
  readonly id: string
  readonly until: PlainDate
  readonly because: string
  readonly by: { readonly workerId: string }
}

/** Puts a pair off: nobody can tell yet. */
export async function putPairOff(trx: Trx, { id, until, because, by }: PuttingOff): Promise<void> {
  await trx
    .updateTable('record.possible_duplicate')
    .set({ later_until: until, later_because: because, later_by: by.workerId })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .execute()
}
