import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { instantOf } from '../platform/instant.ts'
import { ssdTables } from '../returns/ssd/tables.ts'
import { simulateToFiles } from './to-files.ts'

let folder: string
const said: string[] = []
let before: string[]

const throwaways = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('hearth-simulate-'))

beforeAll(async () => {
  before = await throwaways()
  folder = await mkdtemp(join(tmpdir(), 'hearth-to-files-'))
  const now = instantOf('2026-11-24T14:30:00Z')
  await simulateToFiles({ children: 40, years: 2, seed: 9, now, say: (line) => said.push(line) }, folder)
})
afterAll(() => rm(folder, { recursive: true }))

test('a made-up council as files, without a store of ours', async () => {
  expect((await readdir(folder)).toSorted()).toEqual(ssdTables.map(({ name }) => `${name}.csv`).toSorted())
  const contacts = await readFile(join(folder, 'ssd_contacts.csv'), 'utf8')
  const children = new Set(
    contacts
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(',')[1]),
  )
  expect(children.size).toBe(40)
  expect(said.at(-1)).toContain(folder)
})

test('the throwaway database is gone', async () => {
  expect((await throwaways()).filter((name) => !before.includes(name))).toEqual([])
})
