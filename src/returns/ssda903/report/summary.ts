import type { Checked } from '../checking/check.ts'
import type { Rule } from '../rule.ts'
import type { FlaggedRows } from '../run.ts'

/** A rule that found something. */
export interface Found {
  readonly rule: Rule
  readonly rows: number
  readonly flagged: FlaggedRows
}

/** The rules that found something, in the order of the guide. */
export function foundBy({ outcomes }: Checked): readonly Found[] {
  return outcomes.flatMap((outcome) => {
    if (outcome.is !== 'run' || outcome.flagged.size === 0) return []
    const rows = [...outcome.flagged.values()].reduce((sum, { length }) => sum + length, 0)
    return rows === 0 ? [] : [{ rule: outcome.rule, rows, flagged: outcome.flagged }]
  })
}

/** How many rules ran. */
export function ranIn({ outcomes }: Checked): number {
  return outcomes.filter(({ is }) => is === 'run').length
}

/** The rules that could not be asked, with why: those skipped, and those of the year not built. */
export function skippedIn({ outcomes, notBuilt }: Checked): ReadonlyMap<string, string> {
  const skipped = outcomes.flatMap((outcome) =>
    outcome.is === 'skipped' ? [[outcome.rule.code, outcome.why] as const] : [],
  )
  return new Map([...skipped, ...notBuilt])
}

/** The rules that broke down, a fault of ours, with why. */
export function failedIn({ outcomes }: Checked): ReadonlyMap<string, string> {
  return new Map(
    outcomes.flatMap((outcome) =>
      outcome.is === 'failed' ? [[outcome.rule.code, outcome.why] as const] : [],
    ),
  )
}

/** Whether an error was found; a query or a warning may be right as it is. */
export function hasErrors(checked: Checked): boolean {
  return foundBy(checked).some(({ rule }) => (rule.severity ?? 'error') === 'error')
}
