import type { Logger } from 'pino'

/** A piece of work that is done again and again while the server runs. */
export interface Repeated {
  readonly what: string
  readonly everySeconds: number
  readonly log: Logger
  readonly work: () => Promise<unknown>
}

/**
 * Does the work at once every so often, one turn at a time; a turn that fails is logged by name and the next comes all the same.
 * @returns a way to stop, which waits for a last turn
 */
export function repeat({ what, everySeconds, log, work }: Repeated): () => Promise<void> {
  let running = Promise.resolve()
  const turn = async () => {
    try {
      await work()
    } catch (error) {
      log.error({ job: what, err: error }, 'a job failed')
    }
  }
  const timer = setInterval(() => {
    running = running.then(turn)
  }, everySeconds * 1000)
  return async () => {
    clearInterval(timer)
    await running.then(turn)
  }
}
