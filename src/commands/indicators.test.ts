import { afterAll, beforeAll, expect, test } from 'vitest'
import { inContext, systemActor, type Trx } from '../platform/db.ts'
import { instantOf } from '../platform/instant.ts'
import { plainDate } from '../platform/plain-date.ts'
import { type TestDatabase, testDatabase } from '../testing/database.ts'
import { indicatorsCommand } from './indicators.ts'

const child = '7a000000-0000-4000-8000-000000000001'
const by = { recorded_at: instantOf('2024-05-08T09:00:00Z'), recorded_by: systemActor.id }

let store: TestDatabase
beforeAll(async () => {
  store = await testDatabase()
  await inContext(store.owner, systemActor, async (trx) => {
    await trx
      .insertInto('record.person')
      .values({ id: child, given: 'Ada', ...by })
      .execute()
    await addContact(trx, { n: 1, decidedAt: '2024-05-08T09:00:00Z' })
    await addContact(trx, { n: 2, decidedAt: '2024-05-09T09:00:00Z' })
    await addContact(trx, { n: 3, decidedAt: null })
    await trx
      .insertInto('front_door.referral')
      .values(
        ['6', '1A', '6'].map((source, n) => ({
          id: idOf(4 + n),
          child_id: child,
          received_on: plainDate('2024-05-08'),
          source,
        })),
      )
      .execute()
  })
})
afterAll(() => store.close())

test('says the figures as JSON in the shape other programs rely on', async () => {
  const said = await run('--as-at', '2025-03-31', '--ids', 'I-FD01,I-FD02,I-FD03,I-FD09', '--json')
  expect(JSON.parse(said)).toEqual({
    asAt: '2025-03-31',
    indicators: {
      'I-FD01': { value: 0.7, numerator: 3, denominator: 41_040, unit: 'per 10,000' },
      'I-FD02': { value: 50, numerator: 1, denominator: 2, unit: '%', unknown: 1 },
      'I-FD03': { value: 100, numerator: 3, denominator: 3, unit: '%' },
      'I-FD09': {
        unit: 'children',
        denominator: 3,
        rows: [
          { key: '1A', numerator: 1, value: 33.3 },
          { key: '6', numerator: 2, value: 66.7 },
        ],
      },
    },
  })
})

test('without ids says all', async () => {
  const { indicators } = JSON.parse(await run('--json'))
  expect(Object.keys(indicators)).toEqual(
    expect.arrayContaining(['I-FD01', 'I-FD02', 'I-FD03', 'I-FD04', 'I-FD05', 'I-FD06', 'I-FD07', 'I-FD09']),
  )
})

test('what can’t be known is null', async () => {
  const said = JSON.parse(await run('--as-at', '2014-03-31', '--json', '--ids', 'I-FD01,I-FD02'))
  expect(said.indicators).toEqual({
    'I-FD01': { value: null, numerator: 0, denominator: null, unit: 'per 10,000' },
    'I-FD02': { value: null, numerator: 0, denominator: 0, unit: '%' },
  })
})

test('splits by team', async () => {
  const said = JSON.parse(await run('--as-at', '2025-03-31', '--ids', 'I-FD02', '--by', 'team', '--json'))
  expect(said.indicators['I-FD02'].groups).toEqual([
    { key: null, value: 50, numerator: 1, denominator: 2, unit: '%', unknown: 1 },
  ])
})

test.each([
  { given: [], period: '2025-06-11 to 2026-06-10, as at 2026-06-10', because: 'the 12 months to today' },
  {
    given: ['--as-at', '2025-03-31'],
    period: '2024-04-01 to 2025-03-31, as at 2025-03-31',
    because: 'the 12 months before',
  },
  {
    given: ['--from', '2025-01-01', '--to', '2025-03-31'],
    period: '2025-01-01 to 2025-03-31, as at 2025-03-31',
    because: 'a period that is over',
  },
  {
    given: ['--from', '2026-04-01', '--to', '2027-03-31'],
    period: '2026-04-01 to 2027-03-31, as at 2026-06-10',
    because: 'a period that is not over',
  },
  {
    given: ['--from', '2025-01-01', '--to', '2025-03-31', '--as-at', '2025-04-30'],
    period: '2025-01-01 to 2025-03-31, as at 2025-04-30',
    because: 'looked at later',
  },
])('$given asks for $period: $because', async ({ given, period }) => {
  expect((await run(...given)).split('\n')[0]).toBe(period)
})

test('prints a table for people', async () => {
  const lines = (await run('--as-at', '2025-03-31', '--ids', 'I-FD02,I-FD09'))
    .split('\n')
    .map((line) => line.replace(/ +/g, ' '))
  expect(lines).toEqual([
    '2024-04-01 to 2025-03-31, as at 2025-03-31',
    'I-FD02 Contacts decided within 1 working day 50.0 % (1 of 2, 1 not known)',
    'I-FD09 Who referrals come from 3 in all',
    ' 1A 33.3 % (1)',
    ' 6 66.7 % (2)',
  ])
})

test.each([
  { wrong: 'an unknown id', given: ['--ids', 'I-FD02,I-ZZ99'], says: 'There is no indicator I-ZZ99' },
  {
    wrong: 'a period backwards',
    given: ['--from', '2025-04-01', '--to', '2025-03-31'],
    says: 'before it begins on 2025-04-01',
  },
  {
    wrong: 'a period after the day',
    given: ['--from', '2025-04-01', '--to', '2025-05-31', '--as-at', '2025-03-31'],
    says: 'after the day asked for',
  },
  {
    wrong: 'no such file',
    given: ['--population', 'nowhere.csv'],
    says: 'The population file can’t be read: nowhere.csv',
  },
  { wrong: 'an impossible day', given: ['--as-at', '2025-02-30'], says: 'Not a day' },
  { wrong: 'an unknown split', given: ['--by', 'shoe size'], says: 'Allowed choices are team, area, age' },
])('refuses $wrong in one line', async ({ given, says }) => {
  await expect(run(...given)).rejects.toThrow(says)
})

/** What the command says to somebody at a terminal on 10 June 2026. */
async function run(...given: string[]): Promise<string> {
  const lines: string[] = []
  const open = async () => ({ db: store.read, close: async () => {} })
  const surroundings = { today: () => plainDate('2026-06-10'), say: (line: string) => void lines.push(line) }
  const command = indicatorsCommand(open, surroundings)
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
  await command.parseAsync(given, { from: 'user' })
  return lines.join('\n')
}

function idOf(n: number): string {
  return `7b000000-0000-4000-8000-00000000000${n}`
}

/** A contact of Tuesday 7 May 2024 that became a referral; the day of the decision is unknown where none is given. */
async function addContact(
  trx: Trx,
  { n, decidedAt }: { n: number; decidedAt: string | null },
): Promise<void> {
  const received = { received_at: instantOf('2024-05-07T09:00:00Z'), how: 'phone', source: '6' }
  await trx
    .insertInto('front_door.contact_event')
    .values({ id: idOf(n), reference: `C${n}`, ...received, ...by })
    .execute()
  const decision = decidedAt === null ? { decision_unknown: true } : { decision_at: instantOf(decidedAt) }
  await trx
    .insertInto('front_door.contact')
    .values({
      id: idOf(n),
      contact_event_id: idOf(n),
      child_id: child,
      received_on: plainDate('2024-05-07'),
      state: 'decided',
      outcome: 'referral',
      ...decision,
    })
    .execute()
}
