import type { Checked } from '../checking/check.ts'
import type { Rule } from '../rule.ts'
import { type Finding, findingsOf } from './findings.ts'
import { type Found, failedIn, foundBy, ranIn, skippedIn } from './summary.ts'

/** How much of a long report is shown. */
export interface Shown {
  /** Children whose findings are listed one by one; the rest are counted. */
  readonly children: number
}

/** The answer for people: what fails and what to do, rule by rule, then child by child. */
export function asText(checked: Checked, shown: Shown): string {
  const found = foundBy(checked)
  return [
    headOf(checked, found),
    ...section('Errors. Put them right before the return is sent.', ruleLines(found, 'error')),
    ...section('Queries. Put them right, or confirm that they are right.', ruleLines(found, 'query')),
    ...section('Warnings. Have a look.', ruleLines(found, 'warning')),
    ...section('Child by child', childLines(checked, shown.children)),
    ...section('Not checked', reasonLines(skippedIn(checked))),
    ...section('About the files', checked.notes),
    ...section('Broke down: a fault in Hearth, please tell its maintainers', [...failedIn(checked).values()]),
  ].join('\n')
}

function headOf(checked: Checked, found: readonly Found[]): string {
  const children = counted(checked.book.children.size, 'child', 'children')
  const ran = counted(ranIn(checked), 'rule', 'rules')
  const rows = found.reduce((sum, { rows: some }) => sum + some, 0)
  const what =
    rows === 0 ? 'nothing found' : `${found.length} found something, in ${counted(rows, 'row', 'rows')}`
  return `SSDA903 ${checked.year}: ${children}, ${ran} asked, ${what}`
}

function ruleLines(found: readonly Found[], severity: Rule['severity']): readonly string[] {
  return found
    .filter(({ rule }) => (rule.severity ?? 'error') === severity)
    .flatMap(({ rule: { code, says, fix }, rows }) => [
      `${code.padEnd(10)}${counted(rows, 'row', 'rows').padEnd(14)}${says}`,
      `${''.padEnd(24)}${fix}`,
    ])
}

function childLines(checked: Checked, most: number): readonly string[] {
  if (most === 0) return []
  const byChild = new Map<string, Finding[]>()
  for (const finding of findingsOf(checked)) {
    const child = finding.child ?? 'rows without CHILD'
    const theirs = byChild.get(child)
    if (theirs) theirs.push(finding)
    else byChild.set(child, [finding])
  }
  const more = byChild.size - most
  return [
    ...[...byChild].slice(0, most).flatMap(([child, theirs]) => [child, ...theirs.map(findingLine)]),
    ...(more > 0 ? [`and ${counted(more, 'more child', 'more children')}: --children lists more`] : []),
  ]
}

/** Where a row is, as a person counts: the heading is line 1 of a CSV file, so row 0 is the first below it. */
function findingLine({ rule, table, row, values }: Finding): string {
  return `  ${rule.code.padEnd(10)}${table} row ${row + 1}${values === '' ? '' : `: ${values}`}`
}

/** Rules that were skipped for one reason stand together. */
function reasonLines(skipped: ReadonlyMap<string, string>): readonly string[] {
  const byReason = Map.groupBy(skipped, ([, why]) => why)
  return [...byReason].map(([why, rules]) => `${why}: ${rules.map(([code]) => code).join(', ')}`)
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)]
}

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}
