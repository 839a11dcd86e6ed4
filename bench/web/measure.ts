import { cpus } from 'node:os'
import type { ServerChild } from '../support/child.ts'
import { Client } from '../support/client.ts'
import { databaseProcessorMs } from '../support/database-processor.ts'
import { quantile } from '../support/figures.ts'
import type { View } from './views.ts'

/** What one server took for one view, over all rounds. Milliseconds. */
export interface Taken {
  readonly p50: number
  readonly p95: number
  readonly processor: number
  /** The database's part; null where the system does not tell. */
  readonly database: number | null
  /** Processors that other programs of the machine kept busy meanwhile. */
  readonly others: number
  /** The medians of the rounds, in order: those of two servers measured in turn can be compared one by one. */
  readonly medians: readonly number[]
}

/** How much is asked for: `clients` at once, each waiting for its answer before it asks again. */
export interface Load {
  readonly clients: number
  readonly rounds: number
  /** Requests in a round, of all clients together. */
  readonly requests: number
}

/** A server with what was measured of it so far. */
interface Seen {
  readonly server: ServerChild
  readonly rounds: Round[]
}

/** Measures servers in turn, round by round, so that a busy minute of the machine falls on all of them. */
export async function measure(
  { servers, dataDir }: { servers: readonly ServerChild[]; dataDir: string },
  view: View,
  load: Load,
): Promise<readonly Taken[]> {
  const seen = servers.map((server): Seen => ({ server, rounds: [] }))
  for (const { server } of seen) await round(server.port, view, { ...load, from: 0 })
  for (let n = 1; n <= load.rounds; n += 1) {
    for (const { server, rounds } of seen) {
      const before = await used(server, dataDir)
      const samples = await round(server.port, view, { ...load, from: n * load.requests })
      rounds.push({ samples, before, after: await used(server, dataDir) })
    }
  }
  return seen.map(({ rounds }) => taken(rounds))
}

interface Round {
  readonly samples: readonly number[]
  readonly before: Used
  readonly after: Used
}

/** Milliseconds of processor time since each began, and of the clock. */
interface Used {
  readonly processor: number
  readonly database: number | null
  /** By the bench's own clients. */
  readonly own: number
  /** By everything on the machine. */
  readonly machine: number
  readonly clock: number
}

async function used(server: ServerChild, dataDir: string): Promise<Used> {
  const { user, system } = process.cpuUsage()
  const busy = cpus().map(({ times }) => times.user + times.nice + times.sys + times.irq)
  return {
    processor: await server.processorMs(),
    database: await databaseProcessorMs(dataDir),
    own: (user + system) / 1000,
    machine: busy.reduce((sum, ms) => sum + ms, 0),
    clock: performance.now(),
  }
}

function taken(rounds: readonly Round[]): Taken {
  const samples = rounds.flatMap((one) => one.samples)
  const sum = (column: keyof Used) =>
    rounds.reduce((total, { before, after }) => total + (after[column] ?? 0) - (before[column] ?? 0), 0)
  const processor = sum('processor')
  const database = sum('database')
  return {
    p50: quantile(samples, 0.5),
    p95: quantile(samples, 0.95),
    processor: processor / samples.length,
    database: rounds.some(({ after }) => after.database === null) ? null : database / samples.length,
    others: Math.max(0, sum('machine') - processor - database - sum('own')) / sum('clock'),
    medians: rounds.map((one) => quantile(one.samples, 0.5)),
  }
}

async function round(
  port: number,
  view: View,
  { clients, requests, from }: Load & { from: number },
): Promise<number[]> {
  const samples: number[] = []
  let next = 0
  const work = async () => {
    const client = new Client(port)
    while (next < requests) {
      const asked = view.ask(from + next)
      next += 1
      const { status, ms, text } = await client.ask(asked)
      if (!view.status.includes(status))
        throw new TypeError(`${view.name} answered ${status}: ${text.slice(0, 600)}`)
      samples.push(ms)
    }
    client.close()
  }
  await Promise.all(Array.from({ length: clients }, work))
  return samples
}
