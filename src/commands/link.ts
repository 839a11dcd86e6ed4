import { readFile } from 'node:fs/promises'
import { Command } from 'commander'
import { CsvError, parse } from 'csv-parse/sync'
import type { Assertions } from '../models/link/assertions.ts'
import { assertionsOf, type Columns, type Field, fields, recognisedColumns } from '../models/link/columns.ts'
import { bandWords } from '../models/link/decide.ts'
import { type Linkage, type LinkedPair, linkPersons } from '../models/link/link.ts'
import { CannotRun } from './program.ts'

interface Options {
  readonly json?: true
  readonly all?: true
  readonly map?: readonly string[]
}

/** `hearth link`: finds records of one person in a file. It reads nothing else and writes nothing but its answer. */
export function linkCommand(
  say: (line: string) => void = (line) => process.stdout.write(`${line}\n`),
): Command {
  return new Command('link')
    .description('find records of one person in a CSV file')
    .argument('<file>', 'a CSV file with a row for each record; columns are known by their names')
    .option('--json', 'as JSON')
    .option('--all', 'also the pairs below the recommended threshold, and those that a guard keeps back')
    .option('--map <field=column...>', `say which column holds what: ${fields.join(', ')}`)
    .action(async (file: string, options: Options) => {
      const started = performance.now()
      const linkage = linkPersons(readPeople(await textOf(file), options.map ?? []))
      const seconds = Math.round((performance.now() - started) / 100) / 10
      const pairs = options.all ? [...linkage.pairs, ...linkage.others] : linkage.pairs
      say(options.json ? JSON.stringify(asJson(linkage, pairs, seconds)) : asText(linkage, pairs, seconds))
    })
}

function asJson({ threshold, clusters, candidates }: Linkage, pairs: readonly LinkedPair[], seconds: number) {
  return {
    threshold,
    pairs: pairs.map(({ a, b, probability }) => [a, b, Number(probability.toFixed(4))]),
    clusters,
    seconds,
    candidates,
  }
}

function asText(
  { threshold, clusters, candidates }: Linkage,
  pairs: readonly LinkedPair[],
  seconds: number,
): string {
  const lines = pairs.map(
    ({ a, b, band, probability }) => `${a}  ${b}  ${probability.toFixed(3)}  ${bandWords[band]}`,
  )
  const sum = `${pairs.length} pairs of ${candidates} compared, ${clusters.length} people with more than one record, threshold ${threshold}, ${seconds} s`
  return [...lines, sum].join('\n')
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw new CannotRun('CANNOT_RUN', `The file can’t be read: ${file}`, { cause: error })
  }
}

/** @throws CannotRun with one line for a file without what linking needs */
function readPeople(text: string, mapped: readonly string[]): Assertions[] {
  const [header = [], ...rows] = rowsOf(text)
  const columns = { ...recognisedColumns(header), ...mappedColumns(mapped, header) }
  if (columns.id === undefined)
    throw new CannotRun('CANNOT_RUN', 'No column holds the id of a record: name it id, or --map id=COLUMN')
  if (columns.given === undefined && columns.family === undefined) {
    throw new CannotRun(
      'CANNOT_RUN',
      'No column holds a name: call it given_name or surname, or --map given=COLUMN',
    )
  }
  const people = rows.map((cells) =>
    assertionsOf(Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])), columns),
  )
  refuseDoubtfulIds(people)
  return people
}

function rowsOf(text: string): string[][] {
  try {
    return parse(text, { bom: true, trim: true, skipEmptyLines: true, relaxColumnCount: false })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new CannotRun('CANNOT_RUN', `The file is no sound CSV: ${error.message}`, { cause: error })
  }
}

function mappedColumns(mapped: readonly string[], header: readonly string[]): Columns {
  return Object.fromEntries(mapped.map((text) => mappedColumn(text, header)))
}

function mappedColumn(text: string, header: readonly string[]): readonly [Field, string] {
  const [name = '', ...rest] = text.split('=')
  const column = rest.join('=')
  const field = fields.find((each) => each === name)
  if (field === undefined)
    throw new CannotRun('CANNOT_RUN', `--map knows no field ${name}; it knows ${fields.join(', ')}`)
  if (!header.includes(column)) throw new CannotRun('CANNOT_RUN', `The file has no column ${column}`)
  return [field, column]
}

function refuseDoubtfulIds(people: readonly Assertions[]): void {
  const seen = new Set<string>()
  for (const { id } of people) {
    if (id === '') throw new CannotRun('CANNOT_RUN', 'A row has no id')
    if (seen.has(id)) throw new CannotRun('CANNOT_RUN', `Two rows have the id ${id}`)
    seen.add(id)
  }
}
