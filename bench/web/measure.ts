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

/** Measures servers in turn, round by round, so that a busy minute of the machine falls on all of them. */
export async function measure(
  { servers, dataDir }: { servers: readonly ServerChild[]; dataDir: string },
  view: View,
  load: Load,
): Promise<readonly Taken[]> {
  const seen = servers.map((server) => ({ server, rounds: [] as Round[] }))
  for (const { server } of seen) await round(server.port, view, { ...load, from: 0 })
  for (let n = 1; n <= load.rounds; n += 1) {
    for (const { server, rounds } of seen) {
      const before = await used(server, dataDir)
      const samples = await round(server.port, view, { ...load, from: n * load.requests })
      const after = await used(server, dataDir)
      const database = before.database === null ? null : (after.database ?? 0) - before.database
      rounds.push({ samples, processor: after.processor - before.processor, database })
    }
  }
  return seen.map(({ rounds }) => taken(rounds))
}

interface Round {
  readonly samples: readonly number[]
  readonly processor: number
  readonly database: number | null
}

async function used(server: ServerChild, dataDir: string) {
  return { processor: await server.processorMs(), database: await databaseProcessorMs(dataDir) }
}

function taken(rounds: readonly Round[]): Taken {
  const samples = rounds.flatMap((one) => one.samples)
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const database = rounds.flatMap((one) => one.database ?? [])
  return {
    p50: quantile(samples, 0.5),
    p95: quantile(samples, 0.95),
    processor: sum(rounds.map(({ processor }) => processor)) / samples.length,
    database: database.length === 0 ? null : sum(database) / samples.length,
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
