import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FileMissing, folderStore } from './file-store.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearth-files-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('what was put is got, for the owner alone, until it is removed', async () => {
  const store = folderStore(join(folder, 'documents'))
  const name = randomUUID()
  await store.put(name, Buffer.from('sealed'))
  expect(String(await store.get(name))).toBe('sealed')
  const shelf = join(folder, 'documents', name.slice(0, 2))
  expect((await stat(join(shelf, name))).mode & 0o777).toBe(0o600)
  expect((await stat(shelf)).mode & 0o777).toBe(0o700)
  expect(await readdir(shelf)).toEqual([name])
  await store.remove(name)
  await store.remove(name)
  await expect(store.get(name)).rejects.toThrow(FileMissing)
})

test.each(['../../etc/passwd', '', 'a/b', `${randomUUID()}/..`, '..', '.'])('%j is no name', async (name) => {
  const store = folderStore(folder)
  await expect(store.get(name)).rejects.toThrow(FileMissing)
  await expect(store.put(name, Buffer.from('x'))).rejects.toThrow(FileMissing)
})
