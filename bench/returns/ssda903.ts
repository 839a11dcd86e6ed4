import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import * as z from 'zod'
import { quantile, table } from '../support/figures.ts'
import { postcodesCsv, providersCsv } from './ssda903/made-places.ts'
import { csvFiles, madeReturn } from './ssda903/whole-return.ts'

const run = promisify(execFile)
const loader = new URL('../../bin/loader.js', import.meta.url).href
const module = fileURLToPath(new URL('./ssda903-process.ts', import.meta.url))
const told = z.object({ seconds: z.number(), processor: z.number(), megabytes: z.number() })
type Told = z.infer<typeof told>

interface Line {
  readonly children: number
  readonly read: Told
  readonly check: Told
}

/**
 * Checks made-up SSDA903 returns with a fault in two of a hundred children, each in a process of its own, beside the time to
 * only read the same files. @param words how many children, for each return
 */
export async function benchSsda903(words: readonly string[]): Promise<void> {
  const sizes = words.length > 0 ? words.map(Number) : [1000, 10_000, 50_000]
  const folder = await mkdtemp(join(tmpdir(), 'hearth-903-'))
  try {
    const lines: Line[] = []
    for (const children of sizes) {
      await writeReturn(folder, children)
      lines.push({ children, read: await median(folder, 'read'), check: await median(folder, 'check') })
    }
    await writeReturn(folder, 1)
    const one = await median(folder, 'rules')
    process.stdout.write(`SSDA903, both years’ CSV, reports as text and JSON\n${asTable(lines)}\n`)
    process.stdout.write(`one child’s rows, all rules, warm: ${(one.seconds * 1000).toFixed(2)} ms\n`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function writeReturn(folder: string, children: number): Promise<void> {
  const made = madeReturn({ children, seed: 1, faultyPercent: 2 })
  for (const year of ['now', 'last'] as const) {
    await mkdir(join(folder, year), { recursive: true })
    for (const [name, text] of csvFiles(made, year)) await writeFile(join(folder, year, name), text)
  }
  await writeFile(join(folder, 'postcodes.csv'), postcodesCsv())
  await writeFile(join(folder, 'providers.csv'), providersCsv())
}

async function median(folder: string, what: 'read' | 'check' | 'rules'): Promise<Told> {
  const runs: Told[] = []
  for (let times = 0; times < 5; times += 1) {
    const { stdout } = await run(process.execPath, ['--import', loader, module, folder, what])
    runs.push(told.parse(JSON.parse(stdout)))
  }
  const of = (figure: keyof Told) =>
    quantile(
      runs.map((one) => one[figure]),
      0.5,
    )
  return { seconds: of('seconds'), processor: of('processor'), megabytes: of('megabytes') }
}

/** Growth is the exponent from one size to the next: 1 is linear. Processor: with starting Node, whatever else the machine does. */
function asTable(lines: readonly Line[]): string {
  const rows = lines.map(({ children, read, check }, at) => {
    const before = lines[at - 1]
    const growth = before
      ? Math.log(check.seconds / before.check.seconds) / Math.log(children / before.children)
      : null
    return [
      String(children),
      read.seconds.toFixed(3),
      check.seconds.toFixed(3),
      (check.seconds / read.seconds).toFixed(1),
      check.processor.toFixed(2),
      check.megabytes.toFixed(0),
      growth?.toFixed(2) ?? '',
    ]
  })
  return table(['children', 'read s', 'check s', 'times', 'processor s', 'peak MB', 'growth'], rows)
}
