import { sql } from 'kysely'
import { type Db, inContext, systemActor } from '../../src/platform/db.ts'
import { keySpellings } from '../../src/record/people/search/spelling.records.ts'
import { origins } from '../../src/simulate/names/all.ts'

const mark = 'bench search'

/** Whether the town of the bench is in this database already. */
export async function isLoaded(owner: Db): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`select seed = ${mark} as there from hearth.store`.execute(
    owner,
  )
  return rows[0]?.there === true
}

/**
 * Fills an empty, migrated database with so many people of a town: names of its many origins, a few of them common and most rare as
 * in life, homes in streets, phones of some, earlier names of one in twelve, and two hundred people who search.
 */
export async function load(owner: Db, people: number, say: (line: string) => void): Promise<void> {
  const began = performance.now()
  await inContext(owner, systemActor, async (trx) => {
    await sql`create schema bench`.execute(trx)
    await sql`create function bench.at(names text[], share float8) returns text language sql immutable
      return names[1 + floor(array_length(names, 1) * least(share, 0.999999))::integer]`.execute(trx)
    await sql`create table bench.who as
      select n, md5('person ' || n)::uuid as id, md5('worker ' || n % 200)::uuid as by, current_date - (n * 7919 % 14000)::integer as born,
        bench.at(${givenNames}::text[], power(bench.part(n, 1), 2)) as given,
        bench.at(${familyNames}::text[], power(bench.part(n / 3, 2), 3)) as family
        from generate_series(1::bigint, ${people}::bigint) n`.execute(await withParts(trx))
    for (const [what, text] of steps) {
      await sql.raw(text).execute(trx)
      say(`${what}: ${((performance.now() - began) / 1000).toFixed(0)} s`)
    }
    await keySpellings(trx)
    await sql`update hearth.store set seed = ${mark}, made_up = true, marked_at = now()`.execute(trx)
  })
  await sql`vacuum (analyze)`.execute(owner)
  say(`loaded ${people} people: ${((performance.now() - began) / 1000).toFixed(0)} s`)
}

/** A share from 0 to 1 that looks like chance and is the same every time. */
async function withParts<Trx extends Db>(trx: Trx): Promise<Trx> {
  await sql`create function bench.part(number bigint, salt integer) returns float8 language sql immutable
    return (('x' || substr(md5(number || '/' || salt), 1, 7))::bit(28)::integer) / 268435456.0`.execute(trx)
  return trx
}

const givenNames = origins.flatMap(({ girls, boys }) => [...girls, ...boys])

const starts =
  'Ash Black Brad Birk Cald Clay Cran Dun Eld Fair Green Hal Har Hol Kirk Lang Mar Mel Nor Oak Pen Rad Red Sal Shel Stan Stock Thorn Wal Wether Whit Win'.split(
    ' ',
  )
const ends =
  'wood ley ton ford ham well worth burn dale field ridge shaw croft bury stead combe wick thorpe more man son gate bank land row'.split(
    ' ',
  )
const madeOf = starts.flatMap((start) => ends.map((end) => start + end))

/** Those of the simulated borough first, which are the commoner, then a thousand that are rare, then those of two. */
const familyNames = [
  ...origins.flatMap(({ families }) => families),
  ...madeOf,
  ...madeOf.flatMap((name, at) =>
    [7, 311].map((step) => `${name}-${madeOf[(at + step) % madeOf.length] ?? name}`),
  ),
]

const workers = `insert into access.team (id, name, purpose) values (md5('team')::uuid, 'Front door', 'front-door');
insert into access.worker (id, name, title, team_id)
  select md5('worker ' || n)::uuid, 'Searcher ' || n, 'Practitioner', md5('team')::uuid from generate_series(0, 199) n;
insert into access.role_held (worker_id, role, from_at, reviewed_at)
  select md5('worker ' || n)::uuid, 'front-door-practitioner', now() - interval '1 year', now() from generate_series(0, 199) n`

interface Said {
  readonly columns?: string
  readonly values: string
  readonly where?: string
}

const said = (kind: string, { columns = '', values, where = 'true' }: Said) =>
  `insert into record.identity_assertion (person_id, kind, value${columns}, source, recorded_at, recorded_by)
   select id, '${kind}', ${values}, 'the caller', now(), by from bench.who where ${where}`

const steps: readonly (readonly [string, string])[] = [
  ['people who search', workers],
  [
    'people',
    `insert into record.person (id, given, family, born_on, born_precision, recorded_at, recorded_by)
     select id, given, family, born, 'day', now(), by from bench.who`,
  ],
  ['names', said('name', { columns: ', given, family', values: `given || ' ' || family, given, family` })],
  ['dates of birth', said('birth-date', { columns: ', precision', values: `born::text, 'day'` })],
  [
    'earlier names',
    said('previous-name', {
      values: `given || ' ' || coalesce(lag(family, 40) over (order by n), family)`,
      where: 'n > 40 and n % 12 = 0',
    }),
  ],
  [
    'homes',
    `insert into record.address (person_id, lines, town, postcode, source, recorded_at, recorded_by)
     select id, (1 + n / 3 % 120) || ' ' || bench.at('{Mill,Station,Canal,Albert,Church,Quarry,Sycamore,Bridge,Hope,Chapel,Orchard,Park}', bench.part(n / 3, 3))
       || ' ' || bench.at('{Row,Road,Street,Lane,Close,Avenue,Terrace}', bench.part(n / 3, 4)), 'Dunmoor',
       'ZZ' || (1 + n / 3 % 40) || ' ' || (n / 120 % 9 + 1) || chr(65 + (n / 3 % 20)::integer) || chr(65 + (n / 60 % 20)::integer),
       'the caller', now(), by from bench.who`,
  ],
  [
    'phones',
    `insert into record.contact_point (person_id, kind, value, source, recorded_at, recorded_by)
     select id, 'phone', '07700 9' || lpad((n % 100000)::text, 5, '0'), 'the caller', now(), by from bench.who where n % 4 = 0`,
  ],
  [
    'the names for the floor',
    `create table bench.names as select id, lower(given || ' ' || family) as name, born from bench.who;
     create index on bench.names using gin (name gin_trgm_ops)`,
  ],
  [
    'brothers and sisters',
    `insert into record.relationship (person_id, other_id, kind, source, recorded_at, recorded_by)
     select a.id, b.id, 'brother-or-sister', 'the caller', now(), a.by from bench.who a join bench.who b on b.n = a.n + 1 where a.n % 3 < 2`,
  ],
]
