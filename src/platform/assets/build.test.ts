import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AssetAddresses } from '../components/view.ts'
import { buildAssets } from './build.ts'
import { readManifest } from './manifest.ts'

let directory: string
let addresses: AssetAddresses

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hearth-assets-'))
  addresses = await buildAssets({ to: directory })
})
afterAll(() => rm(directory, { recursive: true, force: true }))

test('every address names a file with a hash, and every file is named', async () => {
  const names = Object.values(addresses).map((address) => address.replace('/assets/', ''))
  const files = await readdir(directory)
  for (const name of names) expect(name).toMatch(/^[a-z]+-[0-9a-f]{12}\.(css|js|svg)$/)
  expect(files).toEqual(expect.arrayContaining(names))
})

test('the styles show only images that are there', async () => {
  const shown = [...(await read(addresses.stylesheet)).matchAll(/url\(([^)]*)\)/g)].map(([, name]) => name)
  expect(shown.length).toBeGreaterThan(0)
  expect(await readdir(directory)).toEqual(expect.arrayContaining(shown))
})

test('nothing reserved for gov.uk is in them: no typeface, no crown, no logotype', async () => {
  const css = await read(addresses.stylesheet)
  expect(css).not.toMatch(/GDS Transport|@font-face|crown|crest|logotype|govuk-header|govuk-footer/)
})

test('light, dark and paper each have their styles', async () => {
  const css = await read(addresses.stylesheet)
  expect(css).toContain('prefers-color-scheme: dark')
  expect(css).toMatch(/@media print\{[^@]*\.govuk-service-navigation/)
})

test('no script asks another host for anything', async () => {
  const scripts = (await read(addresses.script)) + (await read(addresses.start))
  const hosts = [...scripts.matchAll(/https?:\/\/[\w./-]+/g)].map(([host]) => host)
  expect(hosts.filter((host) => !host.startsWith('http://www.w3.org/'))).toEqual([])
})

test('a second build with the same inputs touches nothing', async () => {
  const before = await stat(join(directory, 'manifest.json'))
  expect(await buildAssets({ to: directory })).toEqual(addresses)
  expect((await stat(join(directory, 'manifest.json'))).mtimeMs).toBe(before.mtimeMs)
})

test('it is built again when a file is lost, and what does not belong is taken away', async () => {
  await rm(pathOf(addresses.stylesheet))
  await writeFile(join(directory, 'old.css'), 'x')
  expect(await buildAssets({ to: directory })).toEqual(addresses)
  expect(await readdir(directory)).not.toContain('old.css')
  expect(await read(addresses.stylesheet)).toContain('hearth-identity-bar')
})

test.each(['', '{"inputs":', '{"inputs":"same"}', '[]'])('a manifest that reads %j is none', async (half) => {
  const other = await mkdtemp(join(tmpdir(), 'hearth-assets-'))
  await writeFile(join(other, 'manifest.json'), half)
  expect(await readManifest(other, 'same')).toBeUndefined()
  await rm(other, { recursive: true })
})

test('the addresses begin where the server says', async () => {
  expect((await buildAssets({ to: directory, prefix: '/files/' })).icon).toMatch(/^\/files\/icon-/)
})

function pathOf(address: string): string {
  return join(directory, address.replace('/assets/', ''))
}

function read(address: string): Promise<string> {
  return readFile(pathOf(address), 'utf8')
}
