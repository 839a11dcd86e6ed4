import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainDate } from '../../platform/plain-date.ts'
import { readQuery } from './query.ts'

const today = plainDate('2026-03-02')
const born = (from: string, to = from) => ({ from: plainDate(from), to: plainDate(to) })
const aged = (from: string, to: string) => ({ ...born(from, to), isAge: true })
const nothing = { words: [], born: null, postcode: null, number: null, phone: null, home: null, street: null }

test.each([
  { typed: 'amara osei', asks: { words: ['amara', 'osei'] } },
  { typed: 'Osei, Amara', asks: { words: ['Osei', 'Amara'] } },
  { typed: '  O’Brien-Łuczak  ', asks: { words: ['O’Brien-Łuczak'] } },
  { typed: 'Osei 14/5/2019', asks: { words: ['Osei'], born: born('2019-05-14') } },
  { typed: '14.05.19 Osei', asks: { words: ['Osei'], born: born('2019-05-14') } },
  { typed: '3-2-79', asks: { born: born('1979-02-03') } },
  { typed: '2019-05-14', asks: { born: born('2019-05-14') } },
  { typed: '14 May 2019', asks: { born: born('2019-05-14') } },
  { typed: 'Osei 14th may 2019', asks: { words: ['Osei'], born: born('2019-05-14') } },
  { typed: 'Sept 2019', asks: { words: ['Sept'], born: born('2019-01-01', '2019-12-31') } },
  { typed: 'February 2020', asks: { born: born('2020-02-01', '2020-02-29') } },
  { typed: 'Osei 2019', asks: { words: ['Osei'], born: born('2019-01-01', '2019-12-31') } },
  { typed: 'osei sw1a 1aa', asks: { words: ['osei'], postcode: 'SW1A 1AA' } },
  { typed: 'DY17XX', asks: { postcode: 'DY1 7XX' } },
  { typed: '999 000 0018', asks: { number: '9990000018' } },
  { typed: 'the boy at number 12', asks: { words: ['the', 'boy', 'at', 'number', '12'] } },
  { typed: 'Osei 7', asks: { words: ['Osei'], born: aged('2018-03-03', '2019-03-02') } },
  { typed: 'about 7', asks: { born: aged('2017-03-03', '2020-03-02') } },
  { typed: 'Osei aged 7', asks: { words: ['Osei'], born: aged('2018-03-03', '2019-03-02') } },
  { typed: '7 years old', asks: { born: aged('2018-03-03', '2019-03-02') } },
  { typed: '7yo', asks: { born: aged('2018-03-03', '2019-03-02') } },
  {
    typed: 'Osei about 7 mill row',
    asks: { words: ['Osei', 'mill', 'row'], born: aged('2017-03-03', '2020-03-02'), street: 'mill row' },
  },
  { typed: 'grandma Osei', asks: { words: ['Osei'] } },
  { typed: 'Mr Dad', asks: { words: ['Mr', 'Dad'] } },
  { typed: 'Patel Park View', asks: { words: ['Patel', 'Park', 'View'], street: 'Park View' } },
  { typed: '14 months', asks: { born: born('2024-11-02', '2025-02-02') } },
  { typed: '12 Mill Row', asks: { home: { number: '12', street: 'Mill Row' } } },
  {
    typed: 'Osei, 12b St Mary’s Road',
    asks: { words: ['Osei'], home: { number: '12b', street: 'St Mary’s Road' } },
  },
  { typed: 'Osei Mill Row', asks: { words: ['Osei', 'Mill', 'Row'], street: 'Mill Row' } },
  { typed: '07700 900123', asks: { phone: '7700900123' } },
  { typed: 'Osei +44 7700 900 123', asks: { words: ['Osei'], phone: '7700900123' } },
  { typed: '(01632) 960123', asks: { phone: '1632960123' } },
  { typed: 'محمد', asks: { words: ['محمد'] } },
  { typed: '😀 Osei', asks: { words: ['Osei'] } },
  { typed: 'Robert’); DROP TABLE', asks: { words: ['Robert’)', 'DROP', 'TABLE'] } },
  { typed: 'a% os_ei', asks: { words: ['a', 'os', 'ei'] } },
])('$typed', ({ typed, asks }) => {
  expect(readQuery(typed, today)).toEqual({ ok: true, value: { ...nothing, ...asks } })
})

test.each([
  { typed: '', problem: 'nothing to look for' },
  { typed: '  ,; ', problem: 'nothing to look for' },
  { typed: '%%', problem: 'nothing to look for' },
  { typed: 'a', problem: 'too short' },
  { typed: '30/2/2019', problem: 'not a real day' },
  { typed: '12/13/2019', problem: 'not a real day' },
  { typed: 'one two three four five six seven eight nine', problem: 'too long' },
  { typed: 'x'.repeat(201), problem: 'too long' },
  { typed: 'x'.repeat(10_000), problem: 'too long' },
  { typed: '😀', problem: 'nothing to look for' },
  { typed: '999 000 0019', problem: 'wrong check digit' },
])('“$typed” is $problem', ({ typed, problem }) => {
  expect(readQuery(typed, today)).toEqual({ ok: false, problem })
})

test('whatever is typed is read or told, and no pattern signs come through', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const read = readQuery(typed, today)
      if (read.ok) expect(read.value.words.join('')).not.toMatch(/[%_\\]/)
    }),
  )
})
