import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { readFile, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import exceljs from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { madeReturn } from '../../bench/returns/cin/generate.ts'
import { checkCin } from './check-cin.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearth-cin-'))
const path = (name: string) => join(folder, name)

beforeAll(async () => {
  await writeFile(path('clean.xml'), [...madeReturn({ children: 20, seed: 1 })].join(''))
  await writeFile(path('faulty.xml'), [...madeReturn({ children: 60, seed: 2, faulty: 0.1 })].join(''))
  await writeFile(path('none.txt'), 'Minutes of the meeting')
  await writeFile(path('other.xml'), '<EXPSSDA903><CHILD/></EXPSSDA903>')
  await writeFile(path('cut.xml'), [...madeReturn({ children: 2, seed: 1 })].join('').slice(0, 900))
  await writeFile(path('bomb.xml'), '<!DOCTYPE a [<!ENTITY a "aa">]><Message/>')
  await writeFile(path('huge.xml'), '')
  await truncate(path('huge.xml'), 2 ** 31)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the command here, as `main` does: what it wrote, its exit code, and what it threw. */
async function check(...words: string[]) {
  let stdout = ''
  const command = checkCin((text) => {
    stdout += text
  })
  process.exitCode = 0
  const silent = { writeErr: () => {}, writeOut: () => {} }
  const error: unknown = await command
    .exitOverride()
    .configureOutput(silent)
    .parseAsync(words, { from: 'user' })
    .then(
      () => null,
      (thrown: unknown) => thrown,
    )
  const status = process.exitCode
  process.exitCode = 0
  return { status, stdout, refusal: error instanceof Error ? error.message : null }
}

test('a clean return is said to be clean', async () => {
  expect(await check(path('clean.xml'))).toEqual({
    status: 0,
    stdout: 'CIN Census 2025/26: 20 children, nothing found\n',
    refusal: null,
  })
})

test('a faulty return is told by rule, with what to do, and by child', async () => {
  const { status, stdout } = await check(path('faulty.xml'), '--children', '1')
  expect(status).toBe(1)
  expect(stdout).toMatch(/Errors\. They stop the return\.\n {2}\d+ +\d+ child(ren)? +[A-Z]/)
  expect(stdout).toMatch(/Child by child\n {2}C\d{7}\n {4}\d+Q? +\w+\.\w+, record \d+: /)
  expect(stdout).toMatch(/and \d+ more children: --children lists more/)
})

test('programs get the shape they rely on', async () => {
  const { status, stdout } = await check(path('faulty.xml'), '--json')
  const answer = JSON.parse(stdout)
  expect(status).toBe(1)
  expect(answer).toMatchObject({ year: '2025/26', returnLevel: [], skipped: {} })
  expect(answer.seconds).toBeGreaterThan(0)
  expect(answer.locations.length).toBeGreaterThan(5)
  const [rule, child, table, field, row] = answer.locations[0]
  expect([rule, child, table, field, row].map((part) => typeof part)).toEqual([
    ...['string', 'string', 'string', 'string', 'number'],
  ])
})

test('only the rules that are asked for, and queries alone stop nothing', async () => {
  const { status, stdout } = await check(path('faulty.xml'), '--json', '--rules', '8545Q,8555Q')
  const rules = JSON.parse(stdout).locations.map(([rule]: [string]) => rule)
  expect(new Set(rules)).toEqual(new Set(['8545Q', '8555Q']))
  expect(status).toBe(0)
})

test('reports are written as the file’s ending says', async () => {
  const files = ['r.csv', 'r.html', 'r.xlsx'].map(path)
  await check(path('faulty.xml'), ...files.flatMap((file) => ['--out', file]))
  const [csv, html] = await Promise.all(files.slice(0, 2).map((file) => readFile(file, 'utf8')))
  expect(csv).toMatch(
    /^\uFEFFRule,Kind,Child,Table,Row,Look at,What is wrong,What to do\r\n\d+Q?,(error|query),/,
  )
  expect(html).toMatch(/<h1>CIN Census 2025\/26<.*<caption>By rule<\/caption>.*<caption>Every row<\/caption>/)
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.readFile(path('r.xlsx'))
  expect(workbook.getWorksheet('Findings')?.rowCount).toBe(csv?.trimEnd().split('\r\n').length)
})

test.each([
  { what: 'no file', words: [], says: /Name the XML file/ },
  { what: 'a file that is not there', words: [path('none.xml')], says: /There is no file .*none\.xml/ },
  { what: 'a folder', words: [folder], says: /is a folder/ },
  { what: 'a file of 2 GB', words: [path('huge.xml')], says: /huge\.xml is 2,048 MB; .* at most 256 MB/ },
  { what: 'no return', words: [path('none.txt')], says: /none\.txt: .*XML/ },
  { what: 'another return', words: [path('other.xml')], says: /other\.xml: .*EXPSSDA903/ },
  { what: 'a truncated XML', words: [path('cut.xml')], says: /cut\.xml: .*cut off/ },
  { what: 'an XML bomb', words: [path('bomb.xml')], says: /bomb\.xml: .*DOCTYPE/ },
  {
    what: 'another year',
    words: [path('clean.xml'), '--year', '2024/25'],
    says: /clean\.xml: .*ends in 2026/,
  },
  { what: 'a year that is none', words: [path('clean.xml'), '--year', '1999/00'], says: /2025\/26/ },
  {
    what: 'a rule that is none',
    words: [path('clean.xml'), '--rules', '8600,1'],
    says: /There is no rule 1/,
  },
])('$what is refused in one line', async ({ words, says }) => {
  const { stdout, refusal } = await check(...words)
  expect({ stdout, lines: refusal?.split('\n').length }).toEqual({ stdout: '', lines: 1 })
  expect(refusal).toMatch(says)
})

/** As people run it, once each for the two ways in. */
test('the program exits with 2 and one line on a bad file, and answers questions a line each', () => {
  const run = (words: readonly string[], input: string) =>
    spawnSync('node', ['bin/hearth.js', 'check', 'cin', ...words], { input, encoding: 'utf8' })
  const bad = run([path('huge.xml')], '')
  expect({ status: bad.status, stdout: bad.stdout, lines: bad.stderr.trim().split('\n').length }).toEqual({
    status: 2,
    stdout: '',
    lines: 1,
  })
  const question = { id: 'x', rule: '4180', tables: { ChildIdentifiers: [{ Sex: null }] } }
  const { status, stdout } = run(['--batch'], `${JSON.stringify(question)}\n\nno\n`)
  expect(status).toBe(0)
  expect(
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toMatchObject([{ id: 'x', flagged: { ChildIdentifiers: [0] } }, { id: null }])
})
