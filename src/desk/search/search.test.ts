import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Viewer } from '../../mechanisms/access/index.ts'
import { inContext, systemActor } from '../../platform/db.ts'
import { decryptField } from '../../platform/encrypted-field.ts'
import { plainDate } from '../../platform/plain-date.ts'
import { aDesk, open, send } from '../../record/involvements/testing/desk.ts'
import { actBy, aStore, aTeam, aWorker } from '../../record/involvements/testing/town.ts'
import type { Desk } from '../../record/shell/desk.ts'
import type { TestDatabase } from '../../testing/database.ts'
import { recordPerson } from '../../testing/people.ts'
import { searchRoutes } from './routes.tsx'

let database: TestDatabase
let desk: Desk
let frontDoor: Viewer
let analyst: Viewer
let childId: string

beforeAll(async () => {
  database = await aStore()
  const teamId = await aTeam(database, 'Front door')
  frontDoor = await aWorker(database, { name: 'Jo Marsh', teamId, roles: ['front-door-practitioner'] })
  analyst = await aWorker(database, { name: 'Ana Lysle', teamId, roles: ['analyst'] })
  childId = await recordPerson(actBy(database, frontDoor), {
    given: 'Ffion',
    family: 'Prosser',
    bornOn: plainDate('2019-05-14'),
  })
  desk = aDesk(database, [frontDoor, analyst])
  searchRoutes(desk)
})
afterAll(() => database.close())

const search = (viewer: Viewer, typed: string) =>
  send(desk.app, viewer, { url: '/search', body: { for: typed } })
const traced = (kind: string) =>
  inContext(database.owner, systemActor, (trx) =>
    trx.selectFrom('audit.entry').selectAll().where('kind', '=', kind).orderBy('seq', 'desc').execute(),
  )

test('the box is there, and nothing is looked for yet', async () => {
  const answer = await open(desk.app, frontDoor, '/search')
  expect(answer.statusCode).toBe(200)
  expect(answer.body).toContain('name="for"')
  expect(answer.body).not.toContain('Nothing that you may see was found')
})

test('somebody is found, with whom to ask and how to open urgently', async () => {
  const answer = await search(frontDoor, 'prosser ffion')
  expect(answer.statusCode).toBe(200)
  expect(answer.body).toContain('1 person found')
  expect(answer.body).toContain('14 May 2019 (aged 6)')
  expect(answer.body).toContain(`/people/${childId}/urgent`)
  expect(answer.body).not.toContain(`href="/people/${childId}"`)
})

test('7.1 a search is traced with the people listed and its words, which only the key can read', async () => {
  await search(frontDoor, 'Prosser')
  const [entry] = await traced('search')
  expect(entry).toMatchObject({ action: 'search people', people: [childId], reason: 'role' })
  const words = entry?.words ?? Buffer.alloc(0)
  expect(words.toString('utf8')).not.toContain('Prosser')
  const read = await inContext(database.staff, systemActor, (trx) =>
    decryptField({ master: desk.keys, trx }, { class: 'searched words', place: 'audit.entry/words/' }, words),
  )
  expect(read).toBe('Prosser')
})

test('nobody found says what to try, and that not every record is listed', async () => {
  const { body } = await search(frontDoor, 'nobody')
  expect(body).toContain('Nothing that you may see was found')
  expect(body).toContain('If you expected somebody who is not here, ask the front door.')
})

test.each([
  { typed: '', says: 'Enter a name, a date of birth, a postcode or a number' },
  { typed: '30/2/2019', says: 'The date of birth must be a real date, like 14/5/2019' },
])('“$typed” is put right beside the box and in the summary', async ({ typed, says }) => {
  const answer = await search(frontDoor, typed)
  expect(answer.statusCode).toBe(422)
  expect(answer.body.split(says)).toHaveLength(3)
})

test('a failed search is an error, never ‘nobody found’', async () => {
  await inContext(database.owner, systemActor, async (trx) => {
    await trx.schema.alterTable('record.warning').renameTo('warning_away').execute()
  })
  const answer = await search(frontDoor, 'prosser')
  await database.owner.schema.alterTable('record.warning_away').renameTo('warning').execute()
  expect(answer.statusCode).toBe(500)
  expect(answer.body).not.toContain('found')
})

test('2 an analyst does not search, and the refusal is traced', async () => {
  const answer = await search(analyst, 'prosser')
  expect(answer.statusCode).toBe(403)
  expect(answer.body).not.toContain('Ffion')
  expect((await traced('denial'))[0]).toMatchObject({ worker_id: analyst.id, reason: 'not your role' })
})

test('5.1 without a fresh proof of identity nothing is asked and nothing opened', async () => {
  const shown = await open(desk.app, frontDoor, `/people/${childId}/urgent`)
  expect(shown.json()).toMatchObject({ code: 'PROOF_NEEDED' })
  const sent = await send(desk.app, frontDoor, {
    url: `/people/${childId}/urgent`,
    body: { ground: 'other', words: 'x'.repeat(30) },
  })
  expect(sent.json()).toMatchObject({ code: 'PROOF_NEEDED' })
})
