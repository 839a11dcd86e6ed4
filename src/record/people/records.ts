import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'
import { type Viewer, visibleTo } from '../../mechanisms/access/index.ts'
import type { Db } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import { siblingKinds } from '../families/codes.ts'
import { Refused } from '../shell/refused.ts'
import { hasFindingView, maySearch } from './access.ts'
import type { Born, Named } from './names.ts'
import type { PersonQuery } from './query.ts'
import { lookUp, tellKeepers } from './search/look-up.ts'
import { rank } from './search/rank.ts'
import { type MayOfRow, mayOfRow } from './search/rights.ts'

/** A brother or sister in the finding view. */
export interface SiblingFound {
  readonly id: string
  readonly name: Named
  readonly born: PlainDate | null
}

/**
 * Somebody who was found. `view` says how much of them this viewer gets; what is not in it was not fetched:
 * - `open`: the viewer may open the record
 * - `finding`: name, full date of birth, area, brothers and sisters, warnings, why it matched
 * - `short`: name, year of birth, that they are known, whom to ask
 */
export interface PersonFound extends Named, Born {
  readonly id: string
  readonly view: 'open' | 'finding' | 'short'
  readonly yearOfBirth: number | null
  readonly area: string | null
  readonly siblings: readonly SiblingFound[]
  readonly warnings: readonly string[]
  /** Why they are in the answer, in words: 'name, other spelling', 'born the same day'. */
  readonly why: readonly string[]
  /** The team working with them; null: ask the front door. */
  readonly team: string | null
}

export interface PeopleFound {
  readonly people: readonly PersonFound[]
  /** There are more than are listed. */
  readonly more: boolean
}

interface Asked {
  readonly query: PersonQuery
  readonly now: Instant
  /** Asked while it is being typed: a name that is only begun tells no keeper. */
  readonly typing?: boolean | undefined
}

const most = 20

/**
 * Looks people up by name in any order and spelling, date of birth or age, home, number or phone, with access inside the query. A
 * restricted person, or one the viewer has a conflict with, is never listed: row security answers as if they were not there
 * (spec/security.md 3.4, 4.1). The likeliest stand first.
 *
 * @throws Refused where the role does not search. Any other failure is thrown too: no answer is never 'no results'.
 */
export async function findPeople(
  db: Db,
  viewer: Viewer,
  { query, now, typing }: Asked,
): Promise<PeopleFound> {
  const decision = maySearch(viewer)
  if (!decision.allowed) throw new Refused(decision)
  const may = mayOfRow(viewer, now)
  const { wanted, found } = await lookUp(db, query, may)
  await tellKeepers(db, wanted, { finds: hasFindingView(viewer), now, typing })
  const ranked = rank(found, { query, places: wanted.places, keys: wanted })
  const why = new Map(ranked.slice(0, most).map((one) => [one.id, one.why]))
  return { people: await peopleFound(db, viewer, { why, now }), more: ranked.length > most }
}

interface Shown {
  /** Why each of them is shown; they come back in its order. */
  readonly why: ReadonlyMap<string, readonly string[]>
  readonly now: Instant
}

/** People by their ids, each as far as the viewer may know them. */
export async function peopleFound(db: Db, viewer: Viewer, { why, now }: Shown): Promise<PersonFound[]> {
  if (why.size === 0) return []
  const may = mayOfRow(viewer, now)
  const opens = visibleTo(viewer, sql<string>`p.id`, { part: 'identity', now })
  const { rows } = await rowsOf([...why.keys()], { finds: hasFindingView(viewer), opens, may }).execute(db)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return [...why].flatMap(([id, reasons]) => {
    const row = byId.get(id)
    return row ? [personFound(row, reasons)] : []
  })
}

interface FoundRow extends Named, Born {
  id: string
  opens: boolean
  finding: boolean
  yearOfBirth: number | null
  area: string | null
  siblings: SiblingFound[] | null
  warnings: string[] | null
  team: string | null
}

function personFound(
  { opens, finding, siblings, warnings, ...row }: FoundRow,
  why: readonly string[],
): PersonFound {
  const view = opens ? 'open' : finding ? 'finding' : 'short'
  return { ...row, view, siblings: siblings ?? [], warnings: warnings ?? [], why }
}

interface Rights {
  readonly finds: boolean
  readonly opens: Expression<SqlBool>
  readonly may: MayOfRow
}

function rowsOf(ids: readonly string[], { finds, opens, may }: Rights): RawBuilder<FoundRow> {
  return sql<FoundRow>`
    with told as materialized (
      select p.*, ${opens} as opens, ${may('identity')} as tells, ${may('family')} as tells_family, ${may('warnings')} as tells_warnings
        from record.person p where p.id = any(${[...ids]}::uuid[])
    )
    select p.id, p.given, p.family, p.known_as, p.described_as, p.opens, ${finds}::boolean as finding,
      extract(year from p.born_on)::integer as "yearOfBirth",
      case when p.tells then p.born_on end as born_on,
      case when p.tells then p.born_precision end as born_precision,
      p.tells and p.born_estimated as born_estimated,
      p.due_on, case when p.tells then p.died_on end as died_on,
      case when p.tells then ${area} end as area,
      case when p.tells_family then ${siblings} end as siblings,
      case when p.tells_warnings then ${warnings} end as warnings, ${team} as team
    from told p`
}

// House and street only where they were typed (3.4), and a hidden address never (4.2).
const area = sql.raw(`(select coalesce(d.area, d.town, split_part(d.postcode, ' ', 1)) from record.address d
  where d.person_id = p.id and not d.hidden and d.to_on is null order by d.from_on desc nulls last, d.recorded_at desc limit 1)`)

const siblings = sql`(select jsonb_agg(distinct jsonb_build_object('id', s.id, 'born', s.born_on, 'name', jsonb_build_object(
    'given', s.given, 'family', s.family, 'known_as', s.known_as, 'described_as', s.described_as, 'due_on', s.due_on)))
  from record.relationship r join record.person s on s.id in (r.person_id, r.other_id) and s.id <> p.id
  where p.id in (r.person_id, r.other_id) and r.to_on is null and r.kind in (${sql.join([...siblingKinds])}))`

const warnings = sql.raw(
  '(select array_agg(distinct w.kind) from record.warning w where w.person_id = p.id and w.ended_on is null)',
)

const team = sql.raw(`(select t.name from record.involvement v join access.team t on t.id = v.team_id
  where v.person_id = p.id and v.closed_on is null order by v.opened_on desc, v.id limit 1)`)
