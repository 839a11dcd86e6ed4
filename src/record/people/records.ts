import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'
import { type Part, type Viewer, visibleTo } from '../../mechanisms/access/index.ts'
import type { Db } from '../../platform/db.ts'
import { dayOf, type Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import { siblingKinds } from '../families/codes.ts'
import { Refused } from '../shell/refused.ts'
import { hasFindingView, maySearch } from './access.ts'
import { foldedWords } from './folded.ts'
import type { Born, Named } from './names.ts'
import type { PersonQuery } from './query.ts'

/** Why somebody was found. */
export type MatchedBy =
  | 'name'
  | 'known as'
  | 'earlier name'
  | 'spelling'
  | 'date of birth'
  | 'postcode'
  | 'number'

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
  readonly matchedBy: readonly MatchedBy[]
  /** The team working with them; null: ask the front door. */
  readonly team: string | null
}

export interface PeopleFound {
  readonly people: readonly PersonFound[]
  /** There are more than are listed. */
  readonly more: boolean
}

const most = 20

/**
 * Looks people up by name, date of birth, postcode or number, with access inside the query. A restricted person, or one the
 * viewer has a conflict with, is never listed: row security answers as if they were not there (spec/security.md 3.4, 4.1).
 *
 * @throws Refused where the role does not search. Any other failure is thrown too: no answer is never 'no results'.
 */
export async function findPeopleSimply(
  db: Db,
  viewer: Viewer,
  { query, now }: { readonly query: PersonQuery; readonly now: Instant },
): Promise<PeopleFound> {
  const decision = maySearch(viewer)
  if (!decision.allowed) throw new Refused(decision)
  const { rows } = await foundBy(query, { finds: hasFindingView(viewer), may: mayOf(viewer, now) }).execute(
    db,
  )
  await tellKeepers(db, query, { now, finds: hasFindingView(viewer) })
  return { people: rows.slice(0, most).map(personFound), more: rows.length > most }
}

/**
 * A keeper hears of a search that would have found a restricted person; whoever searched hears nothing (4.1).
 * Asked at every search, so that none takes longer than another.
 */
async function tellKeepers(
  db: Db,
  { words, born, number, postcode }: PersonQuery,
  { now, finds }: { readonly now: Instant; readonly finds: boolean },
): Promise<void> {
  await sql`select record.tell_keepers(${[...words]}::text[], ${born?.from ?? null}::date, ${born?.to ?? null}::date, ${number}::text,
    ${postcode}::text, ${finds}, ${now}::timestamptz, ${dayOf(now)}::date)`.execute(db)
}

/** Whether the viewer may see a part of the person of the row. */
type May = (part: Part) => Expression<SqlBool>

function mayOf(viewer: Viewer, now: Instant): May {
  return (part) => visibleTo(viewer, sql<string>`p.id`, { part, now })
}

interface FoundRow extends Named, Born {
  id: string
  opens: boolean
  finding: boolean
  yearOfBirth: number | null
  area: string | null
  siblings: SiblingFound[] | null
  warnings: string[] | null
  byName: boolean
  byKnownAs: boolean
  byEarlier: boolean
  asked: { words: boolean; born: boolean; postcode: boolean; number: boolean }
  team: string | null
}

function personFound({
  opens,
  finding,
  siblings,
  warnings,
  byName,
  byKnownAs,
  byEarlier,
  asked,
  ...row
}: FoundRow): PersonFound {
  const view = opens ? 'open' : finding ? 'finding' : 'short'
  const nameMatch: MatchedBy = byName
    ? 'name'
    : byKnownAs
      ? 'known as'
      : byEarlier
        ? 'earlier name'
        : 'spelling'
  const matchedBy: MatchedBy[] = [
    ...(asked.words ? [nameMatch] : []),
    ...(asked.born ? (['date of birth'] as const) : []),
    ...(asked.postcode ? (['postcode'] as const) : []),
    ...(asked.number ? (['number'] as const) : []),
  ]
  return { ...row, view, siblings: siblings ?? [], warnings: warnings ?? [], matchedBy }
}

const plainName = sql.raw("record.folded(coalesce(p.given, '') || ' ' || coalesce(p.family, ''))")
const currentName = sql.raw(
  "record.folded(coalesce(p.given, '') || ' ' || coalesce(p.known_as, '') || ' ' || coalesce(p.family, '') || ' ' || coalesce(p.described_as, ''))",
)

/** The word stands at the beginning of a word of a name. The first half can use an index, the second is exact. */
function begins(name: RawBuilder<unknown>, word: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`(${name} like '%' || record.folded(${word}) || '%' and ' ' || ${name} like '% ' || record.folded(${word}) || '%')`
}

function fits(name: RawBuilder<unknown>, words: readonly string[]): RawBuilder<SqlBool> {
  if (words.length === 0) return sql<SqlBool>`true`
  return sql<SqlBool>`(${sql.join(
    words.map((word) => begins(name, word)),
    sql` and `,
  )})`
}

/** As `fits`, or spelt much like it. */
function fitsNearly(name: RawBuilder<unknown>, words: readonly string[]): RawBuilder<SqlBool> {
  const each = words.map((word) => sql`(${begins(name, word)} or record.folded(${word}) <% ${name})`)
  return sql<SqlBool>`(${sql.join(each, sql` and `)})`
}

const heldNames = sql.raw("a.kind in ('name', 'known-as', 'previous-name') and a.withdrawn_at is null")
const heldName = sql.raw('record.folded(a.value)')

/** Bigger than every text that begins with the word: the index holds words in the order of their bytes. */
const afterAll = '\u{10FFFF}'

/** People one of whose names, now or earlier, has a word that begins so. By order of words alone, so that the index may answer. */
function hasWord(word: string): RawBuilder<unknown> {
  return sql`select n.person_id from record.name_word n where n.word >= ${word} and n.word < ${word + afterAll}`
}

/** As `hasWord`, or one that is spelt much like it. */
function hasWordLike(word: string): RawBuilder<unknown> {
  return sql`${hasWord(word)} union select n.person_id from record.name_word n
    where n.word in (select y.word from record.name_spelling y where y.word % ${word})`
}

/** People one of whose names, now or earlier, fits. The words find the few; the whole name is checked of those alone. */
function namedSo(words: readonly string[]): RawBuilder<unknown> {
  const whole = sql`${heldName} || ' ' || ${currentName}`
  const folded = words.flatMap(foldedWords)
  const candidates = folded.map((word) => sql`(${hasWordLike(word)})`)
  return sql`p.id in (${sql.join(candidates, sql` intersect `)}) and (${fitsNearly(currentName, words)}
    or exists (select 1 from record.identity_assertion a where a.person_id = p.id and ${heldNames} and ${fits(whole, words)}))`
}

interface Rights {
  readonly finds: boolean
  readonly may: May
}

/** A search by address tells an address, so it answers only those who may be told. */
function livingAt(postcode: string, { finds, may }: Rights): RawBuilder<unknown> {
  return sql`(${finds} or ${may('identity')}) and exists (select 1 from record.address d
    where d.person_id = p.id and not d.hidden and replace(d.postcode, ' ', '') = ${postcode.replaceAll(' ', '')})`
}

const bornFirst = sql.raw("(date_trunc(coalesce(p.born_precision, 'day'), p.born_on)::date)")
const bornLast =
  sql.raw(`(case p.born_precision when 'year' then date_trunc('year', p.born_on) + interval '1 year - 1 day'
  when 'month' then date_trunc('month', p.born_on) + interval '1 month - 1 day' else p.born_on end)::date`)

/** The birth date may be known to the month or the year only: it fits where the two spans meet. The years first, for the index. */
function bornIn({ from, to }: NonNullable<PersonQuery['born']>): RawBuilder<unknown> {
  const years = sql`p.born_on between ${`${from.slice(0, 4)}-01-01`}::date and ${`${to.slice(0, 4)}-12-31`}::date`
  return sql`${years} and ${bornFirst} <= ${to}::date and ${bornLast} >= ${from}::date`
}

function conditionsOf(query: PersonQuery, rights: Rights): RawBuilder<unknown> {
  const conditions = [
    ...(query.words.length > 0 ? [namedSo(query.words)] : []),
    ...(query.born ? [bornIn(query.born)] : []),
    ...(query.postcode ? [livingAt(query.postcode, rights)] : []),
    ...(query.number
      ? [
          sql`exists (select 1 from record.identifier i where i.person_id = p.id and i.kind in ('nhs-number', 'upn', 'former-upn')
            and i.value = ${query.number})`,
        ]
      : []),
  ]
  return sql.join(conditions, sql` and `)
}

function foundBy(query: PersonQuery, rights: Rights): RawBuilder<FoundRow> {
  const { words } = query
  const asked = {
    words: words.length > 0,
    born: query.born !== null,
    postcode: query.postcode !== null,
    number: query.number !== null,
  }
  const wholeWords = words.map(
    (word) =>
      sql`(case when ' ' || ${currentName} || ' ' like '% ' || record.folded(${word}) || ' %' then 1 else 0 end)`,
  )
  return sql<FoundRow>`
    with found as materialized (
      select p.*, ${fits(plainName, words)} as by_name, ${fits(currentName, words)} as by_known_as,
        ${sql.join([sql`0`, ...wholeWords], sql` + `)} as whole_words
        from record.person p where ${conditionsOf(query, rights)}
       order by whole_words desc, by_name desc, by_known_as desc, p.family, p.given, p.born_on, p.id limit ${most + 1}
    ), told as materialized (
      select p.*, ${rights.may('identity')} as opens, ${rights.may('family')} as opens_family, ${rights.may('warnings')} as opens_warnings
        from found p
    )
    select p.id, p.given, p.family, p.known_as, p.described_as, p.opens, ${rights.finds}::boolean as finding,
      extract(year from p.born_on)::integer as "yearOfBirth",
      case when ${rights.finds} or p.opens then p.born_on end as born_on,
      case when ${rights.finds} or p.opens then p.born_precision end as born_precision,
      (${rights.finds} or p.opens) and p.born_estimated as born_estimated,
      p.due_on, case when ${rights.finds} or p.opens then p.died_on end as died_on,
      case when ${rights.finds} or p.opens then ${area} end as area,
      case when ${rights.finds} or p.opens_family then ${siblings} end as siblings,
      case when ${rights.finds} or p.opens_warnings then ${warnings} end as warnings,
      p.by_name as "byName", p.by_known_as as "byKnownAs", ${byEarlier(words)} as "byEarlier",
      ${JSON.stringify(asked)}::jsonb as asked, ${team} as team
    from told p order by p.whole_words desc, p.by_name desc, p.by_known_as desc, p.family, p.given, p.born_on, p.id`
}

function byEarlier(words: readonly string[]): RawBuilder<SqlBool> {
  const whole = sql`${heldName} || ' ' || ${currentName}`
  return sql<SqlBool>`exists (select 1 from record.identity_assertion a where a.person_id = p.id and ${heldNames} and ${fits(whole, words)})`
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
