import { readFile } from 'node:fs/promises'
import { Command, InvalidArgumentError, Option } from 'commander'
import { councilPopulation } from '../desk/figures/population.ts'
import { indicators as allIndicators } from '../desk/figures/read-figures.ts'
import {
  type Asked,
  type Figure,
  figure,
  figureBy,
  type Group,
  type Indicator,
  type Period,
  type Population,
  readPopulation,
  type Split,
  splits,
  yearTo,
} from '../mechanisms/indicators/index.ts'
import { englandAndWales } from '../mechanisms/timescales/index.ts'
import { type Db, inContext, systemActor } from '../platform/db.ts'
import { AppError } from '../platform/errors.ts'
import { dayOf, instantOf } from '../platform/instant.ts'
import { isPlainDate, type PlainDate } from '../platform/plain-date.ts'

interface Options {
  readonly asAt?: PlainDate
  readonly from?: PlainDate
  readonly to?: PlainDate
  readonly ids?: readonly string[]
  readonly by?: Split
  readonly population?: string
  readonly json?: true
}

interface Answered {
  readonly indicator: Indicator
  readonly figure: Figure
  readonly groups: readonly Group[]
}

/** What the command reads of the world. Tests give their own. */
export interface Surroundings {
  readonly today: () => PlainDate
  readonly say: (line: string) => void
}

const thisMachine: Surroundings = {
  today: () => dayOf(instantOf(new Date())),
  say: (line) => process.stdout.write(`${line}\n`),
}

/**
 * `hearth indicators`: the catalogue's values for a period as at a day.
 * @param open connects to the store, as a role that may read it
 * @throws AppError from its action, with one line that says what is wrong: an unknown id, a period or a population file that can't be used
 */
export function indicatorsCommand(
  open: () => Promise<{ db: Db; close(): Promise<void> }>,
  surroundings: Surroundings = thisMachine,
): Command {
  return new Command('indicators')
    .description('the figures of the catalogue, for a period as at a day')
    .option(
      '--as-at <day>',
      'as it was at the end of this day (default: the end of the period, or today)',
      day,
    )
    .option('--from <day>', 'first day of the period (default: 12 months before its end)', day)
    .option('--to <day>', 'last day of the period (default: the as-at day)', day)
    .option('--ids <ids>', 'only these, with commas between them', (text: string) => text.split(','))
    .addOption(new Option('--by <group>', 'split each figure').choices(splits))
    .option(
      '--population <file>',
      'children aged 0 to 17: CSV with year, vintage, children (default: those kept in the store, or council/population.csv)',
    )
    .option('--json', 'as JSON')
    .action(async (options: Options) => {
      const indicators = chosen(options.ids)
      const period = periodOf(options, surroundings.today())
      const population = options.population === undefined ? null : await populationIn(options.population)
      const { db, close } = await open()
      try {
        const answers = await answersIn(db, { indicators, period, population, by: options.by })
        surroundings.say(options.json ? JSON.stringify(asJson(period, answers)) : asText(period, answers))
      } finally {
        await close()
      }
    })
}

interface Wanted {
  readonly indicators: readonly Indicator[]
  readonly period: Period
  /** Given on the command line; null: the council's own. */
  readonly population: Population | null
  readonly by: Split | undefined
}

function answersIn(db: Db, { indicators, period, population: given, by }: Wanted): Promise<Answered[]> {
  const calendar = englandAndWales()
  return inContext(db, systemActor, async (trx) => {
    const population = given ?? (await councilPopulation(trx))
    const asked: Asked = { ...period, db: trx, calendar, population }
    const answers: Answered[] = []
    for (const indicator of indicators) {
      const answer = by
        ? await figureBy(indicator, asked, by)
        : { figure: await figure(indicator, asked), groups: [] }
      answers.push({ indicator, ...answer })
    }
    return answers
  })
}

function chosen(ids: readonly string[] | undefined): readonly Indicator[] {
  const stranger = ids?.find((id) => !allIndicators.some((indicator) => indicator.id === id))
  if (stranger !== undefined) throw new AppError('UNKNOWN_INDICATOR', `There is no indicator ${stranger}`)
  return allIndicators.filter(({ id }) => ids?.includes(id) ?? true)
}

/** A period that has ended is answered as at its end, so that the same question has the same answer next year. */
function periodOf({ asAt, from, to }: Options, today: PlainDate): Period {
  const at = asAt ?? (to !== undefined && to < today ? to : today)
  const last = to ?? at
  return { from: from ?? yearTo(last).from, to: last, asAt: at }
}

async function populationIn(file: string): Promise<Population> {
  try {
    return readPopulation(await readFile(file, 'utf8'))
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError('NO_POPULATION', `The population file can’t be read: ${file}`, { cause: error })
  }
}

function day(text: string): PlainDate {
  if (!isPlainDate(text)) throw new InvalidArgumentError('Not a day: write it as 2025-03-31.')
  return text
}

/** The shape that other programs rely on; `unknown` and `groups` are there only when they say something. */
function asJson({ asAt }: Period, answers: readonly Answered[]) {
  const entries = answers.map(({ figure, groups }) => [
    figure.id,
    { ...figureJson(figure), ...groupsJson(groups) },
  ])
  return { asAt, indicators: Object.fromEntries(entries) }
}

function figureJson({ id: _, unknown, ...figure }: Figure) {
  return unknown === 0 ? figure : { ...figure, unknown }
}

function groupsJson(groups: readonly Group[]) {
  return groups.length === 0
    ? {}
    : { groups: groups.map(({ key, figure }) => ({ key, ...figureJson(figure) })) }
}

function asText({ from, to, asAt }: Period, answers: readonly Answered[]): string {
  const lines = answers.flatMap(({ indicator, figure, groups }) => [
    `${figure.id.padEnd(17)}${indicator.title.padEnd(58)}${inWords(figure)}`,
    ...partLines(figure),
    ...groups.map(
      (group) => `${''.padEnd(19)}${(group.key ?? 'not known').padEnd(56)}${inWords(group.figure)}`,
    ),
  ])
  return [`${from} to ${to}, as at ${asAt}`, ...lines].join('\n')
}

function inWords(figure: Figure): string {
  const unknown = figure.unknown === 0 ? '' : `, ${figure.unknown} not known`
  if (figure.unit === 'children') return `${figure.denominator} in all${unknown}`
  const value = figure.value === null ? 'no figure' : `${figure.value.toFixed(1)} ${figure.unit}`
  const of = figure.denominator === null ? '' : ` of ${figure.denominator.toLocaleString('en-GB')}`
  return `${value} (${figure.numerator.toLocaleString('en-GB')}${of}${unknown})`
}

function partLines(figure: Figure): string[] {
  if (figure.unit !== 'children') return []
  return figure.rows.map(
    ({ key, numerator, value }) =>
      `${''.padEnd(19)}${(key ?? 'not known').padEnd(56)}${value.toFixed(1)} % (${numerator})`,
  )
}
