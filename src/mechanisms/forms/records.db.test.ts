import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inContext, type Trx } from '../../platform/db.ts'
import { instantOf } from '../../platform/instant.ts'
import { plainDate } from '../../platform/plain-date.ts'
import { type TestDatabase, testDatabase } from '../../testing/database.ts'
import type { Rewriting } from './records.ts'
import { records } from './store.ts'
import { answersTo } from './testing/answers.ts'
import { everything, type ReturnHomeInterview, returnHomeInterview, siblings } from './testing/forms.ts'

const [amara, ben] = [randomUUID(), randomUUID()]
const now = instantOf('2026-03-05T10:00:00Z')
const [ayla, bilal] = siblings
const about = [ayla.id, bilal.id]

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const run = <Answer>(work: (trx: Trx) => Promise<Answer>) => inContext(database.staff, { id: amara }, work)

const told = (story: string): ReturnHomeInterview => ({
  returnedOn: plainDate('2026-03-01'),
  outcome: 'declined',
  story,
})
const writing = { form: returnHomeInterview, by: amara, now }

async function aRecord(answers: ReturnHomeInterview = told('One')): Promise<string> {
  const id = randomUUID()
  await run((trx) => records.add(trx, { ...writing, id, about, answers }))
  return id
}
const saveStory = (id: string, seen: number, story: string, more: Partial<Rewriting> = {}) =>
  run((trx) => records.save(trx, { ...writing, id, seen, answers: told(story), ...more }))

describe('a record', () => {
  test('keeps any answers as they are, with their version and where they came from', async () => {
    await fc.assert(
      fc.asyncProperty(answersTo(everything, siblings), async (answers) => {
        const id = randomUUID()
        const provenance = { minutes: { source: 'the school’s call', on: plainDate('2026-03-03') } }
        await run((trx) => records.add(trx, { ...writing, form: everything, id, about, answers, provenance }))
        const found = await run((trx) => records.find(trx, id))
        expect(found).toEqual({
          id,
          formId: 'everything',
          formVersion: 1,
          about,
          answers,
          provenance,
          version: 1,
          writtenBy: amara,
          writtenAt: now,
          finished: false,
        })
        expect(found && records.typed(everything, found)).toEqual(answers)
      }),
      { numRuns: 25 },
    )
  })

  test('is typed only by the version with which it was written', async () => {
    const id = await aRecord()
    const found = await run((trx) => records.find(trx, id))
    expect(found && records.typed(returnHomeInterview, found)?.story).toBe('One')
    expect(found && records.typed({ ...returnHomeInterview, version: 3 }, found)).toBeNull()
    expect(found && records.typed(everything, found)).toBeNull()
  })

  test('is found by each of the people it is about', async () => {
    const child = randomUUID()
    const id = randomUUID()
    await run((trx) =>
      records.add(trx, { ...writing, id, about: [randomUUID(), child], answers: told('One') }),
    )
    expect((await run((trx) => records.about(trx, child))).map((one) => one.id)).toEqual([id])
    expect(await run((trx) => records.about(trx, randomUUID()))).toEqual([])
  })

  test('keeps every text it had', async () => {
    const id = await aRecord()
    expect(await saveStory(id, 1, 'Two')).toEqual({ ok: true, version: 2 })
    expect(await saveStory(id, 2, 'Three', { by: ben, setAside: told('Mine') })).toEqual({
      ok: true,
      version: 3,
    })
    const history = await run((trx) => records.history(trx, id))
    expect(
      history.map(({ version, kept, writtenBy, answers }) => [version, kept, writtenBy, answers['story']]),
    ).toEqual([
      [3, true, ben, 'Three'],
      [3, false, ben, 'Mine'],
      [2, true, amara, 'Two'],
      [1, true, amara, 'One'],
    ])
  })

  test('that is finished, unknown or of another form is not changed', async () => {
    const id = await aRecord()
    expect(await saveStory(id, 1, 'Two', { finish: true })).toEqual({ ok: true, version: 2 })
    expect(await saveStory(id, 2, 'Three')).toEqual({ ok: false, problem: 'finished' })
    expect(await saveStory(randomUUID(), 1, 'Two')).toEqual({ ok: false, problem: 'not found' })
    expect(await saveStory(id, 2, 'Two', { form: everything })).toEqual({ ok: false, problem: 'not found' })
  })
})

describe('two people save one record', () => {
  test('the second changes nothing and is given both texts, who, when, and what they began with', async () => {
    const id = await aRecord()
    await saveStory(id, 1, 'Theirs', { by: ben })
    expect(await saveStory(id, 1, 'Mine')).toEqual({
      ok: false,
      problem: 'changed since it was seen',
      conflict: {
        theirs: { version: 2, by: ben, at: now, answers: told('Theirs') },
        mine: told('Mine'),
        base: told('One'),
      },
    })
    expect(await run((trx) => records.find(trx, id))).toMatchObject({
      version: 2,
      answers: { story: 'Theirs' },
    })
  })

  test('at once, ten times: one wins each round, nine are told, and no text is overwritten unseen', async () => {
    const id = await aRecord()
    for (const seen of [1, 2, 3]) {
      const stories = Array.from({ length: 10 }, (_, at) => `${seen}.${at}`)
      const saved = await Promise.all(stories.map((story) => saveStory(id, seen, story)))
      expect(saved.filter(({ ok }) => ok)).toHaveLength(1)
      expect(saved.every((one) => one.ok || one.problem === 'changed since it was seen')).toBe(true)
    }
    expect(await run((trx) => records.history(trx, id))).toHaveLength(4)
  })

  test('whatever versions people saw: only the newest is written over', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 6 }), async (seens) => {
        const id = await aRecord()
        let version = 1
        for (const seen of seens) {
          const answer = await saveStory(id, seen, `after ${seen}`)
          expect(answer.ok).toBe(seen === version)
          if (answer.ok) version = answer.version
        }
        expect(await run((trx) => records.find(trx, id))).toMatchObject({ version })
      }),
      { numRuns: 15 },
    )
  })
})

describe('a record about several people', () => {
  test('is closed to a viewer to whom one of them is closed', async () => {
    const closed = randomUUID()
    const id = randomUUID()
    await run((trx) => records.add(trx, { ...writing, id, about: [ayla.id, closed], answers: told('One') }))
    await database.owner
      .insertInto('access.worker')
      .values({ id: ben, name: 'Ben Test', title: 'Social worker' })
      .execute()
    await database.owner
      .insertInto('access.conflict')
      .values({
        worker_id: ben,
        person_id: closed,
        kind: 'a relative',
        from_at: instantOf('2020-01-01T00:00:00Z'),
        declared_by: amara,
      })
      .execute()
    const asBen = <Answer>(work: (trx: Trx) => Promise<Answer>) =>
      inContext(database.staff, { id: ben }, work)
    expect(await asBen((trx) => records.find(trx, id))).toBeNull()
    expect(await asBen((trx) => records.history(trx, id))).toEqual([])
    expect(await run((trx) => records.find(trx, id))).not.toBeNull()
  })

  test('is not there without a context; its history is never rewritten', async () => {
    const id = await aRecord()
    expect(await database.staff.selectFrom('forms.record').select('id').execute()).toEqual([])
    const rewrite = run((trx) =>
      trx.updateTable('forms.record_version').set({ answers: '{}' }).where('record_id', '=', id).execute(),
    )
    await expect(rewrite).rejects.toThrow(/permission denied/)
    const remove = run((trx) => trx.deleteFrom('forms.record').where('id', '=', id).execute())
    await expect(remove).rejects.toThrow(/permission denied/)
    const move = run((trx) =>
      trx
        .updateTable('forms.record')
        .set({ about: [randomUUID()] })
        .where('id', '=', id)
        .execute(),
    )
    await expect(move).rejects.toThrow(/permission denied/)
  })
})
