import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { clocks } from '../../../journey/house.ts'
import { inContext, systemActor } from '../../../platform/db.ts'
import { instantOf } from '../../../platform/instant.ts'
import { type TestDatabase, testDatabase } from '../../../testing/database.ts'
import { cleanReturn, pieces, xmlOf } from '../testing/whole.ts'
import { importCin } from './import.ts'

const origin = { workerId: systemActor.id, now: instantOf('2026-05-24T14:30:00Z') }

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())
beforeEach(() =>
  inContext(db.owner, systemActor, (trx) =>
    sql`truncate record.event, timescales.obligation, record.person cascade`.execute(trx),
  ),
)

function load(text: string, acceptRefused = false) {
  const wanted = { actor: systemActor, origin, clocks, acceptRefused, say: () => {} }
  return importCin(db.owner, { ...wanted, source: pieces(Buffer.from(text)), file: 'cin.xml' })
}

/** Everything that an import may write, for comparing. */
async function stored(): Promise<Record<string, unknown[]>> {
  const tables = [
    'record.person',
    'record.identity_assertion',
    'record.disability',
    'record.event',
    'record.involvement',
    'front_door.referral',
    'timescales.obligation',
  ]
  return inContext(db.owner, systemActor, async (trx) => {
    const all: Record<string, unknown[]> = {}
    for (const table of tables) {
      const { rows } =
        await sql`select to_jsonb(t)::text as row from ${sql.table(table)} t order by 1`.execute(trx)
      all[table] = rows
    }
    return all
  })
}

const whole = cleanReturn(40)

test('a whole return becomes children with their referrals; the same again changes nothing; what is left out is said', async () => {
  const first = await load(xmlOf(whole))
  expect({ done: first.done, faults: first.faults }).toEqual({ done: true, faults: [] })
  expect(first.tables.map(({ table, read, loaded }) => [table, read === loaded && read > 0])).toEqual([
    ['ChildIdentifiers', true],
    ['Disabilities', true],
    ['CINdetails', true],
  ])
  expect(first.notes.join('\n')).toMatch(/Assessments: \d+ records are not loaded yet/)
  const before = await stored()
  expect(before['front_door.referral']?.length).toBeGreaterThan(20)
  const again = await load(xmlOf(whole))
  expect(again.tables.every(({ read, loaded, held }) => loaded === 0 && held === read)).toBe(true)
  expect(await stored()).toEqual(before)
})

describe('what can’t be kept is refused with its place, and nothing is loaded', () => {
  const text = xmlOf(whole)
  test.each([
    {
      what: 'no day',
      from: /<CINreferralDate>[^<]*/,
      to: '<CINreferralDate>2025-02-30',
      says: /^CINreferralDate is not a day: 2025-02-30 \(record 1\)/,
    },
    {
      what: 'an unknown code',
      from: /<ReferralSource>[^<]*/,
      to: '<ReferralSource>ZZ',
      says: /^ReferralSource has an unknown code: ZZ/,
    },
    {
      what: 'a closing before the referral',
      from: /<CINreferralDate>([^<]*)/,
      to: '<CINclosureDate>2001-01-01</CINclosureDate><CINreferralDate>$1',
      says: /^CINclosureDate lies before CINreferralDate \(record 1\)$/,
    },
    { what: 'no identifier', from: /<LAchildID>[^<]*/, to: '<LAchildID>', says: /^LAchildID is missing/ },
  ])('$what', async ({ from, to, says }) => {
    const { done, faults } = await load(text.replace(from, to))
    expect(done).toBe(false)
    expect(faults.map(({ file }) => file)).toContain('cin.xml')
    expect(faults.some(({ column, says: why }) => says.test(`${column} ${why}`))).toBe(true)
    expect((await stored())['record.person']).toEqual([])
  })

  test('a child whom the record knows with another birth date', async () => {
    await load(text)
    const { done, faults } = await load(text.replace(/<PersonBirthDate>[^<]*/, '<PersonBirthDate>2001-01-01'))
    expect(done).toBe(false)
    expect(faults.map(({ column, says }) => `${column} ${says}`)).toContain(
      'PersonBirthDate is another than that in the record: is it the same child? (record 1)',
    )
  })
})
