import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { instantOf } from '../platform/instant.ts'
import { type TestDatabase, testDatabase } from '../testing/database.ts'
import { simulateBorough } from './borough.ts'

let db: TestDatabase

beforeAll(async () => {
  db = await testDatabase()
  const now = instantOf('2026-11-24T14:30:00Z')
  await simulateBorough(db.owner, { children: 900, years: 3, seed: 1, now, say: () => {} })
})
afterAll(() => db.close())

async function share(condition: string, of = 'true', from = 'front_door.contact c'): Promise<number> {
  const { rows } = await sql<{ share: number }>`
    select (100.0 * count(*) filter (where ${sql.raw(condition)}) / count(*))::float8 as share from ${sql.raw(from)} where ${sql.raw(of)}`.execute(
    db.owner,
  )
  return rows[0]?.share ?? 0
}

/** What one council published, and how near a borough of chance has to come to it. */
describe('the shape of one council’s figures', () => {
  test.each([
    {
      what: 'contacts that lead to a referral',
      condition: "c.outcome in ('referral', 'strategy-discussion')",
      of: "c.state = 'decided'",
      between: [4.5, 8.5],
    },
    {
      what: 'contacts decided by the next working day',
      condition: 'o.in_time',
      of: "o.timescale = 'contact-decision' and o.outcome = 'met'",
      from: 'timescales.obligation o',
      between: [82, 94],
    },
    {
      what: 'contacts about children who had one before',
      condition:
        'exists (select 1 from front_door.contact e where e.child_id = c.child_id and e.received_on < c.received_on)',
      between: [20, 60],
    },
    {
      what: 'referrals within 12 months of another',
      condition:
        'exists (select 1 from front_door.referral e where e.child_id = r.child_id and e.received_on < r.received_on and e.received_on >= r.received_on - 365)',
      from: 'front_door.referral r',
      between: [8, 30],
    },
    { what: 'contacts at weekends', condition: 'extract(isodow from c.received_on) > 5', between: [4, 20] },
    { what: 'calls by the police', condition: "c.source = '6'", between: [22, 42] },
    {
      what: 'children not born yet',
      condition: 'p.born_on is null and p.due_on is not null',
      of: 'exists (select 1 from front_door.contact c where c.child_id = p.id)',
      from: 'record.person p',
      between: [0.1, 4],
    },
  ])('$what', async ({ condition, of, from, between: [least, most] }) => {
    const found = await share(condition, of, from)
    expect(found).toBeGreaterThan(least ?? 0)
    expect(found).toBeLessThan(most ?? 0)
  })

  test('schools call less while they are closed, and there is more than one call about some children', async () => {
    const inAugust = await share(
      "extract(month from c.received_on) = 8 and c.source = '2A'",
      "c.source = '2A'",
    )
    expect(inAugust).toBe(0)
  })

  test('every kind of thing is there', async () => {
    const { rows } = await sql<Record<string, boolean>>`select
      exists (select 1 from record.person where described_as is not null) as "not identified",
      exists (select 1 from record.event where type = 'person-identified') as "identified later",
      exists (select 1 from record.event where type = 'child-born') as "born since",
      exists (select 1 from record.warning) as warnings,
      exists (select 1 from record.case_note_person where part is not null) as "the child’s voice",
      exists (select 1 from record.oversight) as oversight,
      exists (select 1 from record.address where area is null) as "outside the borough",
      exists (select 1 from record.address where to_on is not null) as moved,
      exists (select 1 from record.person where interpreter_needed) as interpreters,
      exists (select 1 from access.restriction) as restricted,
      exists (select 1 from record.meeting_item where decision is not null) as "agreed at a triage",
      exists (select 1 from record.meeting where held_at is null) as "a triage to come",
      exists (select 1 from record.measure) as screenings,
      exists (select 1 from front_door.screening_left_out) as "decided without a screening",
      exists (select 1 from record.letter where sent_at is not null) as letters,
      exists (select 1 from front_door.referral where no_further_action is null) as "referrals to decide",
      exists (select 1 from access.reason where kind = 'waiting for allocation') as "waiting for a worker",
      exists (select 1 from timescales.obligation where outcome = 'open' and due_on < '2026-11-23') as late,
      exists (select 1 from record.allocation where change_reason = 'worker left') as "worker left"`.execute(
      db.owner,
    )
    expect(Object.entries(rows[0] ?? {}).filter(([, there]) => !there)).toEqual([])
  })

  test('no postcode is one that Royal Mail has given out', async () => {
    expect(await share("a.postcode not like 'ZX%'", 'true', 'record.address a')).toBe(0)
  })
})
