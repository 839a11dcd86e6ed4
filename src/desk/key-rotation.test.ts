import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chainFaults, sealEntries, signHead, trace } from '../mechanisms/audit/index.ts'
import { drafts } from '../mechanisms/forms/index.ts'
import { inContext, systemActor } from '../platform/db.ts'
import { decryptField, encryptField, type Place } from '../platform/encrypted-field.ts'
import { instantOf } from '../platform/instant.ts'
import { derivedKey, type MasterKeys, masterKeys } from '../platform/keys.ts'
import { openFileKey, sealFileKey } from '../record/documents/outside-file.ts'
import { draftPurpose } from '../record/shell/draft.ts'
import { type TestDatabase, testDatabase } from '../testing/database.ts'
import { rotatedWords, takeUpMasterKey } from './key-rotation.ts'
import { signedHeads } from './sealing.ts'

const now = instantOf('2026-03-02T09:00:00Z')
const author = { id: randomUUID() }
const place: Place = {
  class: 'hidden address',
  place: 'record.address/hidden_value/1',
  personId: randomUUID(),
}
const [old, fresh] = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')]
const given = (...lines: string[]) => masterKeys(lines.join('\n'), '/nonexistent')

let database: TestDatabase
let dataDir: string
beforeAll(async () => {
  database = await testDatabase()
  dataDir = await mkdtemp(join(tmpdir(), 'hearth-rotation-'))
})
afterAll(async () => {
  await database.close()
  await rm(dataDir, { recursive: true })
})

const draftKey = (keys: MasterKeys) => ({ key: derivedKey(keys, draftPurpose) })
const wanted = { authorId: author.id, formId: 'a-form', subject: null, part: '/a-page' }

test('10.2 start takes up a new master key: all opens without the old one, nothing with it alone', async () => {
  const before = given(old)
  const value = await inContext(database.staff, systemActor, (trx) =>
    encryptField({ master: before, trx, now }, place, '12 Mill Lane'),
  )
  await inContext(database.staff, author, (trx) =>
    drafts.save(trx, draftKey(before), {
      ...wanted,
      form: { id: wanted.formId, version: 1 },
      idempotencyKey: randomUUID(),
      body: { why: 'Half a sentence' },
      now,
    }),
  )
  await inContext(database.owner, systemActor, (trx) =>
    trace(trx, { workerId: null, now }, [{ kind: 'job', action: 'a test' }]),
  )
  await inContext(database.owner, systemActor, (trx) => sealEntries(trx))
  await inContext(database.owner, systemActor, (trx) => signHead(trx, signedHeads(before, dataDir), now))

  const fileKey = randomBytes(32)
  const fileId = randomUUID()
  const messageId = randomUUID()
  await inContext(database.owner, systemActor, async (trx) => {
    const message = {
      reference: 'W-MADE-UP',
      sent_at: now,
      sender: 'neighbour',
      source: '1B',
      anonymous: true,
    }
    await trx
      .insertInto('front_door.sent_message')
      .values({ ...message, id: messageId, in_danger: false, form_version: 1, answers: '{}' })
      .execute()
    const file = {
      file_name: 'a.pdf',
      type: 'application/pdf',
      size: 1,
      sha256: 'x',
      stored_as: randomUUID(),
    }
    const sealed = sealFileKey(before, fileId, fileKey)
    await trx
      .insertInto('front_door.sent_file')
      .values({ ...file, id: fileId, sent_message_id: messageId, key_sealed: sealed })
      .execute()
  })

  const both = { keys: given(fresh, old), dataDir, now }
  const done = await takeUpMasterKey(database.owner, both)
  expect(done).toEqual({ dataKeys: 1, drafts: 1, heads: 1, files: 1 })
  expect(rotatedWords(done)).toContain('1 data keys wrapped anew')

  const after = given(fresh)
  const opened = (keys: MasterKeys) =>
    inContext(database.staff, systemActor, (trx) => decryptField({ master: keys, trx }, place, value))
  const draft = (keys: MasterKeys) =>
    inContext(database.staff, author, (trx) => drafts.find(trx, draftKey(keys), wanted))
  const faults = (keys: MasterKeys) =>
    inContext(database.owner, systemActor, (trx) => chainFaults(trx, signedHeads(keys, dataDir)))
  expect(await opened(after)).toBe('12 Mill Lane')
  expect((await draft(after))?.body).toEqual({ why: 'Half a sentence' })
  expect(await faults(after)).toEqual([])
  await expect(opened(before)).rejects.toThrow('not at hand')
  await expect(draft(before)).rejects.toThrow('does not open')
  expect(await faults(before)).toHaveLength(1)

  const kept = await inContext(database.owner, systemActor, (trx) =>
    trx.selectFrom('front_door.sent_file').select('key_sealed').executeTakeFirstOrThrow(),
  )
  expect(openFileKey(after, fileId, kept.key_sealed)).toEqual(fileKey)
  expect(() => openFileKey(before, fileId, kept.key_sealed)).toThrow('does not open')

  const again = await takeUpMasterKey(database.owner, both)
  expect(rotatedWords(again)).toContain('may be taken away')
  expect(again).toEqual({ dataKeys: 0, drafts: 0, heads: 0, files: 0 })
})

test('a head that no key of ours signed stays a fault', async () => {
  const stranger = given(randomBytes(32).toString('base64'))
  await inContext(database.owner, systemActor, (trx) => signHead(trx, signedHeads(stranger, dataDir), now))
  const third = randomBytes(32).toString('base64')
  await takeUpMasterKey(database.owner, { keys: given(third, fresh), dataDir, now })
  const faults = await inContext(database.owner, systemActor, (trx) =>
    chainFaults(trx, signedHeads(given(third), dataDir)),
  )
  expect(faults).toEqual([expect.stringContaining('was not signed with this store')])
})
