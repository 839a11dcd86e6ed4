import { expect, test } from 'vitest'
import { clocks } from '../../journey/house.ts'
import { formFaults } from '../../mechanisms/forms/index.ts'
import { type AnyTimescale, within } from '../../mechanisms/timescales/index.ts'
import { plainDate } from '../../platform/plain-date.ts'
import { standardForm } from './form.ts'
import { localStandards } from './standards.ts'
import { lengthWords, standardLines } from './words.ts'

const { councilSets, workingDays, before, weeks, months } = within
const source = { basis: 'local standard', text: 'A made-up procedure' } as const
const clock = { id: 'visit', row: 'X', title: 'Visit', starts: { on: 'a' }, met: { on: 'b' }, source }

test('the form is sound', () => {
  expect(formFaults(standardForm)).toEqual([])
})

test.each<{ where: string; timescale: AnyTimescale }>([
  { where: 'the clock itself', timescale: { ...clock, within: councilSets('n', workingDays(10)) } },
  {
    where: 'a case',
    timescale: {
      ...clock,
      within: [{ when: { ageUnder: 5 }, within: councilSets('n', workingDays(10)) }, { within: weeks(6) }],
    },
  },
  {
    where: 'a later stage',
    timescale: { ...clock, within: months(1), again: [{ within: councilSets('n', workingDays(10)) }] },
  },
  { where: 'before a meeting', timescale: { ...clock, within: before(councilSets('n', workingDays(10))) } },
  { where: 'the least time', timescale: { ...clock, atLeast: councilSets('n', workingDays(10)) } },
])('a local standard is found in $where', ({ timescale }) => {
  expect(localStandards([timescale])).toEqual([
    { id: 'n', usual: workingDays(10), titles: ['Visit'], timescales: ['visit'], source: source.text },
  ])
})

test('two clocks may take one number; a clock without one has none', () => {
  const one = { ...clock, within: councilSets('n', workingDays(10)) }
  const other = { ...one, id: 'call', title: 'Call' }
  const [standard, ...more] = localStandards([one, other, { ...clock, id: 'fixed', within: weeks(1) }])
  expect(standard).toMatchObject({ titles: ['Visit', 'Call'], timescales: ['visit', 'call'] })
  expect(more).toEqual([])
  expect(localStandards(clocks.timescales).map(({ id }) => id)).toContain('contact-escalation')
})

const today = plainDate('2026-03-02')
const standards = localStandards([{ ...clock, within: councilSets('n', workingDays(3)) }])
const set = (from: string, count: number) => ({ id: 'n', from: plainDate(from), within: workingDays(count) })

test.each([
  { settings: [], inForce: '3 working days, the usual number', coming: null },
  {
    settings: [set('2026-01-01', 2), set('2025-01-01', 4)],
    inForce: '2 working days, our own since 1 January 2026',
    coming: null,
  },
  {
    settings: [set('2026-03-02', 1), set('2026-04-01', 5)],
    inForce: '1 working day, our own since 2 March 2026',
    coming: '5 working days from 1 April 2026',
  },
  {
    settings: [set('2026-03-03', 5), { ...set('2026-01-01', 9), id: 'another' }],
    inForce: '3 working days, the usual number',
    coming: '5 working days from 3 March 2026',
  },
])('$inForce; coming: $coming', ({ settings, inForce, coming }) => {
  expect(standardLines(standards, settings, today)).toMatchObject([
    { inForce, coming, usual: '3 working days' },
  ])
})

test('lengths read as people say them', () => {
  expect([within.hours(1), within.calendarDays(2), weeks(1)].map(lengthWords)).toEqual([
    '1 hour',
    '2 days',
    '1 week',
  ])
})
