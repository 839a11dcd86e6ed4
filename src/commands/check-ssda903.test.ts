import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { mkdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import exceljs from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { csvFiles, madeReturn } from '../../bench/returns/ssda903/whole-return.ts'
import { checkSsda903 } from './check-ssda903.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearth-903-'))
const path = (...names: string[]) => join(folder, ...names)

beforeAll(async () => {
  const clean = madeReturn({ children: 60, seed: 1, faultyPercent: 0 })
  const faulty = madeReturn({ children: 60, seed: 2, faultyPercent: 20 })
  await writeFiles('clean', csvFiles(clean, 'now'))
  await writeFiles('before', csvFiles(clean, 'last'))
  await writeFiles('faulty', csvFiles(faulty, 'now'))
  const review = 'M1,01/02/2015,01/06/2025,PN1\n'
  await writeFiles(
    'earlier',
    new Map([['Reviews.csv', `CHILD,DOB,REVIEW,REVIEW_CODE\n${review.repeat(25)}`]]),
  )
  await writeFiles('none', new Map([['list.csv', 'a,b\n']]))
  await writeFiles('empty', new Map())
  await writeFiles(
    'twice',
    new Map([
      ['Header.csv', headings],
      ['Header copy.csv', headings],
    ]),
  )
  await writeFiles('cut', new Map([['return.xml', '<EXPSSDA903><CHILD><HEADER>']]))
  await writeFiles('bomb', new Map([['return.xml', '<!DOCTYPE a [<!ENTITY a "aa">]><EXPSSDA903/>']]))
  await writeFiles('huge', new Map([['Header.csv', '']]))
  await truncate(path('huge', 'Header.csv'), 2 ** 31)
})

const headings = 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n'

async function writeFiles(name: string, files: ReadonlyMap<string, string>): Promise<void> {
  await mkdir(path(name))
  for (const [file, text] of files) await writeFile(path(name, file), text)
}

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the command here, as `main` does: what it wrote, its exit code, and what it threw. */
async function check(...words: string[]) {
  let stdout = ''
  const command = checkSsda903((text) => {
    stdout += text
  })
  process.exitCode = 0
  const error: unknown = await command
    .exitOverride()
    .configureOutput({ writeErr: () => {}, writeOut: () => {} })
    .parseAsync(words, { from: 'user' })
    .then(
      () => null,
      (thrown: unknown) => thrown,
    )
  const status = process.exitCode
  process.exitCode = 0
  return { status, stdout, refusal: error instanceof Error ? error.message : null }
}

test('a clean return is said to be clean, and what was not checked is named', async () => {
  const { status, stdout, refusal } = await check(path('clean'), '--last-year', path('before'))
  expect({ status, refusal }).toEqual({ status: 0, refusal: null })
  expect(stdout).toMatch(/^SSDA903 2026\/27: 60 children, \d+ rules asked, nothing found\n/)
  expect(stdout).toMatch(/Not checked\n(?: {2}.*\n)* {2}no list of providers was given: .*1008/)
})

test('a faulty return is told by rule, with what to do, and by child', async () => {
  const { status, stdout } = await check(path('faulty'), '--children', '1')
  expect(status).toBe(1)
  expect(stdout).toMatch(
    /Errors\. Put them right before the return is sent\.\n {2}\w+ +\d+ rows? +[A-Z].*\n {20,}[A-Z]/,
  )
  expect(stdout).toMatch(/Child by child\n {2}C\d{6}\n {4}\w+ +\w+ row \d+/)
  expect(stdout).toMatch(/and \d+ more children: --children lists more/)
})

test('programs get the shape they rely on', async () => {
  const { status, stdout } = await check(path('faulty'), '--json', '--rules', '103,1008')
  expect(status).toBe(1)
  expect(JSON.parse(stdout)).toEqual({
    year: '2026/27',
    rules: { '103': { Header: expect.arrayContaining([expect.any(Number)]) } },
    skipped: { '1008': 'no list of providers was given' },
    rows: expect.objectContaining({
      Header: expect.any(Number),
      Episodes: expect.any(Number),
      DoLo: expect.any(Number),
    }),
    seconds: expect.any(Number),
  })
})

test('an older year names the rules that are not built', async () => {
  await writeFiles('older', new Map([['Header.csv', headings]]))
  const { stdout } = await check(path('older'), '--year', '2022/23', '--json')
  expect(JSON.parse(stdout).skipped).toMatchObject({
    '232': 'not built for 2022/23: it came or was reworded in 2024/25',
  })
})

test('reports are written as the file’s ending says', async () => {
  const files = ['r.csv', 'r.html', 'r.xlsx'].map((name) => path(name))
  await check(path('faulty'), ...files.flatMap((file) => ['--out', file]))
  const [csv, html] = await Promise.all(files.slice(0, 2).map((file) => readFile(file, 'utf8')))
  expect(csv).toMatch(
    /^\uFEFFRule,Kind,Child,Table,Row,Look at,What is wrong,What to do\r\n\w+,error,C\d{6},\w+,\d+,/,
  )
  expect(html).toMatch(/<caption>By rule<\/caption>.*<caption>Every row<\/caption>.*C\d{6}/)
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.readFile(path('r.xlsx'))
  expect(workbook.worksheets.map(({ name }) => name)).toEqual([
    'Rules',
    'Findings',
    'Not checked',
    'About the files',
  ])
  expect(workbook.getWorksheet('Findings')?.rowCount).toBe(csv?.trimEnd().split('\r\n').length)
})

describe('what can’t be checked is refused in one line', () => {
  test.each([
    { what: 'no files named', words: [], says: 'Name the folder with the files to check.' },
    { what: 'no such folder', words: ['nowhere'], says: 'There is no file or folder' },
    { what: 'an empty folder', words: ['empty'], says: 'There are no CSV or XML files in' },
    { what: 'no return', words: ['none'], says: 'There is no table of an SSDA903 return among the files' },
    {
      what: 'two files of one table',
      words: ['twice'],
      says: 'Header copy.csv and Header.csv are both Header: take one out',
    },
    {
      what: 'a truncated XML',
      words: ['cut'],
      says: 'return.xml ends in the middle, at line 1: it was cut off',
    },
    { what: 'an XML bomb', words: ['bomb'], says: 'it declares a document type (DOCTYPE)' },
    { what: 'a file of 2 GB', words: ['huge'], says: 'Header.csv is larger than a return can be (400 MB)' },
    { what: 'a wrong year', words: ['clean', '--year', '2024/25'], says: 'are of 2026/27, not of 2024/25' },
    {
      what: 'last year’s in this year’s place',
      words: ['earlier', '--year', '2026/27'],
      says: 'The dates of this return are of 2025/26, not of 2026/27: choose the files of 2026/27',
    },
    {
      what: 'this year’s as last year’s',
      words: ['clean', '--last-year', 'clean'],
      says: 'the files given as last year’s are of 2026/27',
    },
    {
      what: 'a list that is none',
      words: ['clean', '--postcodes', 'clean/Header.csv'],
      says: 'Header.csv is no list of postcodes: it has no column pcd',
    },
    {
      what: 'providers that are none',
      words: ['clean', '--providers', 'clean/Header.csv'],
      says: 'is no list of providers: it lacks the columns URN',
    },
    { what: 'an unknown rule', words: ['clean', '--rules', '1'], says: 'There is no rule 1.' },
    {
      what: 'no authority',
      words: ['clean', '--authority', '330'],
      says: 'Not the code of an authority in England',
    },
    {
      what: 'a report of no kind',
      words: ['clean', '--out', 'r.doc'],
      says: 'End the name in .xlsx, .csv or .html.',
    },
  ])('$what', async ({ words, says }) => {
    const { refusal, stdout } = await check(
      ...words.map((word) => (/^[a-z]+(\/\w+\.csv)?$/.test(word) ? path(word) : word)),
    )
    expect(refusal).toContain(says)
    expect(refusal).not.toContain('\n')
    expect(stdout).toBe('')
  })
})

test('the program answers questions line by line, and could not run is exit 2', () => {
  const program = fileURLToPath(new URL('../../bin/hearth.js', import.meta.url))
  const hearth = (words: string[], input = '') =>
    spawnSync(process.execPath, [program, 'check', 'ssda903', ...words], { input, encoding: 'utf8' })
  const question = { id: 'x', rule: '103', tables: { Header: [{ ETHNIC: 'WBRI' }, { ETHNIC: null }] } }
  const { stdout, status } = hearth(['--batch'], `${JSON.stringify(question)}\n\n{\n`)
  expect(status).toBe(0)
  const [first, second] = stdout.trimEnd().split('\n')
  expect(JSON.parse(first ?? '')).toEqual({ id: 'x', flagged: { Header: [1] } })
  expect(JSON.parse(second ?? '')).toMatchObject({ id: null, error: expect.any(String) })
  const refused = hearth([path('bomb')])
  expect(refused.status).toBe(2)
  expect(refused.stderr).toMatch(/^hearth: return\.xml, line 1: .*\n$/)
})
