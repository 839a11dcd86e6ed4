import { existsSync } from 'node:fs'
import { mkdir, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { dataDirDefault, joinEmbedded, startEmbedded } from './embedded.ts'
import { aFolder, aServer, ask } from './testing.ts'

const debians15 = '/usr/lib/postgresql/15/bin'
const quietly = { durable: true, say: () => undefined } as const

describe('a data directory', () => {
  test('keeps its rows from one start to the next, and both start and stop at once', async () => {
    const dataDir = await aFolder()
    const first = await startEmbedded({ dataDir, ...quietly })
    await ask(first, 'create table kept as select 7 as number')
    const stopped = await secondsOf(() => first.stop())
    const started = await secondsOf(async () => {
      const { server } = await aServer(dataDir)
      expect(await ask(server, 'select number from kept')).toEqual([{ number: 7 }])
    })
    expect(stopped).toBeLessThan(2)
    expect(started).toBeLessThan(5)
  })

  test('is made when it is not there, and what is done is said', async () => {
    const { said } = await aServer(join(await aFolder(), 'deep', 'store'))
    expect(said).toEqual([expect.stringContaining('Making a new database in')])
  })

  test('takes one start only, whatever name it goes by; the refusal names it in one line', async () => {
    const dataDir = await aFolder()
    await aServer(dataDir)
    const otherName = join(await aFolder(), 'link')
    await symlink(dataDir, otherName)
    const refusal = await startEmbedded({ dataDir: otherName, ...quietly }).catch((error) => error)
    expect(refusal).toMatchObject({ code: 'DATA_DIR_IN_USE' })
    expect(refusal.message).toMatch(`already running on ${dataDir}`)
    expect(refusal.message).not.toContain('\n')
  })

  test('with a name too long for a socket has its socket elsewhere, gone after the stop', async () => {
    const dataDir = join(await aFolder(), 'a-long-name-'.repeat(12))
    const server = await startEmbedded({ dataDir, ...quietly })
    const joined = await joinEmbedded(dataDir)
    const answer = joined === null ? [] : await ask(joined, 'select 1 as one')
    await server.stop()
    expect(answer).toEqual([{ one: 1 }])
    expect(existsSync(server.socketDir)).toBe(false)
  })

  test('that is a file is refused in one line', async () => {
    const file = join(await aFolder(), 'file')
    await writeFile(file, '')
    await expect(startEmbedded({ dataDir: file, ...quietly })).rejects.toThrow(
      `${file} can't be the data folder`,
    )
  })
})

describe('the server', () => {
  test('listens on nothing but a socket in a folder of its own user, and takes further settings', async () => {
    const settings = { max_connections: '33' }
    const server = await startEmbedded({ dataDir: await aFolder(), ...quietly, settings })
    const folder = await stat(server.socketDir)
    const [answer] = await ask(server, showing('listen_addresses', 'max_connections'))
    await server.stop()
    expect(folder.mode & 0o777).toBe(0o700)
    expect(answer).toEqual({ listen_addresses: '', max_connections: '33' })
  })

  test.each([
    { durable: true, shown: 'on' },
    { durable: false, shown: 'off' },
  ])('durable $durable: waiting for the disk is $shown', async ({ durable, shown }) => {
    const server = await startEmbedded({ dataDir: await aFolder(), durable, say: () => undefined })
    const names = ['fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums'] as const
    const [answer] = await ask(server, showing(...names))
    await server.stop()
    expect(answer).toEqual({
      fsync: shown,
      synchronous_commit: shown,
      full_page_writes: shown,
      data_checksums: 'on',
    })
  })

  test('sorts by code point and knows the letters of every language', async () => {
    const { server } = await aServer(await aFolder())
    const answer = await ask(server, `select lower('ZOË ŁUCJA') as small, 'Z' < 'a' as by_code_point`)
    expect(answer).toEqual([{ small: 'zoë łucja', by_code_point: true }])
  })

  test('may be the PostgreSQL 15 of the machine; a folder without one is refused in one line', async () => {
    const started = startEmbedded({ dataDir: await aFolder(), ...quietly, binaries: debians15 })
    if (existsSync(debians15)) {
      const server = await started
      const [answer] = await ask(server, 'show server_version_num')
      await server.stop()
      expect(answer).toMatchObject({ server_version_num: expect.stringMatching(/^15/) })
    } else {
      await expect(started).rejects.toThrow(`No PostgreSQL that runs in ${debians15}`)
    }
  })

  test('that can not start leaves the directory free and says PostgreSQL’s own reason', async () => {
    const dataDir = await aFolder()
    const wrong = startEmbedded({ dataDir, ...quietly, settings: { max_connections: 'many' } })
    await expect(wrong).rejects.toThrow('invalid value for parameter "max_connections": "many"')
    const { server } = await aServer(dataDir)
    expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }])
  })
})

describe('joining', () => {
  test('a running server gives its socket, and leaving it does not stop it', async () => {
    const dataDir = await aFolder()
    const { server } = await aServer(dataDir)
    const joined = await joinEmbedded(dataDir)
    await joined?.stop()
    expect(joined).toMatchObject({ socketDir: server.socketDir, port: server.port, owner: 'hearth_owner' })
    expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test.each([
    { what: 'no folder', make: async () => join(await aFolder(), 'absent') },
    { what: 'an empty folder', make: aFolder },
    { what: 'a stopped store', make: aStoppedStore },
  ])('$what gives null', async ({ make }) => {
    expect(await joinEmbedded(await make())).toBeNull()
  })
})

describe('the default data directory', () => {
  afterEach(() => {
    vi.unstubAllEnvs()
    vi.restoreAllMocks()
  })

  test('is HEARTH_DATA', () => {
    vi.stubEnv('HEARTH_DATA', '/srv/hearth')
    expect(dataDirDefault()).toBe('/srv/hearth')
  })

  test.each([
    { mode: 0o755, forRoot: 'data here', forOthers: 'data here' },
    { mode: 0o700, forRoot: '/var/lib/hearth/data', forOthers: 'data here' },
  ])('in a folder of mode $mode is $forRoot for root, $forOthers for others', async (given) => {
    vi.stubEnv('HEARTH_DATA', '')
    const here = join(await aFolder(), 'checkout')
    await mkdir(here, { mode: given.mode })
    vi.spyOn(process, 'cwd').mockReturnValue(here)
    const expected = process.getuid?.() === 0 ? given.forRoot : given.forOthers
    expect(dataDirDefault()).toBe(expected.replace('data here', join(here, 'data')))
  })
})

function showing(...names: readonly string[]): string {
  return `select ${names.map((name) => `current_setting('${name}') as ${name}`).join(', ')}`
}

async function aStoppedStore(): Promise<string> {
  const dataDir = await aFolder()
  const server = await startEmbedded({ dataDir, ...quietly })
  await server.stop()
  return dataDir
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const from = performance.now()
  await work()
  return (performance.now() - from) / 1000
}
