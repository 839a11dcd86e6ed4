import { setTimeout as pause } from 'node:timers/promises'
import type { ServerProcess } from './server-process.ts'

/** Waits before each new try, in ms; the last is repeated for as long as Hearth lives. */
const waits = [0, 200, 500, 1_000, 2_000, 5_000]
/** A server that lived for less, in ms, has not really come up: the next try waits longer. */
const settled = 10_000

type Say = (line: string) => void

/** Keeps a server running: one that ends by itself is started again, on the same socket, so that pools reconnect. */
export async function supervise(
  start: () => Promise<ServerProcess>,
  say: Say,
): Promise<{ stop(): Promise<void> }> {
  const stopping = new AbortController()
  const pace = pacing(stopping.signal)
  let current = await start()

  async function watch(): Promise<void> {
    for (;;) {
      pace.started()
      await current.ended
      if (stopping.signal.aborted) return
      say('The database stopped by itself: starting it again')
      const next = await startAgain(start, pace, say)
      if (next === null) return
      current = next
      if (stopping.signal.aborted) await current.stop()
      else say('The database runs again')
    }
  }

  const watching = watch()
  return {
    async stop() {
      stopping.abort()
      await current.stop()
      await watching
    },
  }
}

/** Null when asked to stop in between. The first reason is told; the same again and again would only fill the log. */
async function startAgain(
  start: () => Promise<ServerProcess>,
  pace: Pace,
  say: Say,
): Promise<ServerProcess | null> {
  let told = false
  while (await pace.next()) {
    const started = await start().catch((error: unknown) => error)
    if (isServer(started)) return started
    if (!told) say(started instanceof Error ? started.message : String(started))
    told = true
  }
  return null
}

interface Pace {
  started(): void
  /** Waits for the time of the next try; false when there is to be none. */
  next(): Promise<boolean>
}

function pacing(stopping: AbortSignal): Pace {
  let tries = 0
  let startedAt = performance.now()
  return {
    started() {
      startedAt = performance.now()
    },
    async next() {
      if (performance.now() - startedAt > settled) tries = 0
      startedAt = performance.now()
      const wait = waits[Math.min(tries, waits.length - 1)]
      tries += 1
      await pause(wait, undefined, { signal: stopping }).catch(() => undefined)
      return !stopping.aborted
    },
  }
}

function isServer(value: unknown): value is ServerProcess {
  return typeof value === 'object' && value !== null && 'ended' in value
}
