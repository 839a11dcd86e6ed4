import { existsSync } from 'node:fs'
import { chmod, cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { embeddedBinaries, embeddedPlaces } from './binaries.ts'
import { databaseUser, isRoot } from './os-user.ts'
import { aFolder } from './testing.ts'

const library = join('native', 'lib', 'libicui18n.so.60')
const version = 'postgres-18.4.0-beta.17'

test('the library links that npm leaves out are made in place', async () => {
  const places = await aPackageWithoutLinks()
  const { folder, major } = await embeddedBinaries(places, databaseUser(places.copies))
  expect({ folder, major }).toEqual({ folder: join(places.home, 'native', 'bin'), major: 18 })
  expect(existsSync(join(places.home, library))).toBe(true)
})

test('packages that can not be reached or written are copied once, also by two starts at once', async () => {
  const places = await aPackageWithoutLinks()
  await close(places.home)
  const user = databaseUser(places.copies)
  const together = await Promise.all([embeddedBinaries(places, user), embeddedBinaries(places, user)])
  const later = await embeddedBinaries(places, user)
  const copied = { folder: join(places.copies, version, 'native', 'bin'), major: 18 }
  expect([...together, later]).toEqual([copied, copied, copied])
  expect(await readdir(places.copies)).toEqual([version])
})

test('a copy that can not be made is an error of the file system, with nothing half-made', async () => {
  const folder = await aFolder()
  const places = { home: join(folder, 'package'), copies: join(folder, 'file') }
  await mkdir(join(places.home, 'native'), { recursive: true })
  await writeFile(join(places.home, 'package.json'), '{ "version": "1" }')
  await writeFile(places.copies, '')
  await expect(embeddedBinaries(places, databaseUser(folder))).rejects.toThrow(/ENOTDIR|EEXIST/)
  expect((await readdir(folder)).toSorted()).toEqual(['file', 'package'])
})

/** As npm unpacks it: no symbolic links. */
async function aPackageWithoutLinks() {
  const folder = await aFolder()
  const places = { home: join(folder, 'package'), copies: join(folder, 'copies') }
  await cp(embeddedPlaces(folder).home, places.home, { recursive: true, verbatimSymlinks: true })
  await mkdir(places.copies, { mode: 0o755 })
  const libraries = join(places.home, 'native', 'lib')
  for (const entry of await readdir(libraries, { withFileTypes: true })) {
    if (entry.isSymbolicLink()) await rm(join(libraries, entry.name))
  }
  expect(existsSync(join(places.home, library))).toBe(false)
  return places
}

/** What stops root is a folder that the database's user may not enter; what stops others is one they may not write. */
async function close(home: string): Promise<void> {
  const folder = isRoot() ? home : join(home, 'native', 'lib')
  await chmod(folder, isRoot() ? 0o700 : 0o500)
  onTestFinished(() => chmod(folder, 0o755).catch(() => undefined))
}
