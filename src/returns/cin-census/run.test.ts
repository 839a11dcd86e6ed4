import { expect, test } from 'vitest'
import { englandAndWales } from '../../mechanisms/timescales/index.ts'
import { isPlainDate, plainDate } from '../../platform/plain-date.ts'
import { isWeekend } from '../day.ts'
import { dateField } from './fields.ts'
import { fromTables } from './flat/tables.ts'
import { periodOf } from './period.ts'
import { childRule, type Rule, severityOf } from './rule.ts'
import { allRules, rulesOf } from './rulesets.ts'
import { runRules } from './run.ts'

const { holidays } = englandAndWales()
const whole = fromTables({ ChildIdentifiers: [{ LAchildID: 'a' }, { LAchildID: 'b' }], CINdetails: [] })
const period = periodOf('2025/26', plainDate('2026-03-31'), holidays)

const broken: Rule = childRule({
  code: '9999',
  reads: 'ChildIdentifiers',
  catches: 'Nothing.',
  todo: 'Nothing.',
  fields: [],
  check: () => {
    throw new Error('divided by a cucumber')
  },
})

test('a rule that breaks down is a defect and hides no other', () => {
  const { findings, defects } = runRules(
    whole,
    [broken, ...allRules.filter(({ code }) => code === '8590')],
    period,
  )
  expect(defects).toEqual({ '9999': 'divided by a cucumber' })
  expect(findings.map(({ rule, child }) => [rule, child])).toEqual([
    ['8590', 'a'],
    ['8590', 'b'],
  ])
})

test('without a reference date the rules that measure against it say so', () => {
  const { skipped } = runRules(whole, allRules, periodOf('2025/26', null, holidays))
  const measuring = allRules.filter(({ needsReferenceDate }) => needsReferenceDate)
  expect(Object.keys(skipped).toSorted()).toEqual(measuring.map(({ code }) => code).toSorted())
  expect(measuring.length).toBeGreaterThan(30)
})

test('109 rules for 2025/26, of which 26 are queries, and 12 drafts', () => {
  const published = rulesOf({ year: '2025/26', drafts: false })
  const queries = published.filter(({ code }) => severityOf(code) === 'query')
  const all = rulesOf({ year: '2026/27', drafts: false })
  expect([published.length, queries.length, all.length]).toEqual([109, 26, 121])
})

test('every rule has a number of its own and says what to do', () => {
  expect(new Set(allRules.map(({ code }) => code)).size).toBe(allRules.length)
  const silent = allRules.filter(
    ({ catches, todo }) => !/^[A-Z].{15,}\.$/.test(catches) || !/^[A-Z].{12,}\.$/.test(todo),
  )
  expect(silent.map(({ code }) => code)).toEqual([])
})

test.each([
  { what: 'the first start of an assessment that passes', day: period.assessmentsFrom, is: '2026-01-28' },
  { what: 'the first start of an enquiry that passes', day: period.enquiriesFrom, is: '2026-03-11' },
  { what: 'the first day of the year', day: period.start, is: '2025-04-01' },
  { what: 'a working day before it', day: period.workingDayBeforeStart, is: '2025-03-31' },
  { what: 'the last birthday of school age', day: period.schoolAgeBirth, is: '2020-08-31' },
  { what: 'nine months after', day: period.dueBefore, is: '2026-12-31' },
  { what: 'thirty days before', day: period.dueAfter, is: '2026-03-01' },
])('$what is $is', ({ day, is }) => {
  expect(day).toBe(dateField(is).day)
})

test.each([
  { day: '2026-03-27', is: false },
  { day: '2026-03-28', is: true },
  { day: '2026-03-29', is: true },
  { day: '2026-03-30', is: false },
  { day: '1969-12-28', is: true },
  { day: '1969-12-29', is: false },
  { day: 'no day', is: false },
])('$day on a weekend: $is', ({ day, is }) => {
  expect(isWeekend(dateField(day).day)).toBe(is)
  expect(dateField(day).state).toBe(isPlainDate(day) ? 'read' : 'unreadable')
})
