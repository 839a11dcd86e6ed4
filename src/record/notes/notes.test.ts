import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Viewer } from '../../mechanisms/access/index.ts'
import { inContext } from '../../platform/db.ts'
import { plainDate } from '../../platform/plain-date.ts'
import type { TestDatabase } from '../../testing/database.ts'
import { aDesk, open, send } from '../involvements/testing/desk.ts'
import {
  aFamily,
  aPerson,
  aStore,
  aTeam,
  aWorker,
  monday,
  withReasons,
} from '../involvements/testing/town.ts'
import type { Desk } from '../shell/desk.ts'
import { notesOf } from './records.ts'
import { notesRoutes } from './routes.tsx'

let db: TestDatabase
let desk: Desk
let priya: Viewer
let tom: Viewer
let olu: Viewer
let [ada, bea, cal] = ['', '', '']

beforeAll(async () => {
  db = await aStore()
  const north = await aTeam(db, 'North')
  const south = await aTeam(db, 'South')
  priya = await aWorker(db, { name: 'Priya Shah', teamId: north })
  tom = await aWorker(db, { name: 'Tom Reed', teamId: north })
  olu = await aWorker(db, { name: 'Olu South', teamId: south })
  ada = await aPerson(db, 'Ada')
  bea = await aPerson(db, 'Bea')
  cal = await aPerson(db, 'Cal')
  await aFamily(db, [ada, bea, cal])
  await withReasons(db, [
    ...[ada, bea, cal].map((personId) => ({
      personId,
      kind: 'allocated worker' as const,
      opens: 'whole' as const,
      workerId: priya.id,
      teamId: north,
      fromAt: monday,
      sourceId: randomUUID(),
    })),
    {
      personId: bea,
      kind: 'allocated worker',
      opens: 'whole',
      workerId: olu.id,
      teamId: south,
      fromAt: monday,
      sourceId: randomUUID(),
    },
  ])
  desk = aDesk(db, [priya, tom, olu])
  notesRoutes(desk)
})
afterAll(async () => {
  await desk.app.close()
  await db.close()
})

const about = (childId: string) => `about-${childId}`
const part = (childId: string) => `part-for-${childId}`
const aVisit = () => ({
  kind: 'visit',
  'happenedAt-day': '1',
  'happenedAt-month': 'March',
  'happenedAt-year': '2026',
  'happenedAt-time': '16:30',
  title: 'Home visit',
  text: 'The house was warm.',
  idempotencyKey: randomUUID(),
})

async function written(body: Record<string, string>): Promise<string> {
  const answer = await send(desk.app, priya, { url: `/people/${ada}/notes/new`, body })
  expect(answer.statusCode).toBe(303)
  return String(answer.headers.location).replace('/notes/', '')
}

const threeChildren = () => ({
  ...aVisit(),
  [about(bea)]: 'yes',
  [about(cal)]: 'yes',
  [part(ada)]: 'Ada showed her reading.',
  [part(bea)]: 'Bea was quiet.',
  [part(cal)]: '',
})

test('a note about three brothers and sisters is kept once and shows on each with the child’s own part', async () => {
  const page = await open(desk.app, priya, `/people/${ada}/notes/new`)
  expect(page.body).toContain(`id="${about(bea)}"`)
  const id = await written(threeChildren())
  const kept = await db.owner.selectFrom('record.case_note').select('id').where('id', '=', id).execute()
  expect(kept).toHaveLength(1)
  const parts = await Promise.all(
    [ada, bea, cal].map(async (child) => {
      const notes = await inContext(db.staff, priya, (trx) => notesOf(trx, child))
      return notes.filter((note) => note.id === id).map((note) => [note.text, note.part])
    }),
  )
  expect(parts).toEqual([
    [['The house was warm.', 'Ada showed her reading.']],
    [['The house was warm.', 'Bea was quiet.']],
    [['The house was warm.', null]],
  ])
  const events = await db.owner
    .selectFrom('record.event')
    .select(['person_id', 'type', 'headline', 'at'])
    .where('source_id', '=', id)
    .execute()
  expect(events.map((event) => event.person_id).sort()).toEqual([ada, bea, cal].sort())
  expect(new Set(events.map(({ type, headline, at }) => `${type} ${headline} ${at}`))).toEqual(
    new Set(['case-note-written Visit: Home visit 2026-03-01T16:30:00.000Z']),
  )
})

test('3.6: who works with one of the children reads the shared text and that child’s part, and nothing of the others', async () => {
  const id = await written(threeChildren())
  const answer = await open(desk.app, olu, `/notes/${id}`)
  expect(answer.statusCode).toBe(200)
  expect(answer.body).toContain('The house was warm.')
  expect(answer.body).toContain('Bea was quiet.')
  expect(answer.body).not.toContain('Ada')
  expect(answer.body).not.toContain('/correct')
  expect((await open(desk.app, olu, `/notes/${id}/correct`)).statusCode).toBe(404)
  const tries = await send(desk.app, olu, {
    url: `/notes/${id}/correct`,
    body: { ...aVisit(), because: 'Mine', version: '1', [part(bea)]: 'Changed' },
  })
  expect(tries.statusCode).toBe(404)
  expect((await open(desk.app, priya, `/notes/${id}`)).body).toContain('Bea was quiet.')
})

test('3.7: somebody who works with none of them is told the same as of a note that is not there', async () => {
  const id = await written(aVisit())
  const theirs = await open(desk.app, olu, `/notes/${id}`)
  const nowhere = await open(desk.app, olu, `/notes/${randomUUID()}`)
  expect([theirs.statusCode, theirs.body]).toEqual([404, nowhere.body])
  expect((await open(desk.app, olu, '/notes/not-an-id')).statusCode).toBe(404)
})

test('3.7: another child’s id put into the form writes nothing', async () => {
  const answer = await send(desk.app, olu, {
    url: `/people/${bea}/notes/new`,
    body: { ...aVisit(), [about(ada)]: 'yes' },
  })
  expect(answer.statusCode).toBe(422)
  const notes = await inContext(db.staff, priya, (trx) => notesOf(trx, ada))
  expect(notes.every((note) => note.author.byName === 'Priya Shah')).toBe(true)
  const refused = await send(desk.app, olu, { url: `/people/${ada}/notes/new`, body: aVisit() })
  expect(refused.statusCode).toBe(404)
})

test('14.2: the same press twice writes one note', async () => {
  const body = aVisit()
  expect(await written(body)).toBe(await written(body))
})

test.each([
  {
    what: 'a moment to come',
    given: { 'happenedAt-day': '2', 'happenedAt-time': '11:00' },
    says: 'The day it happened must be in the past',
  },
  { what: 'no words at all', given: { text: '' }, says: 'Enter what happened' },
  { what: 'no title', given: { title: ' ' }, says: 'Enter a title' },
  {
    what: 'an impossible day',
    given: { 'happenedAt-month': '2', 'happenedAt-day': '30' },
    says: 'The day it happened must be a real date',
  },
])('$what comes back with its words, said twice', async ({ given, says }) => {
  const answer = await send(desk.app, priya, {
    url: `/people/${ada}/notes/new`,
    body: { ...aVisit(), [part(ada)]: '', ...given },
  })
  expect(answer.statusCode).toBe(422)
  expect(answer.body.split(says)).toHaveLength(3)
  expect(answer.body).toContain('<title>Error: Write a note')
})

const correction = (given: Record<string, string>) => ({
  ...aVisit(),
  because: 'A detail was wrong',
  version: '1',
  ...given,
})

test('14.3: of two people who correct at once the second loses nothing: both texts are shown, and both end up in the history', async () => {
  const id = await written(aVisit())
  const url = `/notes/${id}/correct`
  const first = await send(desk.app, tom, {
    url,
    body: correction({ text: 'The house was warm. Dad was in.' }),
  })
  expect(first.statusCode).toBe(303)
  const ours = correction({ text: 'The house was warm. Mum was tired.' })
  const second = await send(desk.app, priya, { url, body: ours })
  expect(second.statusCode).toBe(422)
  expect(second.body).toContain('Tom Reed saved this note')
  expect(second.body).toContain('Dad was in.')
  expect(second.body).toContain('The house was warm. Mum was tired.</textarea>')
  expect(second.body).toContain('name="version" value="2"')
  const joined = { ...ours, version: '2', text: 'The house was warm. Dad was in. Mum was tired.' }
  expect((await send(desk.app, priya, { url, body: joined })).statusCode).toBe(303)
  const page = await open(desk.app, priya, `/notes/${id}`)
  expect(page.body).toContain('Version 2, written by Tom Reed')
  expect(page.body).toContain('Version 1, written by Priya Shah')
  expect(page.body).toContain('Dad was in. Mum was tired.')
})

test('a correction needs a reason, and keeps each child’s earlier part', async () => {
  const id = await written(threeChildren())
  const url = `/notes/${id}/correct`
  const without = await send(desk.app, priya, { url, body: correction({ because: '' }) })
  expect(without.body).toContain('Enter why you correct it')
  const parts = { [part(ada)]: 'Ada read to us.', [part(bea)]: 'Bea was quiet.', [part(cal)]: '' }
  expect((await send(desk.app, priya, { url, body: correction(parts) })).statusCode).toBe(303)
  const page = await open(desk.app, priya, `/notes/${id}`)
  expect(page.body).toContain('Ada read to us.')
  expect(page.body).toContain('Ada showed her reading.')
  const events = await db.owner
    .selectFrom('record.event')
    .select('headline')
    .where('source_id', '=', id)
    .where('type', '=', 'case-note-corrected')
    .execute()
  expect(events).toEqual(Array(3).fill({ headline: 'Note corrected: Home visit (A detail was wrong)' }))
})

test('14.6: a correction leaves its event, trace and earlier part on the record of a child closed to its writer, too', async () => {
  const id = await written(threeChildren())
  const restriction = await restrictTo(bea, olu)
  const body = correction({ [part(ada)]: 'Ada read to us.', [part(cal)]: '' })
  expect((await send(desk.app, priya, { url: `/notes/${id}/correct`, body })).statusCode).toBe(303)
  const left = await inContext(db.staff, olu, async (trx) => ({
    notes: (await notesOf(trx, bea)).filter((note) => note.id === id).map((note) => [note.text, note.part]),
    events: await trx
      .selectFrom('record.event')
      .select(['person_id', 'headline', 'data', 'trace_id'])
      .where('source_id', '=', id)
      .where('type', '=', 'case-note-corrected')
      .where('person_id', '=', bea)
      .execute(),
    traced: await trx
      .selectFrom('audit.entry')
      .select(['id', 'kind', 'action', 'worker_id'])
      .where('subject_id', '=', id)
      .where('person_id', '=', bea)
      .where('action', '=', 'correct case note')
      .execute(),
    parts: await trx
      .selectFrom('record.case_note_part_version')
      .select(['version', 'part'])
      .where('note_id', '=', id)
      .where('person_id', '=', bea)
      .execute(),
  }))
  const [entry] = left.traced
  expect(left).toEqual({
    notes: [[body['text'], 'Bea was quiet.']],
    events: [
      {
        person_id: bea,
        headline: 'Note corrected: Home visit (A detail was wrong)',
        data: { noteId: id, version: 2 },
        trace_id: entry?.id,
      },
    ],
    traced: [{ id: entry?.id, kind: 'change', action: 'correct case note', worker_id: priya.id }],
    parts: [{ version: 1, part: 'Bea was quiet.' }],
  })
  // Nothing of it comes back to the writer.
  const seen = await inContext(db.staff, priya, (trx) =>
    trx.selectFrom('record.event').select('person_id').where('source_id', '=', id).execute(),
  )
  expect(seen.map((event) => event.person_id)).not.toContain(bea)
  await db.owner.deleteFrom('access.restriction_member').where('restriction_id', '=', restriction).execute()
  await db.owner.deleteFrom('access.restriction').where('id', '=', restriction).execute()
})

async function restrictTo(personId: string, member: Viewer): Promise<string> {
  const id = randomUUID()
  await db.owner
    .insertInto('access.restriction')
    .values({
      id,
      person_id: personId,
      because: 'test',
      from_at: monday,
      set_by: tom.id,
      second_by: member.id,
      review_on: plainDate('2026-06-01'),
    })
    .execute()
  await db.owner
    .insertInto('access.restriction_member')
    .values({ restriction_id: id, worker_id: member.id })
    .execute()
  return id
}

test('7.1: each look is traced, and a print as a print', async () => {
  const id = await written(aVisit())
  await open(desk.app, priya, `/notes/${id}`)
  await open(desk.app, priya, `/notes/${id}/print`)
  const entries = await db.owner
    .selectFrom('audit.entry')
    .select(['kind', 'action', 'person_id'])
    .where('subject_id', '=', id)
    .orderBy('seq')
    .execute()
  expect(entries).toEqual([
    { kind: 'change', action: 'write case note', person_id: ada },
    { kind: 'look', action: 'read case note', person_id: ada },
    { kind: 'print', action: 'print case note', person_id: ada },
  ])
})

test('14.4: what is typed is kept for its author alone, shown again with its ticks, and gone once it is sent', async () => {
  const url = `/people/${cal}/notes/new`
  const typed = { ...aVisit(), title: 'Half written', [about(bea)]: 'yes', [part(bea)]: 'Bea half said' }
  expect((await open(desk.app, priya, url)).body).toContain(`data-draft-url="${url}/draft"`)
  expect((await send(desk.app, priya, { url: `${url}/draft`, body: typed })).statusCode).toBe(204)
  const again = await open(desk.app, priya, url)
  expect(again.body).toContain('Half written')
  expect(again.body).toContain('Bea half said')
  expect(again.body).toMatch(new RegExp(`id="${about(bea)}"[^>]* checked`))
  expect(again.body).toContain(typed.idempotencyKey)
  expect((await open(desk.app, tom, url)).body).not.toContain('Half written')
  expect((await send(desk.app, priya, { url, body: typed })).statusCode).toBe(303)
  expect((await open(desk.app, priya, url)).body).not.toContain('Half written')
})

test('a draft of a correction that was overtaken shows both texts when its author comes back', async () => {
  const id = await written(aVisit())
  const url = `/notes/${id}/correct`
  await send(desk.app, priya, { url: `${url}/draft`, body: correction({ text: 'Mum was tired.' }) })
  await send(desk.app, tom, { url, body: correction({ text: 'Dad was in.' }) })
  const back = await open(desk.app, priya, url)
  expect(back.body).toContain('Tom Reed saved this note')
  expect(back.body).toContain('Mum was tired.</textarea>')
})

test('6.2: under the decision the database itself closes the text and earlier texts of a child closed to who asks', async () => {
  const id = await written(aVisit())
  await send(desk.app, priya, { url: `/notes/${id}/correct`, body: correction({}) })
  const seen = () =>
    inContext(db.staff, tom, async (trx) => [
      await trx.selectFrom('record.case_note').select('id').where('id', '=', id).execute(),
      await trx.selectFrom('record.case_note_version').select('note_id').where('note_id', '=', id).execute(),
    ])
  expect((await seen()).map((rows) => rows.length)).toEqual([1, 1])
  await db.owner
    .insertInto('access.conflict')
    .values({ worker_id: tom.id, person_id: ada, kind: 'kin', from_at: monday })
    .execute()
  expect((await seen()).map((rows) => rows.length)).toEqual([0, 0])
  expect((await open(desk.app, tom, `/notes/${id}`)).statusCode).toBe(404)
})

test('3.5: a note sent for a child closed to the writer does not land on a brother or sister instead', async () => {
  await db.owner
    .insertInto('access.conflict')
    .values({ worker_id: olu.id, person_id: ada, kind: 'kin', from_at: monday })
    .execute()
  await db.owner
    .insertInto('record.relationship')
    .values({
      person_id: bea,
      other_id: ada,
      kind: 'brother-or-sister',
      source: 'test',
      recorded_at: monday,
      recorded_by: priya.id,
    })
    .execute()
  const before = (await inContext(db.staff, priya, (trx) => notesOf(trx, bea))).length
  const sent = await send(desk.app, olu, { url: `/people/${ada}/notes/new`, body: aVisit() })
  expect(sent.statusCode).toBe(404)
  expect((await inContext(db.staff, priya, (trx) => notesOf(trx, bea))).length).toBe(before)
})
