import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Viewer } from '../../mechanisms/access/index.ts'
import { formFaults } from '../../mechanisms/forms/index.ts'
import { inContext } from '../../platform/db.ts'
import { plainDate } from '../../platform/plain-date.ts'
import { problem } from '../../platform/result.ts'
import type { TestDatabase } from '../../testing/database.ts'
import { aDesk, open, send } from '../involvements/testing/desk.ts'
import { actBy, aPerson, aStore, aTeam, aWorker, monday, withReasons } from '../involvements/testing/town.ts'
import type { Desk } from '../shell/desk.ts'
import { sharingForm } from './form.ts'
import { sharingOf } from './records.ts'
import { sharingRoutes } from './routes.tsx'
import { setSharingBasis } from './set-basis.ts'

let db: TestDatabase
let desk: Desk
let priya: Viewer
let olu: Viewer
let ada: string

beforeAll(async () => {
  db = await aStore()
  const north = await aTeam(db, 'North')
  priya = await aWorker(db, { name: 'Priya Shah', teamId: north })
  olu = await aWorker(db, { name: 'Olu South', teamId: await aTeam(db, 'South') })
  ada = await aPerson(db, 'Ada')
  await withReasons(db, [
    {
      personId: ada,
      kind: 'allocated worker',
      opens: 'whole',
      workerId: priya.id,
      teamId: north,
      fromAt: monday,
      sourceId: randomUUID(),
    },
  ])
  desk = aDesk(db, [priya, olu])
  sharingRoutes(desk)
})
afterAll(async () => {
  await desk.app.close()
  await db.close()
})

const day = { 'on-day': '2', 'on-month': '3', 'on-year': '2026' }
const sent = (given: Record<string, string>) => ({
  idempotencyKey: randomUUID(),
  covers: 'school',
  ...day,
  ...given,
})

test('the form is sound', () => expect(formFaults(sharingForm)).toEqual([]))

test('sharing without agreement needs a reason, on the page and in the act', async () => {
  const url = `/people/${ada}/sharing/new`
  const without = await send(desk.app, priya, { url, body: sent({ basis: 'consent overridden' }) })
  expect(without.statusCode).toBe(422)
  expect(without.body).toContain('Enter why you share without their agreement')
  const wanted = { personId: ada, covers: 'school', on: plainDate('2026-03-02') } as const
  expect(
    await setSharingBasis(actBy(db, priya), { ...wanted, basis: 'consent not sought', because: '  ' }),
  ).toEqual(problem('no reason'))
})

test('a new basis ends the one before for the same organisation, and both stay', async () => {
  const url = `/people/${ada}/sharing/new`
  await send(desk.app, priya, { url, body: sent({ basis: 'consent given' }) })
  await send(desk.app, priya, {
    url,
    body: sent({ basis: 'consent overridden', because: 'She may be hurt' }),
  })
  await send(desk.app, priya, { url, body: sent({ basis: 'consent given', covers: 'health' }) })
  const kept = (await inContext(db.staff, priya, (trx) => sharingOf(trx, ada))).toSorted((a, b) =>
    `${b.covers}${a.toOn}` < `${a.covers}${b.toOn}` ? -1 : 1,
  )
  expect(
    kept.map(({ covers, basis, because, toOn }) => ({ covers, basis, because, holds: toOn === null })),
  ).toEqual([
    { covers: 'school', basis: 'consent given', because: null, holds: false },
    { covers: 'school', basis: 'consent overridden', because: 'She may be hurt', holds: true },
    { covers: 'health', basis: 'consent given', because: null, holds: true },
  ])
  expect((await open(desk.app, priya, url)).body).toContain('She may be hurt')
})

test('who does not work with the child neither reads nor writes it', async () => {
  const url = `/people/${ada}/sharing/new`
  expect((await open(desk.app, olu, url)).statusCode).toBe(404)
  expect((await send(desk.app, olu, { url, body: sent({ basis: 'consent given' }) })).statusCode).toBe(404)
})
