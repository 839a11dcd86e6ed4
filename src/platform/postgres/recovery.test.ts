import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test, vi } from 'vitest'
import { type EmbeddedServer, startEmbedded } from './embedded.ts'
import { isServerOf } from './orphan.ts'
import { aFolder, aServer, ask } from './testing.ts'

const enough = 60

test('after kill -9 of Hearth the next start finds every acknowledged row and no old server', async () => {
  const dataDir = await aFolder()
  const hearth = aHearthThatWrites(dataDir)
  const acknowledged = await acknowledgedBy(hearth, enough)
  const orphan = await postmasterOf(dataDir)
  hearth.kill('SIGKILL')

  const { server, said } = await aServer(dataDir)
  expect(said).toEqual(['Stopping the database that an earlier Hearth left running'])
  expect(await isServerOf(orphan, join(dataDir, 'postgres'))).toBe(false)
  expect(await rowsIn(server)).toEqual(expect.arrayContaining(acknowledged))
})

test('after kill -9 of Hearth and its database the next start finds every acknowledged row', async () => {
  const dataDir = await aFolder()
  const hearth = aHearthThatWrites(dataDir)
  const acknowledged = await acknowledgedBy(hearth, enough)
  const postmaster = await postmasterOf(dataDir)
  hearth.kill('SIGKILL')
  process.kill(postmaster, 'SIGKILL')

  const { server } = await aServer(dataDir)
  expect(await rowsIn(server)).toEqual(expect.arrayContaining(acknowledged))
})

test('after kill -9 of the database Hearth starts it again on the same socket with every row', async () => {
  const dataDir = await aFolder()
  const { server, said } = await aServer(dataDir)
  await ask(server, 'create table written as select 1 as number')
  process.kill(await postmasterOf(dataDir), 'SIGKILL')
  await vi.waitFor(() => expect(said).toContain('The database runs again'), { timeout: 20_000 })

  expect(await rowsIn(server)).toEqual([1])
  expect(said.filter((line) => line === 'The database stopped by itself: starting it again')).toHaveLength(1)
})

test('a server being started again is stopped, too', async () => {
  const dataDir = await aFolder()
  const server = await startEmbedded({ dataDir, durable: true, say: () => undefined })
  const postmaster = await postmasterOf(dataDir)
  process.kill(postmaster, 'SIGKILL')
  await server.stop()
  const next = await aServer(dataDir)
  expect(next.said).toEqual([])
})

test('a process number that by now belongs to another program does not stand in the way', async () => {
  const dataDir = await aFolder()
  const first = await startEmbedded({ dataDir, durable: true, say: () => undefined })
  const file = join(dataDir, 'postgres', 'postmaster.pid')
  const written = await readFile(file, 'utf8')
  await first.stop()
  const other = spawn('sleep', ['60'], { stdio: 'ignore' })
  onTestFinished(() => void other.kill())
  await writeFile(file, written.replace(/^\d+/, `${other.pid}`))

  const { server } = await aServer(dataDir)
  expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(other.exitCode).toBeNull()
})

test('a store that was being made when Hearth was killed is made anew', async () => {
  const dataDir = await aFolder()
  await mkdir(join(dataDir, 'postgres.new', 'base'), { recursive: true })
  const { server } = await aServer(dataDir)
  expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }])
})

/** Another process that starts the server and prints each number once its row is committed. */
function aHearthThatWrites(dataDir: string): ChildProcess {
  const program = `
    import { startEmbedded } from ${JSON.stringify(new URL('embedded.ts', import.meta.url).href)}
    import pg from 'pg'
    const { socketDir, port, owner } = await startEmbedded({ dataDir: process.argv[1], durable: true, say() {} })
    const client = new pg.Client({ host: socketDir, port, user: owner, database: 'postgres' })
    await client.connect()
    await client.query('create table written (number int)')
    for (let number = 1; ; number += 1) {
      await client.query('insert into written values ($1)', [number])
      console.log(number)
    }`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

async function acknowledgedBy(hearth: ChildProcess, count: number): Promise<number[]> {
  const numbers: number[] = []
  if (hearth.stdout === null) return numbers
  for await (const line of createInterface({ input: hearth.stdout })) {
    numbers.push(Number(line))
    if (numbers.length === count) break
  }
  expect(numbers).toHaveLength(count)
  return numbers
}

async function postmasterOf(dataDir: string): Promise<number> {
  return Number.parseInt(await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8'), 10)
}

async function rowsIn(server: EmbeddedServer): Promise<unknown[]> {
  const rows = await ask(
    server,
    `select coalesce(array_agg(number order by number), '{}') as numbers from written`,
  )
  return rows.flatMap((row) => (hasNumbers(row) ? row.numbers : []))
}

function hasNumbers(row: unknown): row is { numbers: number[] } {
  return typeof row === 'object' && row !== null && 'numbers' in row
}
