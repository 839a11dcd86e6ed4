import type { Checked } from '../check.ts'
import type { Rule } from '../rule.ts'
import { severityOf } from '../rule.ts'
import { allRules } from '../rulesets.ts'
import type { Finding } from '../run.ts'
import { unreadLines } from './unread.ts'

/** How much of a long report is shown. */
export interface Shown {
  /** Children whose findings are listed one by one; the rest are counted. */
  readonly children: number
}

/** The answer for people: what fails and what to do, rule by rule, then child by child. */
export function asText(checked: Checked, shown: Shown): string {
  const { read, year, findings } = checked
  const head = `CIN Census ${year}: ${counted(read.children.length, 'child', 'children')}, ${inAll(checked)}`
  return [
    head,
    ...section('Errors. They stop the return.', ruleLines(checked, 'error')),
    ...section('Queries. Put them right, or give the reason.', ruleLines(checked, 'query')),
    ...section('Child by child', childLines(findings, shown.children)),
    ...section('Not checked', entries(checked.skipped)),
    ...section('Could not be read', unreadLines(checked.read)),
    ...section('Broke down: a fault in Hearth, please tell its maintainers', entries(checked.defects)),
  ].join('\n')
}

/** Whether anything stops the return. */
export function hasErrors({ findings, returnLevel }: Pick<Checked, 'findings' | 'returnLevel'>): boolean {
  const codes = [...returnLevel, ...findings.map(({ rule }) => rule)]
  return codes.some((code) => severityOf(code) === 'error')
}

function inAll({ findings, returnLevel }: Checked): string {
  const rules = new Set([...returnLevel, ...findings.map(({ rule }) => rule)])
  if (rules.size === 0) return 'nothing found'
  const children = new Set(findings.map(({ child }) => child)).size
  return `${counted(rules.size, 'rule', 'rules')} failed, ${counted(children, 'child', 'children')} affected`
}

function ruleLines({ findings, returnLevel }: Checked, severity: 'error' | 'query'): string[] {
  const children = childrenByRule(findings)
  return allRules
    .filter(({ code }) => severityOf(code) === severity)
    .filter(({ code }) => children.has(code) || returnLevel.includes(code))
    .flatMap((rule) => wordsOf(rule, children.get(rule.code)?.size))
}

function wordsOf({ code, catches, todo }: Rule, children: number | undefined): string[] {
  const where = children === undefined ? 'whole return' : counted(children, 'child', 'children')
  return [`${code.padEnd(7)}${where.padEnd(16)}${catches}`, `${''.padEnd(23)}${todo}`]
}

function childrenByRule(findings: readonly Finding[]): Map<string, Set<string | null>> {
  const found = new Map<string, Set<string | null>>()
  for (const { rule, child } of findings) {
    const known = found.get(rule) ?? new Set()
    found.set(rule, known.add(child))
  }
  return found
}

function childLines(findings: readonly Finding[], most: number): string[] {
  const byChild = Map.groupBy(findings, ({ child }) => child ?? 'a child without identifier')
  const lines = [...byChild]
    .slice(0, most)
    .flatMap(([child, theirs]) => [child, ...theirs.map((one) => `  ${findingLine(one)}`)])
  const more = byChild.size - most
  return more > 0
    ? [...lines, `and ${counted(more, 'more child', 'more children')}: --children lists more`]
    : lines
}

function findingLine({ rule, table, field, row, value }: Finding): string {
  return `${rule.padEnd(7)}${table}.${field}, record ${row + 1}: ${value ?? 'missing'}`
}

function entries(reasons: Readonly<Record<string, string>>): string[] {
  return Object.entries(reasons).map(([code, why]) => `${code.padEnd(7)}${why}`)
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)]
}

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}
