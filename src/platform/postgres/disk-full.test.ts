import { spawnSync } from 'node:child_process'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startEmbedded } from './embedded.ts'
import { aFolder } from './testing.ts'

const quietly = { durable: true, say: () => undefined } as const
const version = 'echo "postgres (PostgreSQL) 18.4"'

test('a disk too small for a new store: one line, nothing half-made', async () => {
  const { dataDir, binaries } = await tooSmall()
  const refusal = await startEmbedded({ dataDir, ...quietly, ...binaries }).catch((error) => error)
  expect(refusal).toMatchObject({
    code: 'DISK_FULL',
    message: expect.stringContaining(`holds ${dataDir} is full`),
  })
  expect(await readdir(dataDir)).toEqual(['hearth.lock'])
})

test('a disk that is full when an old store starts: one line, and room made lets it start again', async () => {
  const { dataDir, binaries, fill, makeRoom } = await aStoreOnASmallDisk()
  fill()
  const refusal = await startEmbedded({ dataDir, ...quietly, ...binaries }).catch((error) => error)
  expect(refusal).toMatchObject({ code: 'DISK_FULL' })
  makeRoom()
  const server = await startEmbedded({ dataDir, ...quietly })
  await server.stop()
})

/** Where a small disk may be mounted it is; elsewhere the programs of the database meet a full one. */
async function tooSmall() {
  const folder = await aFolder()
  if (mountSmallDisk(folder, '16m')) return { dataDir: folder, binaries: {} }
  const dataDir = join(folder, 'data')
  await mkdir(dataDir)
  const noSpace = 'echo "initdb: error: could not write file: No space left on device" >&2; exit 1'
  return { dataDir, binaries: await programs(folder, { postgres: version, initdb: noSpace }) }
}

async function aStoreOnASmallDisk() {
  const folder = await aFolder()
  const mounted = mountSmallDisk(folder, '90m')
  const dataDir = mounted ? folder : join(folder, 'data')
  const server = await startEmbedded({ dataDir, ...quietly })
  await server.stop()
  const filler = join(dataDir, 'filler')
  const noSpace = 'echo "FATAL:  could not write lock file: No space left on device" >&2; exit 1'
  const failing = { postgres: `[ "$1" = --version ] && ${version} || { ${noSpace}; }` }
  return {
    dataDir,
    binaries: mounted ? {} : await programs(folder, failing),
    fill: () => mounted && spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=4k']),
    makeRoom: () => mounted && spawnSync('rm', [filler]),
  }
}

/** False where mounting is not allowed: for everyone but root, and for root in most containers. */
function mountSmallDisk(folder: string, size: string): boolean {
  const options = `size=${size},mode=0711`
  const { status } = spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', options, 'hearth-test', folder])
  if (status !== 0) return false
  onTestFinished(() => void spawnSync('/bin/umount', [folder]))
  return true
}

async function programs(folder: string, scripts: Readonly<Record<string, string>>) {
  const binaries = join(folder, 'binaries')
  await mkdir(binaries)
  for (const [name, script] of Object.entries(scripts)) {
    await writeFile(join(binaries, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  }
  return { binaries }
}
