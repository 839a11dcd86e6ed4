import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Viewer } from '../../mechanisms/access/index.ts'
import { aDesk, open, send } from '../../record/involvements/testing/desk.ts'
import { aStore, aTeam, aWorker } from '../../record/involvements/testing/town.ts'
import { starterGuide } from '../../record/language/starter-guide.ts'
import type { Desk } from '../../record/shell/desk.ts'
import type { TestDatabase } from '../../testing/database.ts'
import { languageRoutes } from './routes.tsx'

let database: TestDatabase
let desk: Desk
let worker: Viewer
let manager: Viewer

beforeAll(async () => {
  database = await aStore()
  const teamId = await aTeam(database, 'North')
  worker = await aWorker(database, { name: 'Sam Reid', teamId })
  manager = await aWorker(database, { name: 'Ann Low', teamId, roles: ['service-manager'] })
  desk = aDesk(database, [worker, manager])
  languageRoutes(desk)
})
afterAll(() => database.close())

const guide = async () => (await open(desk.app, worker, '/settings/language')).body
const post = (viewer: Viewer, url: string, body: Record<string, string>) =>
  send(desk.app, viewer, { url, body: { idempotencyKey: randomUUID(), ...body } })

test('the starter guide names each term once, with words instead and why', () => {
  const terms = starterGuide.map(({ term }) => term.toLowerCase())
  expect(new Set(terms).size).toBe(terms.length)
  expect(starterGuide.filter(({ instead, because }) => instead === '' || because === '')).toEqual([])
})

test('the guide is read by everybody and set by who answers for a service; the latest word on a term counts', async () => {
  expect(await guide()).toContain('child in our care')
  const term = { term: 'Placement', instead: 'family home', because: 'Our children asked for it' }
  expect((await post(worker, '/settings/language/term', term)).statusCode).toBe(403)
  expect(await guide()).not.toContain('family home')
  expect((await post(manager, '/settings/language/term', term)).statusCode).toBe(303)
  expect(await guide()).toContain('family home')
  expect(await guide()).not.toContain('a placement is what we arrange')
  expect((await post(manager, '/settings/language/term', { ...term, instead: '' })).statusCode).toBe(303)
  expect(await guide()).not.toContain('family home')
})

test('the guide is given to the script that offers words', async () => {
  const { statusCode, body } = await open(desk.app, worker, '/language/guide')
  expect(statusCode).toBe(200)
  expect(JSON.parse(body)).toContainEqual(starterGuide.find(({ term }) => term === 'sibling'))
})

test('words are looked at without a script: terms underlined, ease of reading told, and nothing is kept', async () => {
  const text = `Your sibling came to contact. ${'We sat on the mat with the cat. '.repeat(4)}`
  const { body } = await post(worker, '/language', { text, toFamily: 'yes' })
  expect(body).toContain('<u>sibling</u>')
  expect(body).toContain('How this reads: 2 words could be kinder')
  expect(body).toMatch(/It can be read from about the age of [5-8],/)
  const toOthers = await post(worker, '/language', { text, toFamily: 'no' })
  expect(toOthers.body).not.toContain('It can be read from')
  const drafts = await database.owner.selectFrom('forms.draft').select('id').execute()
  expect(drafts).toEqual([])
})

test('what is typed is escaped where it is shown again', async () => {
  const { body } = await post(worker, '/language', { text: '<script>sibling</script>', toFamily: 'no' })
  expect(body).not.toContain('<script>sibling')
})

test('bad input: no words is told beside the field', async () => {
  const { body } = await post(worker, '/language', { toFamily: 'no' })
  expect(body.split('Enter the words to look at')).toHaveLength(3)
})
