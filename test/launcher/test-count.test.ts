import { expect, test } from 'vitest'
import { closingLine, countOf } from '../../bin/test-count.ts'

const file = (status: string, tests = 1) => ({ status, assertionResults: Array(tests).fill({}) })
const report = (passed: number, total: number, files = [file('passed', total)]) => ({
  numPassedTests: passed,
  numTotalTests: total,
  testResults: files,
})

test.each([
  { what: 'all passed', given: report(5, 5), ran: true, passed: 5, failed: 0 },
  { what: 'one failed', given: report(4, 5), ran: false, passed: 4, failed: 1 },
  { what: 'one left out', given: report(4, 5), ran: true, passed: 4, failed: 1 },
  {
    what: 'a file would not load',
    given: report(5, 5, [file('failed', 0)]),
    ran: false,
    passed: 5,
    failed: 1,
  },
  { what: 'an error after the end', given: report(5, 5), ran: false, passed: 5, failed: 1 },
  { what: 'no report', given: null, ran: false, passed: 0, failed: 1 },
  { what: 'no report of a run that says it passed', given: null, ran: true, passed: 0, failed: 1 },
])('$what: $passed passed, $failed failed', ({ given, ran, passed, failed }) => {
  expect(countOf(given, ran)).toEqual({ passed, failed })
})

test('the last line adds up checks and tests', () => {
  const counts = [
    { passed: 1, failed: 0 },
    { passed: 0, failed: 1 },
    { passed: 40, failed: 2 },
  ]
  expect(closingLine(counts)).toBe('41 passed, 3 failed')
})
