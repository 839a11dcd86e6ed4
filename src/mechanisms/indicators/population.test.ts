import { expect, test } from 'vitest'
import { plainDate } from '../../platform/plain-date.ts'
import { childrenFor, readPopulation, WrongPopulation } from './population.ts'

const population = readPopulation(`year,vintage,children
2021,2022-06-25,40610
2021,2023-11-23,40870
2022,2023-06-25,40760
`)

test.each([
  { to: '2022-03-31', asAt: '2022-12-31', children: 40610, because: 'the first count of mid-2021' },
  {
    to: '2022-03-31',
    asAt: '2023-11-23',
    children: 40870,
    because: 'the revised count from the day it is out',
  },
  { to: '2022-03-31', asAt: '2022-03-31', children: 40610, because: 'none was out yet, so the first ever' },
  { to: '2022-06-29', asAt: '2024-01-01', children: 40870, because: 'the day before mid-year' },
  { to: '2022-06-30', asAt: '2024-01-01', children: 40760, because: 'mid-year itself' },
])('to $to as at $asAt there are $children children: $because', ({ to, asAt, children }) => {
  expect(childrenFor(population, { to: plainDate(to), asAt: plainDate(asAt) })?.children).toBe(children)
})

test('a year without an estimate has no number of children', () => {
  const day = plainDate('2024-03-31')
  expect(childrenFor(population, { to: day, asAt: day })).toBeNull()
})

test.each([
  {
    wrong: 'a year in words',
    csv: 'year,vintage,children\nlast year,2025,9',
    says: 'line 2: year is not a year',
  },
  { wrong: 'no children', csv: 'year,vintage,children\n2023,2024,9\n2024,2025,0', says: 'line 3: children' },
  { wrong: 'no vintage', csv: 'year,vintage,children\n2024,,9', says: 'line 2: vintage is missing' },
  { wrong: 'a column missing', csv: 'year,children\n2024,9', says: 'line 2: vintage' },
  { wrong: 'a cell too many', csv: 'year,vintage,children\n2024,2025,41,000', says: 'line 2' },
])('a file with $wrong is refused, naming the line', ({ csv, says }) => {
  expect(() => readPopulation(csv)).toThrow(WrongPopulation)
  expect(() => readPopulation(csv)).toThrow(says)
})
