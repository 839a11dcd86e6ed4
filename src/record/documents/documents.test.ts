import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Viewer } from '../../mechanisms/access/index.ts'
import { inContext } from '../../platform/db.ts'
import type { MasterKeys } from '../../platform/keys.ts'
import { plainDate } from '../../platform/plain-date.ts'
import type { TestDatabase } from '../../testing/database.ts'
import { aDesk, open } from '../involvements/testing/desk.ts'
import {
  actBy,
  aFamily,
  aPerson,
  aStore,
  aTeam,
  aWorker,
  monday,
  withReasons,
} from '../involvements/testing/town.ts'
import type { Desk } from '../shell/desk.ts'
import { Refused } from '../shell/refused.ts'
import { addDocument, type DocumentKit, mostADay } from './add-document.ts'
import { documentsOf } from './records.ts'
import { documentRoutes } from './routes.tsx'
import { demoScanner } from './scan/demo-scanner.ts'
import { noScanner } from './scan/scanner-for.ts'
import { scanWaiting } from './scan-waiting.ts'
import { folderStore } from './store/file-store.ts'
import { aJpeg, aPdf, eicar, placeWords } from './testing/files.ts'

let db: TestDatabase
let folder: string
let desk: Desk
let unscanned: Desk
let north: string
let priya: Viewer
let olu: Viewer
let ada: string
let other: string

const scanner = demoScanner({ madeUp: true })
const master: MasterKeys = [{ id: 'test', bytes: Buffer.alloc(32, 7) }]
const kitWith = (given: Partial<DocumentKit> = {}): DocumentKit => ({
  store: folderStore(folder),
  scanner,
  master,
  ...given,
})

beforeAll(async () => {
  db = await aStore()
  folder = await mkdtemp(join(tmpdir(), 'hearth-documents-'))
  north = await aTeam(db, 'North')
  priya = await aWorker(db, { name: 'Priya Shah', teamId: north })
  olu = await aWorker(db, { name: 'Olu South', teamId: await aTeam(db, 'South') })
  ada = await aPerson(db, 'Ada')
  other = await aPerson(db, 'Other')
  await withReasons(db, [worksWith(priya, ada, north), worksWith(olu, other, north)])
  desk = aDesk(db, [priya, olu])
  documentRoutes(desk, kitWith())
  unscanned = aDesk(db, [priya, olu])
  documentRoutes(unscanned, kitWith({ scanner: noScanner }))
})
afterAll(async () => {
  await desk.app.close()
  await unscanned.app.close()
  await db.close()
  await rm(folder, { recursive: true })
})

function worksWith({ id: workerId }: Viewer, personId: string, teamId: string) {
  return {
    personId,
    kind: 'allocated worker',
    opens: 'whole',
    workerId,
    teamId,
    fromAt: monday,
    sourceId: randomUUID(),
  } as const
}

interface Sent {
  readonly name: string
  readonly bytes: Buffer
  readonly title?: string
  readonly key?: string
  readonly by?: Viewer
  readonly at?: Desk
  readonly also?: readonly string[]
}

/** Sends the form of the page as a browser does, without JavaScript. */
function upload({
  name,
  bytes,
  title = 'School report',
  key = randomUUID(),
  by = priya,
  at = desk,
  also = [],
}: Sent) {
  const edge = `edge${randomUUID()}`
  const field = (label: string, value: string) =>
    `--${edge}\r\ncontent-disposition: form-data; name="${label}"\r\n\r\n${value}\r\n`
  const file = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/pdf\r\n\r\n`
  return at.app.inject({
    method: 'POST',
    url: `/people/${ada}/documents/new`,
    headers: { viewer: by.id, 'content-type': `multipart/form-data; boundary=${edge}` },
    payload: Buffer.concat([
      Buffer.from(
        field('csrfToken', 'a-token') +
          field('idempotencyKey', key) +
          field('title', title) +
          also.map((id) => field('also-about', id)).join('') +
          file,
      ),
      bytes,
      Buffer.from(`\r\n--${edge}--\r\n`),
    ]),
  })
}

const stored = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
const listed = (viewer = priya) => inContext(db.staff, viewer, (trx) => documentsOf(trx, ada))
const idIn = (location: unknown) => String(location).replace('/documents/', '')

test('12.2: a document is added, shown, and fetched as an attachment in a sandbox, each with its trace', async () => {
  const page = await open(desk.app, priya, `/people/${ada}/documents/new`)
  expect(page.body).toContain('enctype="multipart/form-data"')
  expect(page.body).toContain('Demo scanner')
  const sent = await upload({ name: 'letter.pdf', bytes: aPdf() })
  expect(sent.statusCode).toBe(303)
  const id = idIn(sent.headers.location)
  expect((await open(desk.app, priya, `/documents/${id}`)).body).toContain('Demo scanner')
  const file = await open(desk.app, priya, `/documents/${id}/file`)
  expect(file.rawPayload).toEqual(aPdf())
  expect(file.headers['content-disposition']).toBe('attachment; filename="letter.pdf"')
  expect(file.headers['content-security-policy']).toBe("default-src 'none'; sandbox")
  const entries = await db.owner
    .selectFrom('audit.entry')
    .select(['kind', 'action'])
    .where('subject_id', '=', id)
    .orderBy('seq')
    .execute()
  expect(entries.map(({ kind, action }) => `${kind}: ${action}`)).toEqual([
    'change: add document',
    'look: read document details',
    'look: download document',
  ])
  const event = await db.owner
    .selectFrom('record.event')
    .select(['type', 'headline'])
    .where('source_id', '=', id)
    .execute()
  expect(event).toEqual([{ type: 'document-added', headline: 'Document added: School report' }])
})

test('10.3: nothing in the store can be read, and one that was changed is not handed out', async () => {
  const sent = await upload({ name: 'a.txt', bytes: Buffer.from('words that nobody may read') })
  const files = await stored()
  const texts = await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name))))
  expect(texts.some((text) => text.includes('nobody may read'))).toBe(false)
  const id = idIn(sent.headers.location)
  const row = await db.owner
    .selectFrom('documents.document')
    .select('stored_as')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const place = files.find((file) => file.name === row.stored_as)
  const bytes = await readFile(join(place?.parentPath ?? '', place?.name ?? ''))
  bytes[20] = (bytes[20] ?? 0) ^ 1
  await writeFile(join(place?.parentPath ?? '', place?.name ?? ''), bytes)
  expect((await open(desk.app, priya, `/documents/${id}/file`)).statusCode).toBe(500)
})

test('12.1: a photograph is kept without its place', async () => {
  const sent = await upload({ name: 'house.jpg', bytes: aJpeg() })
  const file = await open(desk.app, priya, `/documents/${idIn(sent.headers.location)}/file`)
  expect(file.rawPayload.includes(placeWords)).toBe(false)
  expect(file.rawPayload.subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]))
})

test.each([
  {
    what: 'a file the scanner refuses',
    name: 'a.txt',
    bytes: eicar(),
    says: 'The scanner found something harmful',
  },
  {
    what: 'a program renamed',
    name: 'a.pdf',
    bytes: Buffer.from(`MZ${'\0'.repeat(99)}`),
    says: 'The file is not what the end of its name says',
  },
  { what: 'no file', name: '', bytes: Buffer.alloc(0), says: 'Select a file' },
  { what: 'no title', name: 'a.pdf', bytes: aPdf(), title: ' ', says: 'Enter what the document is' },
])('$what comes back said twice, and nothing is kept', async ({ says, ...sent }) => {
  const before = { files: (await stored()).length, rows: (await listed()).length }
  const answer = await upload(sent)
  expect(answer.statusCode).toBe(422)
  expect(answer.body.split(says)).toHaveLength(3)
  expect({ files: (await stored()).length, rows: (await listed()).length }).toEqual(before)
})

test('that somebody tried to add a harmful file is traced', async () => {
  await upload({ name: 'a.txt', bytes: eicar() })
  const entries = await db.owner
    .selectFrom('audit.entry')
    .select('outcome')
    .where('reason', '=', 'refused by the scanner')
    .where('person_id', '=', ada)
    .execute()
  expect(entries.length).toBeGreaterThan(0)
  expect(entries.every(({ outcome }) => outcome === 'refused')).toBe(true)
})

test('12.1: 26 MB is stopped on the way in', async () => {
  const answer = await upload({ name: 'a.txt', bytes: Buffer.alloc(26 * 1_048_576, 0x61) })
  expect(answer.statusCode).toBe(413)
})

test('14.2: the same press twice keeps one document and one file', async () => {
  const before = (await stored()).length
  const key = randomUUID()
  const first = await upload({ name: 'a.pdf', bytes: aPdf(), key })
  const second = await upload({ name: 'a.pdf', bytes: aPdf(), key })
  expect(second.headers.location).toBe(first.headers.location)
  expect((await stored()).length).toBe(before + 1)
})

test('3.7: another child’s document answers as one that is not there, also by its file', async () => {
  const sent = await upload({ name: 'a.pdf', bytes: aPdf() })
  const id = idIn(sent.headers.location)
  const nowhere = await open(desk.app, olu, `/documents/${randomUUID()}/file`)
  for (const url of [`/documents/${id}`, `/documents/${id}/file`, '/documents/x/file']) {
    const answer = await open(desk.app, olu, url)
    expect([answer.statusCode, answer.body]).toEqual([404, nowhere.body])
  }
})

test('who does not work with the child adds nothing, and leaves no file behind', async () => {
  const before = (await stored()).length
  expect((await upload({ name: 'a.pdf', bytes: aPdf(), by: olu })).statusCode).toBe(404)
  const adding = {
    people: [ada, other],
    place: 'record',
    title: 'Both',
    file: { name: 'a.pdf', bytes: aPdf() },
  } as const
  await expect(addDocument(actBy(db, olu), kitWith(), adding)).rejects.toThrow(Refused)
  expect((await stored()).length).toBe(before)
})

test('one file about brothers and sisters is kept once, on the record of each who was ticked', async () => {
  const [brother, hidden] = [await aPerson(db, 'Ben'), await aPerson(db, 'Hidden')]
  await aFamily(db, [ada, brother, hidden])
  await withReasons(db, [worksWith(priya, brother, north)])
  const form = (await open(desk.app, priya, `/people/${ada}/documents/new`)).body
  expect(form).toContain('Ben')
  expect(form).not.toContain('Hidden')
  const files = (await stored()).length
  const sent = await upload({ name: 'both.pdf', bytes: aPdf(), title: 'About both', also: [brother] })
  const id = idIn(sent.headers.location)
  for (const child of [ada, brother]) {
    const documents = await inContext(db.staff, priya, (trx) => documentsOf(trx, child))
    expect(documents.map((document) => document.id)).toContain(id)
  }
  expect(await stored()).toHaveLength(files + 1)
  // Whoever works with the brother alone opens it; nobody adds to a record that is closed to them.
  const ida = await aWorker(db, { name: 'Ida North', teamId: await aTeam(db, 'Third') })
  await withReasons(db, [worksWith(ida, brother, north)])
  expect(await inContext(db.staff, ida, (trx) => documentsOf(trx, brother))).toHaveLength(1)
  for (const stranger of [hidden, other, 'nobody'])
    expect((await upload({ name: 'x.pdf', bytes: aPdf(), also: [stranger] })).statusCode).toBe(404)
  expect(await stored()).toHaveLength(files + 1)
})

test('12.1: without a scanner a document stays in quarantine, says so, and can’t be fetched; scanned later it can', async () => {
  const sent = await upload({ name: 'later.pdf', bytes: aPdf(), at: unscanned })
  const id = idIn(sent.headers.location)
  expect((await open(unscanned.app, priya, `/documents/${id}`)).body).toContain('It has not been scanned yet')
  expect((await open(unscanned.app, priya, `/documents/${id}/file`)).statusCode).toBe(404)
  const waiting = { db: db.staff, now: monday, ...kitWith({ scanner: noScanner }) }
  expect(await scanWaiting(waiting)).toEqual({ clean: 0, refused: 0, waiting: 1, unreadable: 0 })
  expect(await scanWaiting({ ...waiting, scanner })).toEqual({
    clean: 1,
    refused: 0,
    waiting: 0,
    unreadable: 0,
  })
  expect(await scanWaiting({ ...waiting, scanner })).toEqual({
    clean: 0,
    refused: 0,
    waiting: 0,
    unreadable: 0,
  })
  expect((await open(desk.app, priya, `/documents/${id}/file`)).rawPayload).toEqual(aPdf())
})

test('a restricted child’s document is scanned too, and one whose content is gone holds up nobody', async () => {
  const gone = await upload({ name: 'gone.pdf', bytes: aPdf(), at: unscanned })
  const row = await db.owner
    .selectFrom('documents.document')
    .select('stored_as')
    .where('id', '=', idIn(gone.headers.location))
    .executeTakeFirstOrThrow()
  await folderStore(folder).remove(row.stored_as ?? '')
  const sent = await upload({ name: 'closed.pdf', bytes: aPdf(), at: unscanned })
  const restriction = await restrictTo(priya)
  expect(await scanWaiting({ db: db.staff, now: monday, ...kitWith() })).toEqual({
    clean: 1,
    refused: 0,
    waiting: 0,
    unreadable: 1,
  })
  expect((await open(desk.app, priya, `/documents/${idIn(sent.headers.location)}/file`)).statusCode).toBe(200)
  await db.owner
    .updateTable('access.restriction')
    .set({ to_at: monday })
    .where('id', '=', restriction)
    .execute()
  await db.owner
    .updateTable('documents.document')
    .set({ state: 'refused', refused_because: 'gone', scanned_at: monday })
    .where('id', '=', idIn(gone.headers.location))
    .execute()
})

async function restrictTo({ id: worker_id }: Viewer): Promise<string> {
  const id = randomUUID()
  const second = await aWorker(db, { name: 'Second Keeper', teamId: north })
  await db.owner
    .insertInto('access.restriction')
    .values({
      id,
      person_id: ada,
      because: 'A test',
      from_at: monday,
      set_by: worker_id,
      second_by: second.id,
      review_on: plainDate('2026-06-01'),
    })
    .execute()
  await db.owner.insertInto('access.restriction_member').values({ restriction_id: id, worker_id }).execute()
  return id
}

test('a document refused later loses its content and stays to be told of', async () => {
  const sent = await upload({ name: 'bad.txt', bytes: eicar(), at: unscanned })
  const id = idIn(sent.headers.location)
  const before = (await stored()).length
  expect(await scanWaiting({ db: db.staff, now: monday, ...kitWith() })).toEqual({
    clean: 0,
    refused: 1,
    waiting: 0,
    unreadable: 0,
  })
  expect((await stored()).length).toBe(before - 1)
  const page = await open(desk.app, priya, `/documents/${id}`)
  expect(page.body).toContain('EICAR test file')
  expect(page.body).not.toContain(`/documents/${id}/file`)
  expect((await open(desk.app, priya, `/documents/${id}/file`)).statusCode).toBe(404)
})

test('12.1: 200 MB a day is the most for one person', async () => {
  const busy = await aWorker(db, { name: 'Busy Worker', teamId: north })
  await withReasons(db, [worksWith(busy, ada, north)])
  const adding = (bytes: Buffer) =>
    ({ people: [ada], place: 'record', title: 'Big', file: { name: 'a.txt', bytes } }) as const
  const first = await addDocument(actBy(db, busy), kitWith(), adding(Buffer.from('one')))
  await db.owner
    .updateTable('documents.document')
    .set({ size: mostADay - 3 })
    .where('id', '=', first.ok ? first.value : '')
    .execute()
  expect((await addDocument(actBy(db, busy), kitWith(), adding(Buffer.from('two')))).ok).toBe(true)
  expect(await addDocument(actBy(db, busy), kitWith(), adding(Buffer.from('x')))).toEqual({
    ok: false,
    problem: 'too much today',
  })
})
