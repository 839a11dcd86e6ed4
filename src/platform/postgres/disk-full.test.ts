import { spawnSync } from 'node:child_process'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startEmbedded } from './embedded.ts'
import { isRoot } from './os-user.ts'
import { aFolder } from './testing.ts'

const quietly = { durable: true, say: () => undefined } as const

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
  const { dataDir, fill, makeRoom } = await aStoreOnASmallDisk()
  await fill()
  const refusal = await startEmbedded({ dataDir, ...quietly, ...makeRoom.before }).catch((error) => error)
  expect(refusal).toMatchObject({ code: 'DISK_FULL' })
  await makeRoom.now()
  const server = await startEmbedded({ dataDir, ...quietly })
  await server.stop()
})

/** Root mounts a small disk; others, who may not, get an `initdb` that meets a full one. */
async function tooSmall() {
  const folder = await aFolder()
  if (isRoot()) return { dataDir: mountSmallDisk(folder, '16m'), binaries: {} }
  const binaries = join(folder, 'binaries')
  await program(binaries, 'postgres', 'echo "postgres (PostgreSQL) 18.4"')
  await program(
    binaries,
    'initdb',
    'echo "initdb: error: could not write file: No space left on device" >&2; exit 1',
  )
  const dataDir = join(folder, 'data')
  await mkdir(dataDir)
  return { dataDir, binaries: { binaries } }
}

async function aStoreOnASmallDisk() {
  const folder = await aFolder()
  const dataDir = isRoot() ? mountSmallDisk(folder, '90m') : join(folder, 'data')
  const server = await startEmbedded({ dataDir, ...quietly })
  await server.stop()
  if (isRoot()) {
    const filler = join(dataDir, 'filler')
    const fill = async () => void spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=4k'])
    const now = async () => void spawnSync('rm', [filler])
    return { dataDir, fill, makeRoom: { before: {}, now } }
  }
  const binaries = join(folder, 'binaries')
  const fails = 'echo "FATAL:  could not write lock file: No space left on device" >&2; exit 1'
  await program(
    binaries,
    'postgres',
    `[ "$1" = --version ] && echo "postgres (PostgreSQL) 18.4" || { ${fails}; }`,
  )
  const nothing = async () => undefined
  return { dataDir, fill: nothing, makeRoom: { before: { binaries }, now: nothing } }
}

function mountSmallDisk(folder: string, size: string): string {
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=0711`, 'hearth-test', folder])
  expect(mounted.status).toBe(0)
  onTestFinished(() => void spawnSync('umount', [folder]))
  return folder
}

async function program(folder: string, name: string, script: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
}
