import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '../../platform/errors.ts'
import { checkCin } from './check-cin.ts'
import { checkSsda903 } from './check-ssda903.ts'
import type { Answered, Asked } from './model.ts'

// A thread of its own, so that a large return keeps nobody else waiting; it ends with the check, and its memory with it.
parentPort?.postMessage(await answer(workerData))

async function answer(asked: Asked): Promise<Answered> {
  try {
    return { report: asked.kind === 'cin' ? await checkCin(asked) : await checkSsda903(asked) }
  } catch (error) {
    if (error instanceof AppError) return { cannot: error.message }
    throw error
  }
}
