import { randomBytes, randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inContext, type Trx } from '../../platform/db.ts'
import { addHours, instantOf } from '../../platform/instant.ts'
import { NotOpened } from '../../platform/keys.ts'
import { type TestDatabase, testDatabase } from '../../testing/database.ts'
import type { NewDraft } from './drafts.records.ts'
import { drafts } from './store.ts'

const key = { key: randomBytes(32) }
const [amara, ben, cat] = [randomUUID(), randomUUID(), randomUUID()]
const now = instantOf('2026-03-05T10:00:00Z')
const words = { 'on-day': '31', 'on-month': '', worries: ['10', '1A'], story: 'Said “no”\r\n' }

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const as = <Answer>(id: string, work: (trx: Trx) => Promise<Answer>) =>
  inContext(database.staff, { id }, work)
const aDraft = (given: Partial<NewDraft> = {}): NewDraft => ({
  authorId: amara,
  form: { id: 'visit', version: 1 },
  subject: randomUUID(),
  idempotencyKey: randomUUID(),
  body: words,
  now,
  ...given,
})
const wanted = (draft: NewDraft) => ({
  authorId: draft.authorId,
  formId: draft.form.id,
  subject: draft.subject,
})
const save = (draft: NewDraft) => as(draft.authorId, (trx) => drafts.save(trx, key, draft))
const find = (draft: NewDraft) => as(draft.authorId, (trx) => drafts.find(trx, key, wanted(draft)))

describe('a draft', () => {
  test('comes back as it was typed, and the newest text of one showing replaces the older', async () => {
    const draft = aDraft()
    await save(draft)
    expect(await find(draft)).toMatchObject({ body: words, formVersion: 1, savedAt: now })
    await save({
      ...draft,
      body: { story: 'More' },
      form: { id: 'visit', version: 2 },
      now: addHours(now, 1),
    })
    expect(await find(draft)).toMatchObject({
      body: { story: 'More' },
      formVersion: 2,
      savedAt: addHours(now, 1),
    })
    const own = await as(amara, (trx) => drafts.of(trx, amara))
    expect(own.filter(({ subject }) => subject === draft.subject)).toHaveLength(1)
  })

  test('of something new has no subject, and is found', async () => {
    const draft = aDraft({ subject: null, form: { id: 'new-contact', version: 1 } })
    await save(draft)
    expect(await find(draft)).toMatchObject({ body: words })
  })

  test('of two windows with one form are two: neither writes over the other', async () => {
    const one = aDraft()
    const other = {
      ...one,
      idempotencyKey: randomUUID(),
      body: { story: 'The other' },
      now: addHours(now, 1),
    }
    await save(one)
    await save(other)
    expect(await find(one)).toMatchObject({ body: { story: 'The other' } })
    await as(amara, (trx) => drafts.drop(trx, other))
    expect(await find(one)).toMatchObject({ body: words })
  })

  test('does not come back when a save arrives after the form was sent', async () => {
    const draft = aDraft()
    await save(draft)
    await as(amara, (trx) => drafts.drop(trx, draft))
    expect(await save(draft)).toEqual({ ok: false, problem: 'sent already' })
    expect(await find(draft)).toBeNull()
  })

  test('does not come back when the save and the sending cross', async () => {
    for (let round = 0; round < 8; round++) {
      const draft = aDraft()
      await Promise.all([save(draft), as(amara, (trx) => drafts.drop(trx, draft)), save(draft)])
      expect(await find(draft)).toBeNull()
    }
  })

  test('stays when the sending fails', async () => {
    const draft = aDraft()
    await save(draft)
    const sending = as(amara, async (trx) => {
      await drafts.drop(trx, draft)
      throw new Error('the act failed')
    })
    await expect(sending).rejects.toThrow('the act failed')
    expect(await find(draft)).toMatchObject({ body: words })
    expect(await save(draft)).toMatchObject({ ok: true })
  })

  test('may be dropped twice; its key is forgotten after thirty days', async () => {
    const draft = aDraft()
    await as(amara, (trx) => drafts.drop(trx, draft))
    await as(amara, (trx) => drafts.drop(trx, draft))
    await as(amara, (trx) => drafts.drop(trx, { ...aDraft(), now: addHours(now, 24 * 29) }))
    expect(await save(draft)).toMatchObject({ ok: false })
    await as(amara, (trx) => drafts.drop(trx, { ...aDraft(), now: addHours(now, 24 * 31) }))
    expect(await save(draft)).toMatchObject({ ok: true })
  })
})

describe('only the author sees a draft', () => {
  test('whoever asks, by whatever way: others get nothing', async () => {
    const people = [amara, ben, cat]
    const person = fc.constantFrom(...people)
    await fc.assert(
      fc.asyncProperty(
        person,
        person,
        fc.constantFrom(null, randomUUID()),
        async (author, viewer, subject) => {
          const draft = aDraft({ authorId: author, subject })
          await save(draft)
          const seen = await as(viewer, async (trx) => ({
            found: await drafts.find(trx, key, wanted(draft)),
            listed: await drafts.of(trx, author),
            rows: await trx.selectFrom('forms.draft').select('author_id').execute(),
          }))
          expect(seen.found === null).toBe(viewer !== author)
          expect(seen.listed.length > 0).toBe(viewer === author)
          expect(seen.rows.every((row) => row.author_id === viewer)).toBe(true)
        },
      ),
      { numRuns: 20 },
    )
  })

  test('nobody can write one for somebody else, or take one over', async () => {
    const draft = aDraft()
    await save(draft)
    await expect(as(ben, (trx) => drafts.save(trx, key, aDraft()))).rejects.toThrow(/row-level security/)
    await as(ben, (trx) => trx.updateTable('forms.draft').set({ author_id: ben }).execute())
    await as(ben, (trx) => trx.deleteFrom('forms.draft').where('author_id', '=', amara).execute())
    expect(await find(draft)).toMatchObject({ body: words })
  })

  test('without a context, and for the other database roles, there is none', async () => {
    await save(aDraft())
    expect(await database.staff.selectFrom('forms.draft').select('id').execute()).toEqual([])
    for (const db of [database.portal, database.read]) {
      await expect(db.selectFrom('forms.draft').select('id').execute()).rejects.toThrow(/permission denied/)
    }
  })

  test('that one exists may be known: who and since when, no word of it', async () => {
    const subject = randomUUID()
    await database.owner
      .insertInto('access.worker')
      .values({ id: ben, name: 'Ben Test', title: 'Team manager' })
      .execute()
    await save(aDraft({ authorId: ben, subject }))
    const others = await as(amara, (trx) => drafts.ofOthers(trx, subject))
    expect(others).toEqual([{ formId: 'visit', authorName: 'Ben Test', savedAt: now }])
    expect(await as(ben, (trx) => drafts.ofOthers(trx, subject))).toEqual([])
  })
})

describe('the words of a draft are sealed', () => {
  test('they stand nowhere in the table', async () => {
    const draft = aDraft({ body: { story: 'A word nobody else may read' } })
    await save(draft)
    const rows = await database.owner.selectFrom('forms.draft').select('body').execute()
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.some(({ body }) => body.includes('nobody else'))).toBe(false)
  })

  test('they open with no other key, in no other row, for no other author', async () => {
    const [one, other] = [aDraft(), aDraft()]
    await save(one)
    await save(other)
    const wrongKey = as(amara, (trx) => drafts.find(trx, { key: randomBytes(32) }, wanted(one)))
    await expect(wrongKey).rejects.toThrow(NotOpened)
    const row = await database.owner
      .selectFrom('forms.draft')
      .select('body')
      .where('idempotency_key', '=', one.idempotencyKey)
      .executeTakeFirstOrThrow()
    await database.owner
      .updateTable('forms.draft')
      .set({ body: row.body })
      .where('idempotency_key', '=', other.idempotencyKey)
      .execute()
    await expect(find(other)).rejects.toThrow(NotOpened)
    await database.owner
      .updateTable('forms.draft')
      .set({ author_id: cat })
      .where('idempotency_key', '=', one.idempotencyKey)
      .execute()
    await expect(find({ ...one, authorId: cat })).rejects.toThrow(NotOpened)
  })
})
