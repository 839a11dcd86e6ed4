import { expect, test } from 'vitest'
import { formFaults } from '../../mechanisms/forms/index.ts'
import type { Figure, Indicator } from '../../mechanisms/indicators/index.ts'
import { plainDate } from '../../platform/plain-date.ts'
import { figuresCsv } from './csv.ts'
import { definitions } from './definitions.ts'
import { type Chosen, chooseForm, chosenIn } from './period.ts'
import { indicators } from './read-figures.ts'
import { rowsWords } from './rows-words.ts'
import { aboutWords, valueWords } from './words.ts'

const today = plainDate('2026-03-05')

test('the form is sound', () => {
  expect(formFaults(chooseForm)).toEqual([])
})

test.each([
  { asked: {}, from: '2025-03-06', to: '2026-03-05', because: 'the last 12 months where nothing is said' },
  { asked: { period: 'last-12', byTeam: 'no' }, from: '2025-03-06', to: '2026-03-05', because: 'the same' },
  {
    asked: { period: 'month', byTeam: 'no' },
    from: '2026-03-01',
    to: '2026-03-05',
    because: 'this month so far',
  },
  {
    asked: { period: 'year-to', 'to-day': '31', 'to-month': '3', 'to-year': '2025', byTeam: 'yes' },
    from: '2024-04-01',
    to: '2025-03-31',
    because: 'a year to a day',
  },
])('$because is $from to $to', ({ asked, from, to }) => {
  const choice = chosenIn({ ...asked, show: 'true', page: '2' }, today)
  expect(choice).toMatchObject({ ok: true, value: { period: { from, to, asAt: to } } })
  const again = choice.ok
    ? chosenIn(Object.fromEntries(new URLSearchParams(choice.value.search)), today)
    : null
  expect(again).toEqual(choice)
})

test.each([
  { asked: { period: 'year-to', byTeam: 'no' }, says: 'Enter the last day' },
  {
    asked: { period: 'year-to', 'to-day': '30', 'to-month': '2', 'to-year': '2025', byTeam: 'no' },
    says: 'The last day must be a real date',
  },
  {
    asked: { period: 'year-to', 'to-day': '6', 'to-month': '3', 'to-year': '2026', byTeam: 'no' },
    says: 'The last day must be today or in the past',
  },
  { asked: { period: 'ever', byTeam: 'no' }, says: 'Select' },
  { asked: { period: 'month' }, says: 'Select whether to show each team apart' },
])('$asked is to be put right: $says', ({ asked, says }) => {
  const choice = chosenIn(asked, today)
  const said = choice.ok ? [] : choice.errors.map(({ text }) => text)
  expect(said).toEqual([expect.stringContaining(says)])
})

const share = { id: 'I-FD02', unit: '%', value: 50, numerator: 1, denominator: 2, unknown: 0 } as const
const rate = {
  id: 'I-FD01',
  unit: 'per 10,000',
  value: 260.9,
  numerator: 1_070,
  denominator: 41_010,
  unknown: 0,
} as const
const mix = {
  id: 'I-FD09',
  unit: 'children',
  denominator: 4,
  unknown: 1,
  rows: [
    { key: '2A', numerator: 3, value: 75 },
    { key: null, numerator: 1, value: 25 },
  ],
} as const

test.each<{ figure: Figure; value: string; counts: string; parts: readonly string[] }>([
  { figure: share, value: '50.0%', counts: '1 of 2', parts: [] },
  { figure: { ...share, unknown: 3 }, value: '50.0%', counts: '1 of 2, and 3 not known', parts: [] },
  {
    figure: { ...share, value: null, numerator: 0, denominator: 0 },
    value: 'Not known: there is nothing to count',
    counts: '0 of 0',
    parts: [],
  },
  { figure: rate, value: '260.9 per 10,000', counts: '1,070 for 41,010 children', parts: [] },
  {
    figure: { ...rate, value: null, denominator: null },
    value: 'Not known: no population for 2025',
    counts: '1,070',
    parts: [],
  },
  { figure: mix, value: '4 in all', counts: '', parts: ['School: 3 (75.0%)', 'Not known: 1 (25.0%)'] },
])('$figure.unit of $figure.denominator says $value', ({ figure, ...words }) => {
  expect(valueWords(figure, today)).toEqual(words)
})

test('every figure has its definition, its source and how sure we are', () => {
  expect(Object.keys(definitions).toSorted()).toEqual(indicators.map(({ id }) => id).toSorted())
  for (const indicator of indicators) {
    const about = aboutWords(indicator).join(' ')
    expect(about).toContain(`Source: ${indicator.source}.`)
    expect(about).toMatch(/definition is/)
  }
})

const chosen: Chosen = {
  period: { from: plainDate('2025-04-01'), to: plainDate('2026-03-31'), asAt: plainDate('2026-03-31') },
  byTeam: true,
  body: {},
  search: 'period=last-12',
  words: '1 April 2025 to 31 March 2026',
}

function theIndicator(id: string): Indicator {
  const found = indicators.find((one) => one.id === id)
  if (!found) throw new TypeError(`No indicator ${id}`)
  return found
}

test('a sheet has a line for each figure, part and team, and no cell that a spreadsheet takes for a formula', () => {
  const csv = figuresCsv(
    [
      {
        indicator: theIndicator('I-FD02'),
        figure: share,
        groups: [{ key: '=HYPERLINK("x")', figure: { ...share, value: null } }],
      },
      { indicator: theIndicator('I-FD09'), figure: mix, groups: [] },
    ],
    chosen,
  )
  const lines = csv.replace('\uFEFF', '').trimEnd().split('\r\n')
  const end = '2025-04-01,2026-03-31,2026-03-31'
  expect(lines.slice(1).map((line) => line.slice(0, line.indexOf(end) + end.length))).toEqual([
    `I-FD02,Contacts decided within 1 working day,All,,50,per cent,1,2,0,${end}`,
    `I-FD02,Contacts decided within 1 working day,"'=HYPERLINK(""x"")",,,per cent,1,2,0,${end}`,
    `I-FD09,Who referrals come from,,All,,children,4,,1,${end}`,
    `I-FD09,Who referrals come from,,School,75,per cent,3,4,,${end}`,
    `I-FD09,Who referrals come from,,Not known,25,per cent,1,4,,${end}`,
  ])
  expect(lines[0]).toBe('Figure,Title,Team,Part,Value,Unit,Count,Out of,Not known,From,To,As at,Source')
})

const row = (n: number, answer: boolean | 'unknown') => ({
  childId: `child-${n}`,
  cells: [`child-${n}`, plainDate('2026-03-02'), null, 'advice', 'Front door'],
  answer,
})
const opened = {
  figure: share,
  headings: ['Child', 'Received', 'Decided', 'Decision', 'Team'],
  rows: [row(1, true), row(2, false), row(3, 'unknown')],
  withheld: 2,
}
const showing = (show: string, page = 1, size = 50) =>
  rowsWords(theIndicator('I-FD02'), opened, { chosen, wanted: { show, page, size } })

test('rows say their answer in words, and how many are not shown', () => {
  const words = showing('all')
  expect(words.headings).toEqual(['Child', 'Received', 'Decided', 'Decision', 'Team', 'Counts'])
  expect(words.rows[0]).toEqual({
    childId: 'child-1',
    cells: ['2 March 2026', 'Not decided, or day not known', 'Information and advice', 'Front door', 'Yes'],
  })
  expect(words.withheld).toMatch(/^2 rows are not shown/)
  expect(words.standing).toBe('Rows 1 to 3 of 3.')
})

test.each([
  { show: 'true', children: ['child-1'] },
  { show: 'false', children: ['child-2'] },
  { show: 'unknown', children: ['child-3'] },
  { show: 'nonsense', children: ['child-1', 'child-2', 'child-3'] },
])('$show shows $children', ({ show, children }) => {
  expect(showing(show).rows.map(({ childId }) => childId)).toEqual(children)
})

test('a long list comes in pages', () => {
  const second = showing('all', 2, 2)
  expect(second.rows.map(({ childId }) => childId)).toEqual(['child-3'])
  expect(second.previous).toContain('page=1')
  expect(second.next).toBeNull()
  expect(showing('all', 9, 2).standing).toBe('There are 3 rows, and none on this page.')
})
