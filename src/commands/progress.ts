import { SingleBar } from 'cli-progress'
import type { Progress } from '../platform/progress.ts'

/** What long work tells while it goes on. */
export interface Telling {
  readonly progress: Progress
  /** A line for people, above the bar where there is one. */
  readonly say: (line: string) => void
}

/** Where it is told: standard error, or what a test gives. */
export interface Showing {
  /** 'People loaded': stands before the bar. */
  readonly what: string
  readonly screen?: NodeJS.WritableStream & { readonly isTTY?: boolean }
  /** Milliseconds. */
  readonly clock?: () => number
}

/** Shorter work needs no bar; where no terminal is, a line now and then will do. */
const quiet = 2_000
const betweenLines = 10_000

/**
 * Runs work and shows how far it has come: after two seconds a bar on a terminal, elsewhere plain lines. All on standard error, so
 * that standard output holds what was asked for and nothing else.
 */
export async function withProgress<Answer>(
  { what, screen = process.stderr, clock = Date.now }: Showing,
  work: (telling: Telling) => Promise<Answer>,
): Promise<Answer> {
  const say = (line: string) => void screen.write(`${line}\n`)
  if (screen.isTTY === true) return withBar({ what, screen, clock }, work)
  let told = clock() - betweenLines + quiet
  const progress: Progress = (done, of) => {
    if (clock() - told < betweenLines || done >= of) return
    told = clock()
    say(`${what}: ${done.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')}`)
  }
  return work({ progress, say })
}

async function withBar<Answer>(
  { what, screen, clock }: Required<Showing>,
  work: (telling: Telling) => Promise<Answer>,
): Promise<Answer> {
  const began = clock()
  const format = `${what} [{bar}] {value} of {total}, {eta_formatted} to go`
  const bar = new SingleBar({ format, stream: screen, barsize: 30, clearOnComplete: true, hideCursor: true })
  let shown = false
  const progress: Progress = (done, of) => {
    if (shown) bar.update(Math.min(done, of))
    if (shown || done >= of || clock() - began < quiet) return
    bar.start(of, done)
    shown = true
  }
  const say = (line: string) => {
    screen.write(shown ? `\r\u001B[K${line}\n` : `${line}\n`)
  }
  try {
    return await work({ progress, say })
  } finally {
    if (shown) bar.stop()
  }
}
