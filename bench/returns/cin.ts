import { execFile } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import * as z from 'zod'
import { table } from '../support/figures.ts'
import { madeReturn } from './cin/generate.ts'

const run = promisify(execFile)
const loader = new URL('../../bin/loader.js', import.meta.url).href
const module = fileURLToPath(new URL('./cin-process.ts', import.meta.url))
const told = z.object({
  seconds: z.number(),
  /** Of the processor: comparable on a machine that does other work too. */
  processor: z.number(),
  megabytes: z.number(),
  found: z.number(),
})

interface Line {
  readonly children: number
  readonly fileMb: number
  readonly parse: z.infer<typeof told>
  readonly check: z.infer<typeof told>
}

/**
 * Checks made-up CIN Census returns with a fault in two of a hundred records, each in a process of its own, beside the time to
 * only parse the same file. @param words how many children, for each return
 */
export async function benchCin(words: readonly string[]): Promise<void> {
  const sizes = words.length > 0 ? words.map(Number) : [1, 1000, 10_000, 50_000]
  const folder = await mkdtemp(join(tmpdir(), 'hearth-cin-'))
  try {
    const lines: Line[] = []
    for (const children of sizes) lines.push(await measured(join(folder, 'cin.xml'), children))
    process.stdout.write(`CIN Census, reports as text and JSON\n${asTable(lines)}\n`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function measured(file: string, children: number): Promise<Line> {
  await pipeline(Readable.from(madeReturn({ children, seed: 1, faulty: 0.02 })), createWriteStream(file))
  const { size } = await stat(file)
  return {
    children,
    fileMb: size / 2 ** 20,
    parse: await least(file, 'parse'),
    check: await least(file, 'check'),
  }
}

/** The least of five: on a machine that does other work too, the rest is its neighbours'. */
async function least(file: string, what: 'parse' | 'check'): Promise<Line['check']> {
  const runs: Line['check'][] = []
  for (let times = 0; times < 5; times += 1) {
    const { stdout } = await run(process.execPath, ['--import', loader, module, file, what])
    runs.push(told.parse(JSON.parse(stdout)))
  }
  const of = (figure: keyof Line['check']) => Math.min(...runs.map((one) => one[figure]))
  return {
    seconds: of('seconds'),
    processor: of('processor'),
    megabytes: of('megabytes'),
    found: of('found'),
  }
}

/** Growth is the exponent from one size to the next: 1 is linear. */
function asTable(lines: readonly Line[]): string {
  const rows = lines.map(({ children, fileMb, parse, check }, at) => {
    const before = lines[at - 1]
    const growth = before
      ? Math.log(check.seconds / before.check.seconds) / Math.log(children / before.children)
      : null
    return [
      String(children),
      fileMb.toFixed(1),
      parse.seconds.toFixed(3),
      check.seconds.toFixed(3),
      (check.seconds / parse.seconds).toFixed(1),
      (check.processor / parse.processor).toFixed(1),
      check.megabytes.toFixed(0),
      growth?.toFixed(2) ?? '',
      String(check.found),
    ]
  })
  const head = [
    'children',
    'file MB',
    'parse s',
    'check s',
    'times',
    'times processor',
    'peak MB',
    'growth',
    'findings',
  ]
  return table(head, rows)
}
