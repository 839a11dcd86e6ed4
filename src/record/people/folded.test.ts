import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../testing/database.ts'
import { foldedWords } from './folded.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

async function inDatabase(text: string): Promise<string[]> {
  const { rows } = await sql<{
    word: string
  }>`select word from regexp_split_to_table(record.folded(${text}), '\\s+') as w(word)
    where word <> ''`.execute(database.owner)
  return rows.map(({ word }) => word)
}

test.each([
  { name: 'Siân O’Brien-Łuczak', words: ['sian', 'obrien', 'luczak'] },
  { name: 'José  Núñez, Jr.', words: ['jose', 'nunez', 'jr'] },
  { name: 'Cabdiraxmaan', words: ['cabdiraxmaan'] },
  { name: '陳 大文', words: ['陳', '大文'] },
  { name: 'ʼ', words: [] },
])('$name', async ({ name, words }) => {
  expect(foldedWords(name)).toEqual(words)
  expect(await inDatabase(name)).toEqual(words)
})

test('here and in the database names fold alike', async () => {
  const letters = fc.constantFrom(..."abzÁéÎöñçŁłØđßẅŷĀșțğışČ’ʻ'-. ,")
  await fc.assert(
    fc.asyncProperty(fc.array(letters, { maxLength: 20 }), async (typed) => {
      const name = typed.join('')
      expect(foldedWords(name)).toEqual(await inDatabase(name))
    }),
  )
})
