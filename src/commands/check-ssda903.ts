import { createInterface } from 'node:readline'
import { Command, InvalidArgumentError, Option } from 'commander'
import type { Progress } from '../platform/progress.ts'
import { answerLine } from '../returns/ssda903/checking/batch.ts'
import { type Checked, type CheckOptions, checkReturn } from '../returns/ssda903/checking/check.ts'
import { isAuthorityOfEngland } from '../returns/ssda903/definitions/upper-tier.ts'
import { asJson } from '../returns/ssda903/report/json.ts'
import { reportOf } from '../returns/ssda903/report/report.ts'
import { failedIn, hasErrors } from '../returns/ssda903/report/summary.ts'
import { asText } from '../returns/ssda903/report/text.ts'
import { allRules } from '../returns/ssda903/rulesets.ts'
import { type Year, years } from '../returns/years.ts'
import { fileSource, filesIn, watched } from './check-files.ts'
import { outHelp, reportFiles, writeReport } from './check-report.ts'
import { CannotRun } from './program.ts'
import { withProgress } from './progress.ts'

interface Options {
  readonly lastYear?: string
  readonly year?: Year
  readonly authority?: string
  readonly postcodes?: string
  readonly providers?: string
  readonly rules?: readonly string[]
  readonly asSector?: true
  readonly children: number
  readonly out?: readonly string[]
  readonly json?: true
  readonly batch?: true
}

/** Where the answer goes. Tests give their own. */
type Write = (text: string) => void

/**
 * `hearth check ssda903`: the statutory rules over CSV files or an XML, no database needed.
 * Exit 0: no errors (there may be queries); 1: errors found; 2: could not run.
 */
export function checkSsda903(write: Write = (text) => process.stdout.write(text)): Command {
  return new Command('ssda903')
    .description('the rules of the SSDA903 return over its CSV files or its XML')
    .argument('[dir]', 'the folder with the CSV files or the XML, or one file')
    .option('--last-year <dir>', 'the same of the year before: the rules that compare need it')
    .addOption(new Option('--year <year>', 'the collection year (default: as the dates tell)').choices(years))
    .option('--authority <code>', 'the returning authority, as E08000003', authority)
    .option('--postcodes <file>', 'CSV with pcd, oseast1m, osnrth1m, laua')
    .option(
      '--providers <file>',
      'CSV with URN, PLACE_CODES, PROVIDER_CODES, REG_END, POSTCODE, LA_CODE_INFERRED',
    )
    .option('--rules <codes>', 'only these rules, with commas between them', codes)
    .option('--as-sector', 'answer as the sector’s validator does where it is known to differ: for comparing')
    .option('--children <n>', 'children listed one by one in the report for people', wholeNumber, 100)
    .option('--out <files...>', outHelp, reportFiles)
    .option('--json', 'as JSON')
    .option('--batch', 'answer questions from standard input, one JSON object a line')
    .action((dir: string | undefined, options: Options) => {
      if (options.batch) return answerAll(options, write)
      if (dir === undefined) throw new CannotRun('CANNOT_RUN', 'Name the folder with the files to check.')
      return checkFiles(dir, options, write)
    })
}

async function checkFiles(dir: string, options: Options, write: Write): Promise<void> {
  const began = performance.now()
  const checked = await withProgress({ what: 'Bytes read' }, async ({ progress }) =>
    checkReturn(await asked(dir, options, progress)),
  )
  const seconds = (performance.now() - began) / 1000
  for (const file of options.out ?? []) await writeReport(reportOf(checked), file)
  const { children } = options
  write(`${options.json ? JSON.stringify(asJson(checked, seconds)) : asText(checked, { children })}\n`)
  if (hasErrors(checked)) process.exitCode = 1
  refuseBroken(checked)
}

function refuseBroken(checked: Checked): void {
  const broken = [...failedIn(checked).keys()]
  if (broken.length > 0)
    throw new CannotRun('CANNOT_RUN', `Rules that broke down, a fault in Hearth: ${broken.join(', ')}`)
}

async function asked(dir: string, options: Options, progress: Progress): Promise<CheckOptions> {
  const { lastYear, year, authority: code, postcodes, providers, rules, asSector } = options
  const files = {
    now: await filesIn(dir),
    last: lastYear === undefined ? undefined : await filesIn(lastYear),
    postcodes: postcodes === undefined ? undefined : await fileSource(postcodes),
    providers: providers === undefined ? undefined : await fileSource(providers),
  }
  return { ...watched(files, progress), year, authority: code, rules, asSector }
}

async function answerAll(options: Options, write: Write): Promise<void> {
  const asSector = options.asSector ?? false
  for await (const line of createInterface({ input: process.stdin }))
    if (line.trim() !== '') write(`${JSON.stringify(answerLine(line, { asSector }))}\n`)
}

function codes(text: string): readonly string[] {
  const given = text.split(',').map((code) => code.trim())
  const stranger = given.find((code) => !allRules.some((rule) => rule.code === code))
  if (stranger !== undefined) throw new InvalidArgumentError(`There is no rule ${stranger}.`)
  return given
}

function authority(text: string): string {
  const code = text.toUpperCase()
  if (!isAuthorityOfEngland(code))
    throw new InvalidArgumentError('Not the code of an authority in England, such as E08000003.')
  return code
}

function wholeNumber(text: string): number {
  if (!/^\d{1,7}$/.test(text)) throw new InvalidArgumentError('Not a whole number.')
  return Number(text)
}
