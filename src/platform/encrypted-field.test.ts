import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../testing/database.ts'
import { inContext, systemActor } from './db.ts'
import {
  decryptField,
  destroyKeysOf,
  encryptField,
  type FieldKeys,
  KeyDestroyed,
  type Place,
  retireDataKey,
  rewrapDataKeys,
} from './encrypted-field.ts'
import { instantOf } from './instant.ts'
import { type MasterKeys, masterKeys, NotOpened } from './keys.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const given = (...lines: string[]) => masterKeys(lines.join('\n'), '/nonexistent')
const aLine = () => randomBytes(32).toString('base64')
const [first, second] = [aLine(), aLine()]
const now = instantOf('2026-03-02T09:00:00Z')

/** Works as the app does: in its own role, with a context. */
function withKeys<Answer>(
  work: (keys: FieldKeys) => Promise<Answer>,
  master: MasterKeys = given(first),
): Promise<Answer> {
  return inContext(database.staff, systemActor, (trx) => work({ master, trx, now }))
}

const hiddenAddress = (personId: string): Place => ({
  class: 'hidden address',
  place: 'record.address/hidden_value/1',
  personId,
})
const text = '12 Mill Lane, Zoë’s flat'

test('10.2 a value of a record that was joined to another opens there, and goes with that one’s keys', async () => {
  const [kept, joined, stranger] = [randomUUID(), randomUUID(), randomUUID()]
  const value = await withKeys((keys) => encryptField(keys, hiddenAddress(joined), text))
  await inContext(database.owner, systemActor, async (trx) => {
    const by = { recorded_at: now, recorded_by: stranger, given: 'Testa' }
    await trx
      .insertInto('record.person')
      .values([kept, joined].map((id) => ({ id, ...by })))
      .execute()
    await trx.updateTable('record.person').set({ merged_into: kept }).where('id', '=', joined).execute()
  })
  const open = (of: string) => withKeys((keys) => decryptField(keys, hiddenAddress(of), value))
  expect(await open(kept)).toBe(text)
  await expect(open(stranger)).rejects.toThrow(NotOpened)
  await withKeys((keys) => destroyKeysOf(keys, kept))
  await expect(open(kept)).rejects.toThrow(KeyDestroyed)
})

describe('10.2 encrypted fields', () => {
  test('come back as they were, from the place where they stand', async () => {
    const place = hiddenAddress(randomUUID())
    const value = await withKeys((keys) => encryptField(keys, place, text))
    expect(value.includes('Mill Lane')).toBe(false)
    expect(await withKeys((keys) => decryptField(keys, place, value))).toBe(text)
  })

  test.each([
    { moved: 'to another row', to: { place: 'record.address/hidden_value/2' } },
    { moved: 'to another person', to: { personId: randomUUID() } },
    { moved: 'to another class', to: { class: 'searched words' } },
  ])('do not open when moved $moved', async ({ to }) => {
    const place = hiddenAddress(randomUUID())
    const value = await withKeys((keys) => encryptField(keys, place, text))
    await expect(withKeys((keys) => decryptField(keys, { ...place, ...to }, value))).rejects.toThrow(
      NotOpened,
    )
  })

  test('one key per person and class', async () => {
    const person = randomUUID()
    await withKeys((keys) => encryptField(keys, hiddenAddress(person), text))
    await withKeys((keys) => encryptField(keys, hiddenAddress(person), 'another'))
    await withKeys((keys) => encryptField(keys, { ...hiddenAddress(person), class: 'second factor' }, text))
    const rows = await database.owner
      .selectFrom('hearth.data_key')
      .select('class')
      .where('person_id', '=', person)
      .execute()
    expect(rows.map((row) => row.class).toSorted()).toEqual(['hidden address', 'second factor'])
  })

  test('two at once make one key, and both values open', async () => {
    const place = hiddenAddress(randomUUID())
    const values = await Promise.all(
      [1, 2, 3, 4].map(() => withKeys((keys) => encryptField(keys, place, text))),
    )
    const rows = await database.owner
      .selectFrom('hearth.data_key')
      .select('id')
      .where('person_id', '=', place.personId ?? '')
      .execute()
    expect(rows.length).toBe(1)
    for (const value of values) expect(await withKeys((keys) => decryptField(keys, place, value))).toBe(text)
  })

  test('keys rotate while people work: the new master key takes over, values stay', async () => {
    const place = hiddenAddress(randomUUID())
    const value = await withKeys((keys) => encryptField(keys, place, text))
    const both = given(second, first)
    expect(await withKeys((keys) => decryptField(keys, place, value), both)).toBe(text)
    expect(await withKeys(rewrapDataKeys, both)).toBeGreaterThan(0)
    expect(await withKeys((keys) => decryptField(keys, place, value), given(second))).toBe(text)
    await expect(withKeys((keys) => decryptField(keys, place, value))).rejects.toThrow(NotOpened)
    await withKeys(rewrapDataKeys, given(first, second))
  })

  test('a retired data key still opens; new values get a new one', async () => {
    const place = hiddenAddress(randomUUID())
    const before = await withKeys((keys) => encryptField(keys, place, text))
    await withKeys((keys) => retireDataKey(keys, place))
    const after = await withKeys((keys) => encryptField(keys, place, text))
    expect(after.subarray(1, 17).equals(before.subarray(1, 17))).toBe(false)
    expect(await withKeys((keys) => decryptField(keys, place, before))).toBe(text)
  })

  test('13.4 a destroyed key opens nothing any more', async () => {
    const place = hiddenAddress(randomUUID())
    const value = await withKeys((keys) => encryptField(keys, place, text))
    await withKeys((keys) => destroyKeysOf(keys, place.personId ?? ''))
    await expect(withKeys((keys) => decryptField(keys, place, value))).rejects.toThrow(KeyDestroyed)
  })

  test('6.2 without a context there are no keys', async () => {
    await withKeys((keys) => encryptField(keys, hiddenAddress(randomUUID()), text))
    expect(await database.staff.selectFrom('hearth.data_key').select('id').execute()).toEqual([])
  })
})
