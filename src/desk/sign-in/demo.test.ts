import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { browser } from '../../platform/web/testing/browser.ts'
import { productionSettings, testConfig, testServer } from '../../platform/web/testing/server.ts'
import { type TestDatabase, testDatabase } from '../../testing/database.ts'
import { registerSignIn } from './routes.ts'

let database: TestDatabase
const amina = randomUUID()
beforeAll(async () => {
  database = await testDatabase()
  await sql`select audit.ensure_partitions('2026-03-01', 1)`.execute(database.owner)
  await database.owner
    .insertInto('access.worker')
    .values({ id: amina, name: 'Amina Okafor', title: 'Social worker' })
    .execute()
  await database.owner
    .insertInto('sign_in.demo_person')
    .values({ worker_id: amina, position: 1, line: 'Sees her own caseload' })
    .execute()
})
afterAll(() => database.close())

async function serverWith(given: { madeUp: boolean; environment?: Record<string, string> }) {
  const server = await testServer({
    db: database.staff,
    config: testConfig(given.environment),
    madeUp: given.madeUp,
  })
  const { config, db, keys, assets } = server.options
  registerSignIn(server.app, { config, db, keys, assets: assets.addresses, madeUp: given.madeUp })
  server.app.get('/', () => 'start page')
  await server.app.ready()
  return server
}

test('A.8 in a made-up store one press of a name enters, with a trace', async () => {
  await database.owner.updateTable('hearth.store').set({ made_up: true }).execute()
  const { app } = await serverWith({ madeUp: true })
  const someone = browser(app)
  expect((await someone.get('/sign-in')).text).toContain('Enter as Amina Okafor')
  const entered = await someone.post('/sign-in/demo', { worker: amina })
  expect([entered.status, entered.headers['location']]).toEqual([303, '/'])
  expect((await someone.get('/sign-in/stays')).text).toContain('Firefox on Linux')
  const traced = await database.owner
    .selectFrom('audit.entry')
    .select(['kind', 'action', 'reason'])
    .where('worker_id', '=', amina)
    .execute()
  expect(traced).toEqual([{ kind: 'sign-in', action: 'sign in', reason: 'demo' }])
})

test.each([
  { store: 'one that is not made up', madeUp: false, environment: {} },
  { store: 'a made-up one in production', madeUp: true, environment: productionSettings },
])('10.1 in $store the demo sign-in is not there', async ({ madeUp, environment }) => {
  const { app } = await serverWith({ madeUp, environment })
  expect(app.hasRoute({ method: 'POST', url: '/sign-in/demo' })).toBe(false)
  expect(app.hasRoute({ method: 'POST', url: '/sign-in/prove/demo' })).toBe(false)
  const someone = browser(app)
  expect((await someone.get('/sign-in')).text).not.toContain('Amina')
  expect((await someone.post('/sign-in/demo', { worker: amina })).status).toBe(404)
})

test('10.1 the mark of the database decides too: no names from a store that was not marked', async () => {
  await database.owner.updateTable('hearth.store').set({ made_up: false }).execute()
  const { app } = await serverWith({ madeUp: true })
  const someone = browser(app)
  expect((await someone.get('/sign-in')).text).not.toContain('Amina')
  expect((await someone.post('/sign-in/demo', { worker: amina })).status).not.toBe(303)
})
