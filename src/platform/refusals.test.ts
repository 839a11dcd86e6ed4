import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../testing/database.ts'
import { refusals, type StoreFacts, storeFacts } from './refusals.ts'
import { productionSettings, testConfig } from './web/testing/server.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const sound: StoreFacts = { madeUp: false, fsync: 'on', synchronousCommit: 'on' }
const council = {
  HEARTH_OIDC_ISSUER: 'https://id.council.example',
  HEARTH_OIDC_CLIENT_ID: 'hearth',
  HEARTH_OIDC_CLIENT_SECRET: 'x',
}
const settings = { ...productionSettings, HEARTH_MASTER_KEY: randomBytes(32).toString('base64') }

test('10.1 a sound production store starts, and so does the demo', () => {
  expect(refusals(testConfig(settings), sound)).toEqual([])
  expect(refusals(testConfig(), { madeUp: true, fsync: 'off', synchronousCommit: 'off' })).toEqual([])
})

describe('10.1 production refuses to start with', () => {
  test.each([
    {
      what: 'the key made on first start',
      change: { HEARTH_MASTER_KEY: '' },
      store: {},
      says: /master key must be given/,
    },
    {
      what: 'a default key',
      change: { HEARTH_MASTER_KEY: Buffer.alloc(32, 'demo').toString('base64') },
      store: {},
      says: /too weak/,
    },
    { what: 'made-up people and demo sign-ins', change: {}, store: { madeUp: true }, says: /made-up people/ },
    {
      what: 'a test clock',
      change: { HEARTH_TEST_CLOCK: '2026-03-02T09:00:00Z' },
      store: {},
      says: /TEST_CLOCK/,
    },
    {
      what: 'a plain address',
      change: { HEARTH_PUBLIC_URL: 'http://hearth.council.example' },
      store: {},
      says: /https/,
    },
    {
      what: 'plain HTTP and no proxy',
      change: { HEARTH_PROXY_HOPS: '0' },
      store: {},
      says: /proxy with TLS/,
    },
    { what: 'sign-ins of any strength', change: council, store: {}, says: /how strong/ },
    {
      what: 'a sign-in server by plain http',
      change: { ...council, HEARTH_OIDC_AMR: 'mfa', HEARTH_OIDC_ISSUER: 'http://id.council.example' },
      store: {},
      says: /OIDC_ISSUER must begin/,
    },
    { what: 'a database without fsync', change: {}, store: { fsync: 'off' }, says: /does not write through/ },
    {
      what: 'commits that do not wait',
      change: {},
      store: { synchronousCommit: 'off' },
      says: /does not write through/,
    },
  ])('$what', ({ change, store, says }) => {
    const lines = refusals(testConfig({ ...settings, ...change }), { ...sound, ...store })
    expect(lines).toEqual([expect.stringMatching(says)])
  })
})

test.each(['0.0.0.0', '192.168.1.10', '::'])(
  'A.8 outside production nobody else can reach it: %s is refused',
  (HOST) => {
    expect(refusals(testConfig({ HOST }), sound)).toEqual([expect.stringMatching(/this machine only/)])
  },
)

test('what is asked of the store is asked of the server itself', async () => {
  expect(await storeFacts(database.staff)).toEqual({ madeUp: false, fsync: 'off', synchronousCommit: 'off' })
})
