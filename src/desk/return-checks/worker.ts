import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '../../platform/errors.ts'
import type { FindingsReport } from '../../returns/findings/report.ts'
import { checkCin } from './check-cin.ts'
import { checkSsda903 } from './check-ssda903.ts'
import { downloadOf } from './download.ts'
import type { Answered, Asked, Report } from './model.ts'

/** How many rows are listed on the page; the files have all. */
const mostLines = 500

// A thread of its own, so that a large return keeps nobody else waiting; it ends with the check, and its memory with it.
parentPort?.postMessage(await answer(workerData))

async function answer(asked: Asked): Promise<Answered> {
  try {
    const found = asked.kind === 'cin' ? await checkCin(asked) : await checkSsda903(asked)
    if (asked.download !== null) return { download: await downloadOf(found, asked.download) }
    return { report: forPage(found) }
  } catch (error) {
    if (error instanceof AppError) return { cannot: error.message }
    throw error
  }
}

function forPage(found: FindingsReport): Report {
  const lines = [...found.lines]
  return { ...found, lines: lines.slice(0, mostLines), linesInAll: lines.length }
}
