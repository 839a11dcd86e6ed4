import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { Command, InvalidArgumentError, Option } from 'commander'
import { englandAndWales } from '../mechanisms/timescales/index.ts'
import { answerLine } from '../returns/cin-census/batch.ts'
import { type Checked, checkReturn } from '../returns/cin-census/check.ts'
import { newestYear } from '../returns/cin-census/period.ts'
import { limits, megabytes } from '../returns/cin-census/read/limits.ts'
import { UnreadableReturn } from '../returns/cin-census/read/unreadable.ts'
import { asJson } from '../returns/cin-census/report/json.ts'
import { reportOf } from '../returns/cin-census/report/report.ts'
import { asText, hasErrors } from '../returns/cin-census/report/text.ts'
import { allRules } from '../returns/cin-census/rulesets.ts'
import { type Year, years } from '../returns/years.ts'
import { outHelp, reportFiles, writeReport } from './check-report.ts'
import { CannotRun } from './program.ts'
import { withProgress } from './progress.ts'

interface Options {
  readonly year: Year
  readonly drafts?: boolean
  readonly rules?: readonly string[]
  readonly json?: true
  readonly out?: readonly string[]
  readonly batch?: true
  readonly children: number
}

/** Where the answer goes. Tests give their own. */
type Write = (text: string) => void

/**
 * `hearth check cin`: the statutory rules over the XML of a CIN Census return, no database needed.
 * Exit 0: no errors (there may be queries); 1: errors found; 2: could not run.
 */
export function checkCin(write: Write = (text) => process.stdout.write(text)): Command {
  return new Command('cin')
    .description('the rules of the CIN Census over its XML file')
    .argument('[file]', 'the XML file that is meant for COLLECT')
    .addOption(new Option('--year <year>', 'the collection year').choices(years).default(newestYear))
    .option('--drafts', 'the rules drafted for 2026/27 too')
    .option('--rules <codes>', 'only these rules, with commas between them', codes)
    .option('--children <n>', 'children listed one by one in the report for people', wholeNumber, 100)
    .option('--out <files...>', outHelp, reportFiles)
    .option('--json', 'as JSON')
    .option('--batch', 'answer questions from standard input, one JSON object a line')
    .action((file: string | undefined, options: Options) => {
      if (options.batch) return answerAll(write)
      if (file === undefined) throw new CannotRun('CANNOT_RUN', 'Name the XML file to check.')
      return checkFile(file, options, write)
    })
}

async function checkFile(file: string, options: Options, write: Write): Promise<void> {
  const began = performance.now()
  const checked = await read(file, options)
  const seconds = (performance.now() - began) / 1000
  for (const out of options.out ?? []) await writeReport(reportOf(checked), out)
  const { json, children } = options
  write(`${json ? JSON.stringify(asJson(checked, seconds)) : asText(checked, { children })}\n`)
  if (hasErrors(checked)) process.exitCode = 1
  const broken = Object.keys(checked.defects)
  if (broken.length > 0)
    throw new CannotRun('CANNOT_RUN', `Rules that broke down, a fault in Hearth: ${broken.join(', ')}`)
}

async function read(file: string, { year, drafts = false, rules }: Options): Promise<Checked> {
  const size = await sizeOf(file)
  return withProgress({ what: 'Bytes read' }, async ({ progress }) => {
    const source = createReadStream(file, { highWaterMark: 2 ** 18 })
    const onBytes = (done: number) => progress(done, size)
    try {
      return await checkReturn(source, { year, drafts, rules, calendar: englandAndWales(), onBytes })
    } catch (error) {
      throw error instanceof UnreadableReturn ? error.in(file) : error
    }
  })
}

async function sizeOf(file: string): Promise<number> {
  const found = await stat(file).catch((error: unknown) => {
    throw new UnreadableReturn(`There is no file ${file} that can be read.`, { cause: error })
  })
  if (found.isDirectory()) throw new UnreadableReturn(`${file} is a folder. Name the XML file in it.`)
  if (found.size > limits.bytes)
    throw new UnreadableReturn(
      `${file} is ${megabytes(found.size)}; a CIN Census return is at most ${megabytes(limits.bytes)}. Choose another file.`,
    )
  return found.size
}

async function answerAll(write: Write): Promise<void> {
  const calendar = englandAndWales()
  for await (const line of createInterface({ input: process.stdin }))
    if (line.trim() !== '') write(`${answerLine(line, calendar)}\n`)
}

function codes(text: string): readonly string[] {
  const asked = text.split(',').map((code) => code.trim())
  const stranger = asked.find((code) => !allRules.some((rule) => rule.code === code))
  if (stranger !== undefined) throw new InvalidArgumentError(`There is no rule ${stranger}.`)
  return asked
}

function wholeNumber(text: string): number {
  if (!/^\d{1,7}$/.test(text)) throw new InvalidArgumentError('Not a whole number.')
  return Number(text)
}
