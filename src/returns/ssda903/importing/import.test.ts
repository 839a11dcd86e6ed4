import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { csvFiles, madeReturn } from '../../../../bench/returns/ssda903/whole-return.ts'
import { clocks } from '../../../journey/house.ts'
import { inContext, systemActor } from '../../../platform/db.ts'
import { instantOf } from '../../../platform/instant.ts'
import { type TestDatabase, testDatabase } from '../../../testing/database.ts'
import { sourcesOf } from '../testing/checking.ts'
import { xmlOf } from '../testing/xml-of.ts'
import { importSsda903 } from './import.ts'

const origin = { workerId: systemActor.id, now: instantOf('2027-05-24T14:30:00Z') }

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  await inContext(db.owner, systemActor, async (trx) => {
    const tables = await historyTables()
    await sql`truncate record.event, timescales.obligation, record.person, ${sql.raw(tables.join(', '))} cascade`.execute(
      trx,
    )
  })
})

type Files = Readonly<Record<string, string>>

function load(files: Files | ReadonlyMap<string, string>, acceptRefused = false) {
  const named = files instanceof Map ? files : new Map(Object.entries(files))
  return importSsda903(db.owner, {
    ...{ sources: sourcesOf(named), year: '2026/27', actor: systemActor, origin, clocks },
    ...{ acceptRefused, say: () => {} },
  })
}

async function historyTables(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select 'children_in_care.' || table_name as name
    from information_schema.tables where table_schema = 'children_in_care' order by 1`.execute(db.owner)
  return rows.map(({ name }) => name)
}

/** Everything that an import may write, for comparing. */
function stored() {
  return inContext(db.owner, systemActor, async (trx) => {
    const tables = [...(await historyTables()), 'record.person', 'record.identity_assertion', 'record.event']
    const all: Record<string, unknown[]> = {}
    for (const table of tables) {
      const { rows } =
        await sql`select to_jsonb(t)::text as row from ${sql.table(table)} t order by 1`.execute(trx)
      all[table] = rows
    }
    return all
  })
}

async function chronology(): Promise<string[]> {
  const { rows } = await inContext(db.owner, systemActor, (trx) =>
    sql<{ line: string }>`select p.legacy_id || ' ' || e.on_day || ' ' || e.type || ': ' || e.headline as line
      from record.event e join record.person p on p.id = e.person_id order by e.on_day, e.sequence`.execute(
      trx,
    ),
  )
  return rows.map(({ line }) => line)
}

const header = `CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB
c1,M,01/02/2012,WBRI,A123456789012,,
c2,F,01/02/2014,BCRB,UN1,0,
`
const headings =
  'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n'
const began = 'c1,10/05/2026,S,V2,N1,U4,PR1,,,,XY1 0AA,XX1 0AA,SC400000\n'
const moved =
  'c1,10/05/2026,S,V2,N1,U4,PR1,01/09/2026,X1,CARPL,XY1 0AA,XX1 0AA,SC400000\nc1,01/09/2026,P,C2,N1,K2,PR4,02/03/2027,E4A,,XY1 0AA,XX1 0AA,SC400001\n'
const missing = 'CHILD,DOB,MISSING,MIS_START,MIS_END\nc1,01/02/2012,M,01/06/2026,03/06/2026\n'

test('a whole return becomes people, history and chronology; the same again changes nothing', async () => {
  const { children } = madeReturn({ children: 150, seed: 3, faultyPercent: 0 })
  const files = csvFiles({ children }, 'now')
  const first = await load(files)
  expect(first.done).toBe(true)
  expect(first.tables.map(({ table, read, loaded }) => [table, read === loaded && read > 0])).toEqual(
    first.tables.map(({ table }) => [table, true]),
  )
  const before = await stored()
  const again = await load(files)
  expect(again.done).toBe(true)
  expect(again.tables.every(({ read, loaded, held }) => loaded === 0 && held === read)).toBe(true)
  expect(await stored()).toEqual(before)
})

test('the XML of a return says the same as its CSV files', async () => {
  const { children } = madeReturn({ children: 40, seed: 3, faultyPercent: 0 })
  await load(csvFiles({ children }, 'now'))
  const before = await stored()
  await load({ 'return.xml': xmlOf(children, 'now') })
  expect(await stored()).toEqual(before)
})

test('a child’s care reads as a story, and a later return ends what was open', async () => {
  await load({ 'Header.csv': header, 'Episodes.csv': headings + began, 'Missing.csv': missing })
  const later = await load({ 'Header.csv': header, 'Episodes.csv': headings + moved })
  expect(later.tables.find(({ table }) => table === 'Episodes')).toMatchObject({
    read: 2,
    loaded: 2,
    held: 0,
  })
  expect((await chronology()).filter((line) => !line.includes('person-recorded'))).toEqual(
    [
      'c1 2026-05-10 care-began: Came into care: cared for with the parents’ agreement (section 20); fostered, long term',
      'c1 2026-06-01 missing-from-care: Went missing',
      'c1 2026-06-03 found-after-missing: Back after being missing or away',
      'c1 2026-09-01 care-changed: Care changed: care order; children’s home',
      'c1 2027-03-02 care-ended: Left care',
    ].map((line) => line.replace('c1', 'C1')),
  )
})

describe('what can’t be kept is refused with its place, and nothing is loaded', () => {
  test.each([
    {
      what: 'no day',
      row: 'c1,31/02/2026,S,V2,N1,U4,PR1,,,,,,\n',
      says: 'Episodes.csv 2 DECOM is not a day: 31/02/2026',
    },
    {
      what: 'an unknown code',
      row: 'c1,10/05/2026,S,Q9,N1,U4,PR1,,,,,,\n',
      says: 'Episodes.csv 2 LS has an unknown code: Q9',
    },
    {
      what: 'nobody’s',
      row: `${began}c9,10/05/2026,S,V2,N1,U4,PR1,,,,,,\n`,
      says: 'Episodes.csv 3 CHILD names C9, who is in no row of Header that can be loaded',
    },
    {
      what: 'without a child',
      row: ',10/05/2026,S,V2,N1,U4,PR1,,,,,,\n',
      says: 'Episodes.csv 2 CHILD is missing',
    },
    {
      what: 'an end before the start',
      row: 'c1,10/05/2026,S,V2,N1,U4,PR1,01/05/2026,E4A,,,,\n',
      says: 'Episodes.csv 2 DEC lies before DECOM',
    },
    { what: 'twice', row: began + began, says: 'Episodes.csv 3 CHILD is there twice with the same day' },
  ])('$what', async ({ row, says }) => {
    const before = await stored()
    const { done, faults } = await load({ 'Header.csv': header, 'Episodes.csv': headings + row })
    expect(done).toBe(false)
    expect(faults.map(({ file, line, column, says: why }) => `${file} ${line} ${column} ${why}`)).toContain(
      says,
    )
    expect(await stored()).toEqual(before)
  })

  test('a child whom the record knows with another birth date, and their rows', async () => {
    await load({ 'Header.csv': header })
    const other = header.replace('01/02/2012', '01/02/2011')
    const { done, faults } = await load({ 'Header.csv': other, 'Episodes.csv': headings + began }, true)
    expect(done).toBe(true)
    expect(faults.map(({ file, column }) => `${file} ${column}`)).toEqual([
      'Header.csv DOB',
      'Episodes.csv CHILD',
    ])
    expect((await chronology()).some((line) => line.includes('care-began'))).toBe(false)
  })

  test('but the sound rows come in where that is asked for', async () => {
    const { done, tables } = await load(
      { 'Header.csv': header, 'Episodes.csv': `${headings}${began}c2,,S,V2,N1,U4,PR1,,,,,,\n` },
      true,
    )
    expect(done).toBe(true)
    expect(tables.find(({ table }) => table === 'Episodes')).toMatchObject({ loaded: 1, refused: 1, held: 0 })
  })
})
