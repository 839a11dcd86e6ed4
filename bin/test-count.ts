/** What of vitest's JSON report counts. */
export interface TestReport {
  readonly numPassedTests: number
  readonly numTotalTests: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[]
}

export interface Count {
  readonly passed: number
  readonly failed: number
}

/**
 * Passed and failed tests of a run. A test that was left out has not passed, so it counts as failed; so does a file in
 * which no test could start, and a run that broke without any failed test. Without a report the run has failed.
 */
export function countOf(report: TestReport | null, runPassed: boolean): Count {
  const tests = report ?? { numPassedTests: 0, numTotalTests: 0, testResults: [] }
  const broken = tests.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  const failed = tests.numTotalTests - tests.numPassedTests + broken.length
  const sound = runPassed && report !== null
  return { passed: tests.numPassedTests, failed: Math.max(failed, sound ? 0 : 1) }
}

/** The last line of every test run. */
export function closingLine(counts: readonly Count[]): string {
  const total = (key: keyof Count) => counts.reduce((sum, count) => sum + count[key], 0)
  return `${total('passed')} passed, ${total('failed')} failed`
}
