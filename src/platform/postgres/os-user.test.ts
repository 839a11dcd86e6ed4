import { chmod, chown, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { databaseUser, isRoot, mayEnter } from './os-user.ts'
import { aFolder } from './testing.ts'

const someone = 54_321

test('root runs the database as the owner of its store, everyone else as themselves', async () => {
  const store = join(await aFolder(), 'postgres')
  await mkdir(store)
  if (isRoot()) await chown(store, someone, someone)
  expect(databaseUser(store)).toEqual(isRoot() ? { uid: someone, gid: someone } : null)
})

test('for a new store root finds a user who is not root', async () => {
  const user = databaseUser(join(await aFolder(), 'absent'))
  expect(user === null ? process.getuid?.() : user.uid).toBeGreaterThan(0)
})

test.each([
  { mode: 0o755, entered: true },
  { mode: 0o600, entered: false },
])('a folder of mode $mode, and what is to be made inside, may be entered: $entered', async (given) => {
  const folder = join(await aFolder(), 'folder')
  await mkdir(folder)
  await chmod(folder, given.mode)
  const user = isRoot() ? { uid: someone, gid: someone } : null
  expect([mayEnter(folder, user), mayEnter(join(folder, 'not', 'yet'), user)]).toEqual([
    given.entered,
    given.entered,
  ])
})
