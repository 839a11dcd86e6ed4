import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'

const loader = new URL('../../bin/loader.js', import.meta.url).href

const ready = z.object({ port: z.number() })
const used = z.object({ user: z.number(), system: z.number() })

/** A server in a process of its own, so that what it uses of the processor is its own. */
export interface ServerChild {
  readonly port: number
  /** Milliseconds of the processor that it has used so far, its own and the system's on its behalf. */
  processorMs(): Promise<number>
  stop(): Promise<void>
}

/**
 * Starts a module that ends in `serveBench`, and waits until it listens.
 * @param flags for Node: '--cpu-prof' writes a profile when the server stops
 */
export async function startChild(
  module: string,
  { args, flags = [] }: { args: readonly string[]; flags?: readonly string[] },
): Promise<ServerChild> {
  const child = fork(fileURLToPath(new URL(module, import.meta.url)), [...args], {
    execArgv: [...flags, '--import', loader],
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const { port } = ready.parse(await message(child))
  return {
    port,
    async processorMs() {
      child.send('processor')
      const { user, system } = used.parse(await message(child))
      return (user + system) / 1000
    },
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.send('stop')
      await ended
    },
  }
}

async function message(child: ChildProcess): Promise<unknown> {
  const done = new AbortController()
  const { signal } = done
  const ended = once(child, 'exit', { signal }).then(() => {
    throw new Error('The server of the bench ended before it answered')
  })
  const [answer]: unknown[] = await Promise.race([once(child, 'message', { signal }), ended])
  // Stops listening for the one that did not come.
  ended.catch(() => {})
  done.abort()
  return answer
}
