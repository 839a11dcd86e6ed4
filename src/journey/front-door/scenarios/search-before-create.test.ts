import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inContext, systemActor } from '../../../platform/db.ts'
import { plainDate } from '../../../platform/plain-date.ts'
import { aDesk, open, send } from '../../../record/involvements/testing/desk.ts'
import type { Desk } from '../../../record/shell/desk.ts'
import { viewerOf } from '../../../testing/council.ts'
import { aCall, type FrontDoorStory, frontDoorStory } from '../../../testing/front-door.ts'
import { recordPerson } from '../../../testing/people.ts'
import { recordContact } from '../actions/record-contact.ts'
import { frontDoorRoutes } from '../routes.ts'

let story: FrontDoorStory
let desk: Desk
let childId: string
const worker = viewerOf('practitioner')
const callId = randomUUID()
const alfie = {
  given: 'Alfred',
  family: 'Thorne',
  'bornOn-day': '9',
  'bornOn-month': '4',
  'bornOn-year': '2017',
}

beforeAll(async () => {
  story = await frontDoorStory()
  childId = await recordPerson(story.act('practitioner'), {
    given: 'Alfie',
    family: 'Thorne',
    bornOn: plainDate('2017-04-09'),
  })
  desk = aDesk(story.database, [worker], story.now())
  frontDoorRoutes(desk)
})
afterAll(() => story.close())

const look = (body: Record<string, string>) =>
  send(desk.app, worker, { url: `/contacts/new/${callId}/look`, body: { ...body, typing: 'yes' } })
const press = (body: Record<string, string>) =>
  send(desk.app, worker, { url: `/contacts/new/${callId}`, body })

test('somebody new who may be known is not put on: whoever they may be is shown first, with why', async () => {
  const { body } = await press({ ...alfie, do: 'add-new' })
  expect(body).toContain('We may know them already')
  expect(body).toContain(`value="add:${childId}"`)
  expect(body).toContain('Possibly the same person')
  expect(body).not.toContain('New to us: will be recorded with this contact')
})

test('they can be put on from there; or as somebody else with one press and a reason', async () => {
  const noReason = await press({ ...alfie, do: 'add-anyway', 'not-these': childId })
  expect(noReason.body.split('Enter why they are none of the people found')).toHaveLength(3)
  const anyway = await press({
    ...alfie,
    do: 'add-anyway',
    'not-these': childId,
    'anyway-because': 'His cousin',
  })
  expect(anyway.body).toContain('New to us: will be recorded with this contact')
  expect(anyway.body).toContain('His cousin')
  const known = await press({ do: `add:${childId}`, [`as-${childId}`]: 'child' })
  expect(known.body).toContain('Alfie Thorne')
})

test('somebody of whom nothing like it is found is put on at once', async () => {
  const { body } = await press({ given: 'Zbigniew', family: 'Mazur', do: 'add-new' })
  expect(body).toContain('New to us: will be recorded with this contact')
  expect(body).not.toContain('We may know them already')
})

test('the look is traced as a search, with whom it showed', async () => {
  await press({ ...alfie, do: 'add-new' })
  const entry = await inContext(story.database.owner, systemActor, (trx) =>
    trx
      .selectFrom('audit.entry')
      .selectAll()
      .where('kind', '=', 'search')
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst(),
  )
  expect(entry).toMatchObject({ action: 'write contact', people: [childId] })
})

test('whatever a page sends, nobody alike is recorded unasked', async () => {
  const newPerson = { given: 'Alfred', family: 'Thorne', bornOn: plainDate('2017-04-09') }
  const named = [{ as: 'child', known: { newPerson }, searched: null }] as const
  const done = await recordContact(story.act('practitioner'), aCall({ receivedAt: story.now() }), named)
  expect(done).toEqual({ ok: false, problem: 'may be known already' })
})

test('while somebody is named, whoever they may be is shown, and nobody is put on', async () => {
  const { body } = await look({ ...alfie, 'bornOn-year': '2017', do: 'check', searched: 'Alfred' })
  expect(body).toContain('We may know them already')
  expect(body).toContain(`value="add:${childId}:new"`)
  expect(body).not.toContain('New to us: will be recorded with this contact')
  const half = await look({ given: 'Alfie', family: 'Thorne', 'bornOn-day': '9', do: 'check', searched: 'x' })
  expect(half.body).toContain(`value="add:${childId}:new"`)
  expect(half.body).toContain('value="Thorne"')
})

test('what is known of them is said with them: who works with them, warnings, brothers and sisters', async () => {
  const sister = await recordPerson(story.act('practitioner'), { given: 'Elsie', family: 'Thorne' })
  const written = { recorded_at: story.now(), recorded_by: worker.id, source: 'a test' }
  await story.database.owner
    .insertInto('record.relationship')
    .values({ person_id: childId, other_id: sister, kind: 'brother-or-sister', ...written })
    .execute()
  const { body } = await look({ find: 'Alfie Thorne', do: 'search' })
  expect(body).toContain('Brothers and sisters: Elsie Thorne')
  const on = await press({ do: `add:${childId}` })
  expect(on.body).toContain('Brothers and sisters: Elsie Thorne')
})

test.each([
  { find: 'a', says: 'Enter at least two letters of a name' },
  { find: 'x'.repeat(10_000), says: 'Enter fewer words to look for' },
  { find: '31/4/2019', says: 'The date of birth to look for must be a real date' },
  { find: '999 000 0019', says: 'That is not an NHS number' },
  { find: '😀', says: 'Enter a name, date of birth, postcode or number' },
])('“$find” is told, and what the caller said stays', async ({ find, says }) => {
  const { statusCode, body } = await press({ do: 'search', find, told: 'He comes to school hungry.' })
  expect(statusCode).toBe(422)
  expect(body).toContain(says)
  expect(body).toContain('He comes to school hungry.')
})

test('the contact keeps what was looked for before somebody new was recorded, and shows it', async () => {
  const named = [
    { as: 'child', searched: 'Zbigniew', known: { newPerson: { given: 'Zbigniew', family: 'Mazur' } } },
  ] as const
  const done = await recordContact(story.act('practitioner'), aCall({ receivedAt: story.now() }), named)
  const id = done.ok ? done.value.contactEventId : ''
  const { body } = await open(desk.app, worker, `/contacts/${id}`)
  expect(body).toContain('What was looked for before they were recorded')
  expect(body).toContain('Looked for “Zbigniew Mazur”')
  expect(body).toContain('may see was found')
})
