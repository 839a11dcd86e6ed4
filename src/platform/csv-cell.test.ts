import { assert, constantFrom, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { safeCell } from './csv-cell.ts'

test.each([
  '=1+1',
  '+44 20 7946 0001',
  '-1+1',
  '@SUM(A1)',
  '|calc',
  '%0A=1',
  '  =1',
  '\t=1',
  '\tword',
  '\u00A0=1',
  '\u200B=1',
  '\uFEFF=1',
  '\u3164=1',
  '＝1+1',
  '＋1',
  '－1+1',
  '＠SUM(A1)',
  ' \u3000＝1',
  '−1+2',
  '"=1',
  "'=1",
  'first line\n=1',
  'first line\r＝1',
  '=HYPERLINK("http://evil.example","Ada")',
])('%j gets an apostrophe', (text) => {
  expect(safeCell(text)).toBe(`'${text}`)
})

test.each([
  ['Ada O’Brien', 'Ada O’Brien'],
  ['12 High Street', '12 High Street'],
  ['-12.5', '-12.5'],
  ['7', '7'],
  ['a=b', 'a=b'],
  ['', ''],
  ['two\nlines', 'two\nlines'],
])('%j stays as it is', (text, cell) => {
  expect(safeCell(text)).toBe(cell)
})

test.each([
  [-3, '-3'],
  [0.5, '0.5'],
  [true, 'true'],
  [null, ''],
])('%s is written %j', (value, cell) => {
  expect(safeCell(value)).toBe(cell)
})

test('12.3: no text reaches a sheet beginning with a formula sign, and nothing but the apostrophe is added', () => {
  const unsafe = string({ unit: 'grapheme', maxLength: 8 })
  assert(
    property(constantFrom('=', '+', '@', '＝', '＋', '＠', '-x'), unsafe, unsafe, (sign, before, after) => {
      const text = before.trim() + sign + after
      const cell = safeCell(text)
      expect(cell === text || cell === `'${text}`).toBe(true)
      expect(/^[=+@＝＋＠]/.test(cell)).toBe(false)
    }),
  )
})
