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
  await recordPerson(actBy(database, frontDoor), { given: 'ليلى', family: 'Noor' })
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
  { what: 'nothing', typed: '', says: 'Enter a name, a date of birth, a postcode or a number' },
  { what: 'signs alone', typed: '%%_ ((( ;', says: 'Enter a name, a date of birth, a postcode or a number' },
  { what: 'an emoji', typed: '😀', says: 'Enter a name, a date of birth, a postcode or a number' },
  { what: 'one letter', typed: 'a', says: 'Enter at least two letters of a name' },
  { what: '10,000 letters', typed: 'x'.repeat(10_000), says: 'no more than eight words, or 200 characters' },
  {
    what: 'nine words',
    typed: 'a1 b1 c1 d1 e1 f1 g1 h1 i1'.replaceAll('1', 'x'),
    says: 'no more than eight words',
  },
  { what: 'a date that can’t be', typed: '30/2/2019', says: 'must be a real date, like 14/5/2019' },
  { what: 'an NHS number with a wrong digit', typed: '999 000 0019', says: 'its last digit does not fit' },
])('$what is put right beside the box and in the summary', async ({ typed, says }) => {
  const answer = await search(frontDoor, typed)
  expect(answer.statusCode).toBe(422)
  expect(answer.body.split(says)).toHaveLength(3)
  expect(answer.body).not.toContain('id="found"')
})

test.each([
  { what: 'Arabic script, of somebody who is not there', typed: 'محمد', finds: 0 },
  { what: 'Arabic script, as it was recorded', typed: 'ليلى', finds: 1 },
  { what: 'an emoji beside a name', typed: '😀 prosser', finds: 1 },
  { what: 'SQL', typed: "'); DROP TABLE record.person; --", finds: 0 },
  { what: 'SQL after a name', typed: "prosser' OR '1'='1", finds: 0 },
  { what: 'a null sign', typed: 'pros\u0000ser', finds: 1 },
  { what: 'marks on every letter', typed: 'p\u0337r\u0337o\u0337s\u0337s\u0337e\u0337r\u0337', finds: 1 },
  { what: 'signs that turn the writing', typed: '\u202eprosser\u202c', finds: 1 },
  { what: '200 letters', typed: 'x'.repeat(200), finds: 0 },
  { what: 'a day to come', typed: 'prosser 14/5/2031', finds: 0 },
])('$what is looked for like any other words', async ({ typed, finds }) => {
  const { statusCode, body } = await search(frontDoor, typed)
  expect(statusCode).toBe(200)
  expect(body).toContain(finds === 1 ? '1 person found' : 'Nothing that you may see was found')
})

test('while it is typed a search is answered and traced like one that is pressed', async () => {
  const url = '/search'
  const { body } = await send(desk.app, frontDoor, { url, body: { for: 'pross', typing: 'yes' } })
  expect(body).toContain('1 person found')
  expect((await traced('search'))[0]).toMatchObject({ action: 'search people', people: [childId] })
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
