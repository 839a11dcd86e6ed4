import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addHours, instantOf } from '../platform/instant.ts'
import { makeCouncil, viewerOf } from '../testing/council.ts'
import { type TestDatabase, testDatabase } from '../testing/database.ts'
import { userCommand } from './user.ts'

let database: TestDatabase
let said: string[]
beforeAll(async () => {
  database = await testDatabase()
})
beforeEach(() => {
  said = []
})
afterAll(() => database.close())

const run = (...words: string[]) =>
  userCommand((work) =>
    work({
      db: database.staff,
      publicUrl: 'https://hearth.council.example',
      say: (line) => void said.push(line),
    }),
  )
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .parseAsync(words, { from: 'user' })

const holders = async () =>
  (
    await database.owner
      .selectFrom('access.role_held as h')
      .innerJoin('access.worker as w', 'w.id', 'h.worker_id')
      .select('w.name')
      .where('h.role', '=', 'system-administrator')
      .where('h.to_at', 'is', null)
      .orderBy('w.name')
      .execute()
  ).map(({ name }) => name)

describe('2.2 hearth user add-first-administrator', () => {
  test('makes one, says what they sign in with, and prints a link that works once', async () => {
    await run('add-first-administrator', '--name', 'Siân O’Brien', '--title', 'Head of systems')
    expect(said[0]).toBe('Siân O’Brien signs in with: sian.obrien')
    expect(said.at(-1)).toMatch(/^https:\/\/hearth\.council\.example\/sign-in\/set-up\/[\w-]{43}$/)
    expect(await holders()).toEqual(['Siân O’Brien'])
    const worker = await database.owner.selectFrom('access.worker').select('title').executeTakeFirst()
    expect(worker?.title).toBe('Head of systems')
  })

  test('a second time it says that there is one', async () => {
    await expect(run('add-first-administrator', '--name', 'Another Person')).rejects.toThrow(
      'There is an administrator already',
    )
    expect(await holders()).toEqual(['Siân O’Brien'])
  })

  test('without a name it can’t run', async () => {
    await expect(run('add-first-administrator')).rejects.toThrow("required option '--name <name>'")
  })
})

describe('8.2 hearth user reset', () => {
  test('a new link for a lost account, and one line for a name that nobody has', async () => {
    await run('reset', 'sian.obrien')
    expect(said.at(-1)).toMatch(/\/sign-in\/set-up\/[\w-]{43}$/)
    await expect(run('reset', 'nobody')).rejects.toThrow('Nobody signs in with ‘nobody’')
  })
})

test('hearth user list: who can sign in, with what, and their roles', async () => {
  await run('list')
  expect(said).toEqual([
    'name\ttitle\taccount\tsigns in with\troles\tlast seen',
    'Siân O’Brien\tHead of systems\tactive\tsian.obrien\tsystem-administrator\tnever',
  ])
})

describe('2.2 hearth user confirm-administrator', () => {
  const now = instantOf(new Date())
  const propose = async (name: 'analyst' | 'keeper', proposedAt = now) => {
    const { id } = await database.owner
      .selectFrom('access.worker')
      .select('id')
      .where('name', '=', 'Siân O’Brien')
      .executeTakeFirstOrThrow()
    const times = { proposed_at: proposedAt, until: addHours(proposedAt, 24 * 7) }
    await database.owner
      .insertInto('access.role_proposed')
      .values({
        ...{ id: randomUUID(), worker_id: viewerOf(name).id, role: 'system-administrator', because: 'x' },
        ...{ proposed_by: id, ...times },
      })
      .execute()
  }
  beforeAll(async () => {
    await makeCouncil(database.owner, addHours(now, -24))
    await database.owner
      .updateTable('access.role_held')
      .set({ to_at: now })
      .where('worker_id', '=', viewerOf('administrator').id)
      .execute()
  })

  test('whom the one administrator has not proposed, or proposed more than seven days ago, is not confirmed', async () => {
    await propose('keeper', addHours(now, -24 * 8))
    for (const name of ['Test Analyst', 'Test Keeper'])
      await expect(run('confirm-administrator', name)).rejects.toThrow('has not proposed this person')
    expect(await holders()).toEqual(['Siân O’Brien'])
  })

  test('whom they proposed is, and it is traced; after that the pages do it', async () => {
    await propose('analyst')
    await run('confirm-administrator', 'Test Analyst')
    expect(await holders()).toEqual(['Siân O’Brien', 'Test Analyst'])
    const entry = await database.owner
      .selectFrom('audit.entry')
      .select(['kind', 'subject_id as about'])
      .where('action', '=', 'confirm role')
      .executeTakeFirst()
    expect(entry).toEqual({ kind: 'right', about: viewerOf('analyst').id })
    await propose('keeper')
    await expect(run('confirm-administrator', 'Test Keeper')).rejects.toThrow(
      'another administrator confirms',
    )
  })
})
