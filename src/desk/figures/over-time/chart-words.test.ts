import { expect, test } from 'vitest'
import { frontDoorIndicators } from '../../../journey/front-door/indicators.ts'
import { type Figure, monthsBefore } from '../../../mechanisms/indicators/index.ts'
import { plainDate } from '../../../platform/plain-date.ts'
import { chartWords } from './chart-words.ts'
import { teamWords } from './team-words.ts'

const periods = monthsBefore(plainDate('2026-11-24'), 24)
const inTime = frontDoorIndicators.find(({ id }) => id === 'I-FD02')
const contacts = frontDoorIndicators.find(({ id }) => id === 'I-FD01')
if (!inTime || !contacts) throw new Error('the figures of the front door are not there')

const share = (numerator: number, denominator: number): Figure => ({
  id: 'I-FD02',
  unit: '%',
  value: denominator === 0 ? null : (100 * numerator) / denominator,
  numerator,
  denominator,
  unknown: 0,
})
const rate = (value: number | null, numerator: number): Figure => ({
  id: 'I-FD01',
  unit: 'per 10,000',
  value,
  numerator,
  denominator: value === null ? null : 40_000,
  unknown: 0,
})
const usual = (n: number) => (n % 2 === 0 ? 90 : 94)
const months = (last: number) => periods.map((_, n) => share(n === 23 ? last : usual(n), 100))

test.each([
  { last: 92, says: 'The last month is within the usual range' },
  { last: 60, says: 'The last month lies below the usual range. That is worse than usual.' },
])('$last of 100 in the last month: $says', ({ last, says }) => {
  const chart = chartWords(inTime, { periods, figures: months(last) })
  expect(chart?.latest).toBe(`October 2026: ${last}.0% (${last} of 100)`)
  expect(chart?.sentence).toContain(says)
})

test('eight months under the average are something that changed', () => {
  const figures = periods.map((_, n) => share(n < 16 ? usual(n) : 88 + (n % 2), 100))
  expect(chartWords(inTime, { periods, figures })?.sentence).toBe(
    'The last 8 months or more all lie below the average: something has changed. That is worse than usual.',
  )
})

test('a month outside is named as long as it is shown, and no month is called better for chance', () => {
  const figures = periods.map((_, n) => share(n === 5 ? 60 : usual(n), 100))
  expect(chartWords(inTime, { periods, figures })?.sentence).toBe(
    'The last month is within the usual range. Outside it before: April 2025.',
  )
})

test('a month without anything to count is a gap with its words', () => {
  const figures = periods.map((_, n) => (n === 3 ? share(0, 0) : share(usual(n), 100)))
  const chart = chartWords(inTime, { periods, figures })
  expect(chart?.drawn[3]?.value).toBeNull()
  expect(chart?.months[3]).toMatchObject({ month: 'February 2025', value: 'Nothing to count' })
})

test('without a population it shows how many, and says so', () => {
  const figures = periods.map((_, n) => rate(null, 80 + (n % 3)))
  const chart = chartWords(contacts, { periods, figures })
  expect(chart?.title).toBe('Contacts per 10,000 children: how many, without a rate')
  expect(chart?.latest).toBe('October 2026: 82.0 (82 in the month)')
})

test('teams beside each other: a small one’s ups and downs are no finding', () => {
  const group = (key: string, numerator: number, denominator: number) => ({
    key,
    figure: share(numerator, denominator),
  })
  const words = teamWords([group('North', 180, 200), group('South', 60, 100), group('West', 1, 2)])
  expect(words.map(({ team, beside }) => [team, beside])).toEqual([
    ['North', 'Higher than chance explains'],
    ['South', 'Lower than chance explains'],
    ['West', 'As chance would have it'],
  ])
})
