import exceljs from 'exceljs'
import { expect, test } from 'vitest'
import type { Figure } from '../../../mechanisms/indicators/index.ts'
import { plainDate } from '../../../platform/plain-date.ts'
import { indicators } from '../read-figures.ts'
import { endsOf, tableChosenIn } from './choice.ts'
import { tableFiles } from './files.ts'
import { committeeTable } from './table.ts'

const today = plainDate('2026-11-24')
const indicator = indicators.find(({ id }) => id === 'I-FD07')
if (!indicator) throw new Error('I-FD07 is not there')

const share = (numerator: number, denominator: number): Figure => ({
  id: 'I-FD07',
  unit: '%',
  value: denominator === 0 ? null : (100 * numerator) / denominator,
  numerator,
  denominator,
  unknown: 0,
})
const ends = endsOf('quarters-5', today)
const figures = [share(20, 100), share(30, 100), share(0, 0), share(40, 100), share(25, 100)]

test.each([
  { dates: 'quarters-5', given: '2025-09-30 2025-12-31 2026-03-31 2026-06-30 2026-09-30' },
  { dates: 'years', given: '2025-03-31 2026-03-31 2026-06-30 2026-09-30' },
] as const)('$dates are $given', ({ dates, given }) => {
  expect(endsOf(dates, today).join(' ')).toBe(given)
})

test('a quarter that ends today is not over', () => {
  expect(endsOf('quarters-5', plainDate('2026-09-30')).at(-1)).toBe('2026-06-30')
})

test('a figure at each date with its direction and a sentence', () => {
  const table = committeeTable(ends, [{ indicator, figures }], false)
  expect(table.heads).toEqual(['Sep 25', 'Dec 25', 'Mar 26', 'Jun 26', 'Sep 26'])
  expect(table.rows[0]).toMatchObject({
    values: ['20.0', '30.0', ':', '40.0', '25.0'],
    direction: 'Higher',
    sentence: '25.0% (25 of 100) in the 12 months to Sep 26, higher than a year before (20.0).',
  })
})

test.each([
  { numerator: 1, denominator: 100, shown: 'c' },
  { numerator: 5, denominator: 100, shown: 'c' },
  { numerator: 6, denominator: 100, shown: '6.0' },
  { numerator: 97, denominator: 100, shown: 'c' },
  { numerator: 0, denominator: 4, shown: 'c' },
  { numerator: 0, denominator: 100, shown: '0.0' },
  { numerator: 100, denominator: 100, shown: '100.0' },
])('outside the service $numerator of $denominator is $shown', ({ numerator, denominator, shown }) => {
  const few = ends.map(() => share(numerator, denominator))
  const [row] = committeeTable(ends, [{ indicator, figures: few }], true).rows
  expect(row?.values.at(-1)).toBe(shown)
  if (shown === 'c') expect(JSON.stringify(row)).not.toContain(`${numerator} of`)
})

test('an address that says nothing has the usual figures, all of which there are; one that chooses none is told', () => {
  const usual = tableChosenIn({}, today)
  expect(usual).toMatchObject({ ok: true, value: { outside: false } })
  expect(usual.ok && usual.value.figures).toHaveLength(9)
  expect(tableChosenIn({ dates: 'years', outside: 'no' }, today)).toMatchObject({
    ok: false,
    errors: [{ text: 'Select at least one figure' }],
  })
})

test('the files hold the same table', async () => {
  const table = committeeTable(ends, [{ indicator, figures }], false)
  expect(await tableFiles.csv.make(table)).toContain('per cent,20.0,30.0,:,40.0,25.0,Higher')
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(Buffer.from(await tableFiles.xlsx.make(table)).buffer)
  const row = workbook.getWorksheet('Figures')?.getRow(2)
  expect(row?.getCell(3).value).toBe(20)
  expect(row?.getCell(5).value).toBe(':')
  const document = await tableFiles.docx.make(table)
  expect(Buffer.from(document.subarray(0, 2)).toString()).toBe('PK')
})
