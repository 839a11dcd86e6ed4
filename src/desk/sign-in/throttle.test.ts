import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addHours, instantOf } from '../../platform/instant.ts'
import { browser } from '../../platform/web/testing/browser.ts'
import type { TestServer } from '../../platform/web/testing/server.ts'
import { type TestDatabase, testDatabase } from '../../testing/database.ts'
import { inviteFirstAdministrator } from './invite.ts'
import { signInKit } from './kit.ts'
import { codeAt, goodPassphrase, setUp, signInServer, signInTrace } from './testing/server.ts'
import { forgetTriesBefore } from './throttle.records.ts'
import { endTry, minutesUntil, startTry, waitSeconds } from './throttle.ts'

let database: TestDatabase
let server: TestServer
beforeAll(async () => {
  database = await testDatabase()
  server = await signInServer(database)
})
afterAll(() => database.close())

const nine = instantOf('2026-03-02T09:00:00Z')
const kit = () => {
  const { config, db, keys, assets, madeUp } = server.options
  return signInKit({ config, db, keys, assets: assets.addresses, madeUp })
}
const seconds = (count: number) => addHours(nine, count / 3600)

test.each([
  { failures: 4, wait: 0 },
  { failures: 5, wait: 30 },
  { failures: 6, wait: 60 },
  { failures: 8, wait: 240 },
  { failures: 12, wait: 3600 },
  { failures: 500, wait: 3600 },
])('8.3 after $failures failures in a row: $wait seconds', ({ failures, wait }) => {
  expect(waitSeconds(failures)).toBe(wait)
})

describe('8.3 per account and per address', () => {
  test('five tries, then a wait that grows; a right one starts afresh', async () => {
    const at = (count: number) =>
      startTry(kit(), { userName: 'idris', address: `10.1.0.${count}`, now: seconds(count) })
    for (let count = 0; count < 5; count += 1) expect((await at(count)).waitsUntil).toBeNull()
    expect((await at(5)).waitsUntil).toBe(seconds(34))
    expect((await at(33)).waitsUntil).toBe(seconds(34))
    expect((await at(34)).waitsUntil, 'the wait is over: the sixth try').toBeNull()
    expect((await at(35)).waitsUntil).toBe(seconds(94))
    await endTry(kit(), { userName: 'IDRIS', address: '10.1.0.94', now: seconds(94) })
    expect((await at(95)).waitsUntil).toBeNull()
  })

  test('one address that tries many names waits too, and an office where people get it right does not', async () => {
    const from = (address: string, count: number) =>
      startTry(kit(), { userName: `name${count}${address}`, address, now: seconds(count) })
    for (let count = 0; count < 5; count += 1) await from('10.2.0.1', count)
    expect((await from('10.2.0.1', 5)).waitsUntil).not.toBeNull()
    for (let count = 0; count < 20; count += 1) {
      expect((await from('10.2.0.2', count)).waitsUntil, String(count)).toBeNull()
      await endTry(kit(), { userName: `name${count}10.2.0.2`, address: '10.2.0.2', now: seconds(count) })
    }
  })

  test('fifty at once are fifty tries', async () => {
    const all = Array.from({ length: 50 }, (_, count) =>
      startTry(kit(), { userName: 'busy', address: `10.3.0.${count}`, now: nine }),
    )
    expect((await Promise.all(all)).filter(({ waitsUntil }) => waitsUntil === null).length).toBe(5)
  })

  test('a day without a try forgets, and nothing personal was ever kept', async () => {
    for (let count = 0; count < 5; count += 1)
      await startTry(kit(), { userName: 'rhian', address: `10.4.0.${count}`, now: nine })
    expect(
      (await startTry(kit(), { userName: 'rhian', address: '10.4.0.9', now: addHours(nine, 25) })).waitsUntil,
    ).toBeNull()
    const rows = await database.owner.selectFrom('sign_in.attempt').selectAll().execute()
    expect(JSON.stringify(rows.map((row) => row.key_hash.toString('latin1')))).not.toMatch(/rhian|10\.4/)
    expect(await forgetTriesBefore(database.staff, addHours(nine, 24))).toBe(rows.length - 2)
  })
})

test('8.3 on the page: the sixth try is told to wait, for names that exist and names that do not alike', async () => {
  const made = await inviteFirstAdministrator(database.staff, {
    name: 'Gwen Achebe',
    userName: 'gwen',
    now: server.now(),
  })
  if (!made.ok) throw new TypeError(made.problem)
  const { seed } = await setUp(server, made.value.path)
  server.minutesPass(1)
  const answers = []
  for (const [userName, net] of [
    ['gwen', '10.5.0'],
    ['nobody', '10.6.0'],
  ] as const) {
    const someone = browser(server.app)
    await someone.get('/sign-in')
    for (let count = 0; count < 5; count += 1) {
      await someone.post(
        '/sign-in/local',
        { userName, passphrase: 'wrong', code: '1' },
        { from: `${net}.${count}` },
      )
    }
    const typed = { userName, passphrase: goodPassphrase, code: codeAt(seed, server.now()) }
    answers.push(await someone.post('/sign-in/local', typed, { from: `${net}.9` }))
  }
  expect(answers.map(({ status }) => status)).toEqual([429, 429])
  for (const { text } of answers) expect(text).toContain('Too many tries. Wait a minute, then try again')
  expect((await signInTrace(database)).at(-1)?.reason).toBe('too many tries')
})

test('what is left of a wait is told in whole minutes', () => {
  expect([seconds(1), seconds(60), seconds(61)].map((until) => minutesUntil(until, nine))).toEqual([1, 1, 2])
})
