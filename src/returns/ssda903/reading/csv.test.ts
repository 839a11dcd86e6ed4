import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import type { Source } from './source.ts'
import { readCsvReturn } from './tables.ts'

const header = 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB'
const missing = 'CHILD,DOB,MISSING,MIS_START,MIS_END'

function source(name: string, content: string | Buffer): Source {
  const bytes = Buffer.from(content)
  return { name, size: bytes.length, open: () => Readable.from([bytes]) }
}

const read = (...sources: Source[]) => readCsvReturn(sources, 'now')

describe('a file is read however a spreadsheet wrote it', () => {
  test.each([
    { what: 'plain', text: `${header}\n1,m,01/04/2012,wbri,UN1,0,\n` },
    { what: 'byte-order mark, Windows lines', text: `\uFEFF${header}\r\n1,m,01/04/2012,wbri,UN1,0,\r\n` },
    {
      what: 'odd order and case, spaces, an extra column',
      text: ` dob ,child,Team,Sex,ETHNIC,upn,MOTHER,mc dob\n01/04/2012,1,North,m,wbri,UN1,0,\n`,
    },
    { what: 'quotes and empty lines', text: `${header}\n\n"1","m","01/04/2012","wbri",UN1,0,\n\n` },
  ])('$what', async ({ text }) => {
    const { tables } = await read(source('anything.csv', text))
    expect(tables.Header?.rows).toMatchObject([
      { at: 0, from: 'Header', CHILD: '1', SEX: 'M', ETHNIC: 'WBRI', MC_DOB: { text: null } },
    ])
    expect(tables.Header?.rows[0]?.DOB.day).toBe(Date.UTC(2012, 3, 1) / 86_400_000)
  })

  test('with line ends of several kinds, as put together from several machines', async () => {
    const row = '01/04/2012,M,01/05/2026,02/05/2026'
    const { tables, notes } = await read(source('m.csv', `${missing}\r\n1,${row}\n2,${row}\r3,${row}\r\n`))
    expect(tables.Missing?.rows.map(({ CHILD }) => CHILD)).toEqual(['1', '2', '3'])
    expect(notes).toEqual([])
  })

  test('an unreadable date keeps its text', async () => {
    const { tables } = await read(source('m.csv', `${missing}\n1,01/04/2012,M,31/02/2026,2026-03-01\n`))
    expect(tables.Missing?.rows[0]).toMatchObject({
      MIS_START: { text: '31/02/2026', day: Number.NaN },
      MIS_END: { text: '2026-03-01', day: Number.NaN },
    })
  })

  test('uneven rows, rows without a child and strange files are said', async () => {
    const { notes } = await read(
      source('m.csv', `${missing}\n1,01/04/2012,M\n,01/04/2012,M,,\n`),
      source('list.csv', 'a,b\n1,2\n'),
    )
    expect(notes).toEqual([
      'list.csv was left out: its columns are those of no table',
      'm.csv: 1 rows have more or fewer cells than the heading, the first is row 0',
      'm.csv: 1 rows have no CHILD, so they could only be checked by themselves',
    ])
  })
})

describe('what is no return is refused in one line', () => {
  test.each([
    {
      what: 'no table',
      files: [source('a.csv', 'a,b\n1,2\n')],
      says: 'There is no table of an SSDA903 return among the files',
    },
    {
      what: 'two files of one table',
      files: [source('a.csv', `${missing}\n`), source('b.csv', `${missing}\n`)],
      says: 'a.csv and b.csv are both Missing: take one out',
    },
    {
      what: 'a column short',
      files: [source('Header.csv', 'CHILD,SEX,DOB\n')],
      says: 'Header.csv has not all columns of Header: it lacks ETHNIC, UPN, MOTHER, MC_DOB',
    },
    { what: 'empty', files: [source('Header.csv', '')], says: 'Header.csv is empty' },
    {
      what: 'UTF-16',
      files: [source('Header.csv', Buffer.from(`\uFEFF${header}\n`, 'utf16le'))],
      says: 'Header.csv is saved as UTF-16: save it as UTF-8',
    },
    {
      what: 'too large',
      files: [{ ...source('Header.csv', header), size: 2_000_000_000 }],
      says: 'Header.csv is larger than a return can be (400 MB)',
    },
    {
      what: 'a quote that never ends',
      files: [source('Missing.csv', `${missing}\n1,"${'x'.repeat(200_000)}`)],
      says: /^Missing\.csv can’t be read as CSV: a [^<]*near line \d+$/,
    },
  ])('$what', async ({ files, says }) => {
    await expect(read(...files)).rejects.toThrow(says)
  })
})
