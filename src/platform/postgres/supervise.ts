import { setTimeout as pause } from 'node:timers/promises'
import type { ServerProcess } from './server-process.ts'

/** Waits before each new try, in ms; the last is repeated for as long as Hearth lives. */
const waits = [0, 200, 500, 1_000, 2_000, 5_000]

/** Keeps a server running: one that ends by itself is started again, on the same socket, so that pools reconnect. */
export async function supervise(
  start: () => Promise<ServerProcess>,
  say: (line: string) => void,
): Promise<{ stop(): Promise<void> }> {
  const stopping = new AbortController()
  let current = await start()

  async function watch(): Promise<void> {
    for (;;) {
      await current.ended
      if (stopping.signal.aborted) return
      say('The database stopped by itself: starting it again')
      const next = await startAgain(start, stopping.signal, say)
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
  stopping: AbortSignal,
  say: (line: string) => void,
): Promise<ServerProcess | null> {
  for (let tries = 0; !stopping.aborted; tries += 1) {
    await pause(waits[Math.min(tries, waits.length - 1)], undefined, { signal: stopping }).catch(
      () => undefined,
    )
    if (stopping.aborted) break
    const started = await start().catch((error: unknown) => error)
    if (isServer(started)) return started
    if (tries === 0) say(started instanceof Error ? started.message : String(started))
  }
  return null
}

function isServer(value: unknown): value is ServerProcess {
  return typeof value === 'object' && value !== null && 'ended' in value
}
