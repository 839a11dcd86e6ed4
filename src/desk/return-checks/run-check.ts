import { Worker } from 'node:worker_threads'
import type { Answered, Asked } from './model.ts'

/** How long a check may take before it is given up, in milliseconds; the largest return takes a tenth. */
const patience = 120_000
/** How much memory a check may take, in megabytes; 50,000 children take a third. */
const mostMemory = 1500

let running = false

/**
 * Checks a return in a thread of its own. Nothing is written anywhere. One at a time in each process, since a check may
 * take as much memory as all else together: 'busy' while another runs.
 */
export async function runCheck(asked: Asked): Promise<Answered | 'busy'> {
  if (running) return 'busy'
  running = true
  try {
    return await inThread(asked)
  } finally {
    running = false
  }
}

function inThread(asked: Asked): Promise<Answered> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: asked,
    resourceLimits: { maxOldGenerationSizeMb: mostMemory },
  })
  const { promise, resolve, reject } = Promise.withResolvers<Answered>()
  const timer = setTimeout(
    () => resolve({ cannot: 'The check took too long. Check fewer files at once.' }),
    patience,
  )
  worker.once('message', resolve)
  worker.once('error', (error) => (isOutOfMemory(error) ? resolve(tooMuch) : reject(error)))
  worker.once('exit', () => reject(new Error('the check ended without an answer')))
  return promise.finally(async () => {
    clearTimeout(timer)
    await worker.terminate()
  })
}

const tooMuch: Answered = {
  cannot: 'The return is too large to check here. Use hearth check on a machine with more memory.',
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
