import { expect, test } from 'vitest'
import { plainDate } from '../../../../platform/plain-date.ts'
import type { PatternContact } from '../../pattern.records.ts'
import { patternOf, reReferralOf } from './pattern.ts'

const today = plainDate('2026-06-30')
const contact = (call: string, day: string, given: Partial<PatternContact> = {}): PatternContact => ({
  contactId: `${call}-${given.childId ?? 'ada'}`,
  contactEventId: call,
  childId: 'ada',
  childName: 'Ada',
  receivedOn: plainDate(day),
  source: '2A',
  state: 'decided',
  outcome: 'no-further-action',
  worries: ['neglect'],
  ...given,
})

test('one call about two sisters is one line, the latest first', () => {
  const both = [contact('a', '2026-01-01'), contact('a', '2026-01-01', { childId: 'bea' })]
  const pattern = patternOf([...both, contact('b', '2026-03-01')], today)
  expect(pattern.calls.map(({ contactEventId, children }) => [contactEventId, children.length])).toEqual([
    ['b', 1],
    ['a', 2],
  ])
  expect(pattern).toMatchObject({ inYear: 2, childrenInYear: 2 })
})

test.each([
  ['again without a service', {}, {}, true],
  ['about the sister', {}, { childId: 'bea' }, true],
  ['the first led to early help', { outcome: 'early-help' }, {}, false],
  ['the second was referred', {}, { outcome: 'referral' }, false],
  ['the second waits', {}, { state: 'waiting', outcome: null }, false],
  ['the first is not known', { outcome: null }, {}, false],
] as const)('%s', (_, first, second, flagged) => {
  const pattern = patternOf([contact('a', '2026-01-01', first), contact('b', '2026-03-01', second)], today)
  expect(pattern.calls.map((call) => call.againWithoutService)).toEqual([flagged, false])
  expect(pattern.againWithoutService).toBe(flagged ? 1 : 0)
})

test('more than a year apart is not again, and what is more than a year ago is not counted', () => {
  const pattern = patternOf([contact('a', '2025-01-01'), contact('b', '2026-01-02')], today)
  expect(pattern).toMatchObject({ inYear: 1, childrenInYear: 1, againWithoutService: 0 })
  expect(patternOf([], today)).toMatchObject({ calls: [], inYear: 0 })
})

test.each([
  [['2025-06-30'], '2025-06-30'],
  [['2025-06-29'], null],
  [['2025-08-01', '2026-02-01', '2024-01-01'], '2026-02-01'],
  [['2026-06-30', '2026-07-01'], null],
  [[], null],
] as const)('referred on 30 June 2026 after %j: re-referral of %s', (earlier, found) => {
  expect(reReferralOf(today, earlier.map(plainDate))).toBe(found)
})
