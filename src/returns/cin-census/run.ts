import type { Child, CinReturn } from './model.ts'
import type { Period } from './period.ts'
import type { ChildRule, Place, Rule } from './rule.ts'
import { whyNotHeld } from './rulesets.ts'

/** A rule points at one field of one record. */
export interface Finding {
  readonly rule: string
  readonly child: string | null
  readonly table: string
  readonly field: string
  /** Zero-based position of the record in its table, in document order. */
  readonly row: number
  readonly value: string | null
}

/** What the rules say of a return. */
export interface Findings {
  /** Rules that the return as a whole fails. */
  readonly returnLevel: readonly string[]
  readonly findings: readonly Finding[]
  /** Rules that were not run, and why. */
  readonly skipped: Readonly<Record<string, string>>
  /** Rules that broke down: a fault of ours, never a silent pass. What they had found is left out. */
  readonly defects: Readonly<Record<string, string>>
}

/**
 * Runs rules over a return. Findings come rule by rule, in the order of the children in the file.
 *
 * @param rules those of the return's year; each is run by itself, so that one that breaks down hides no other
 */
export function runRules(whole: CinReturn, rules: readonly Rule[], period: Period): Findings {
  const returnLevel: string[] = []
  const findings: Finding[] = []
  const skipped: Record<string, string> = {}
  const defects: Record<string, string> = {}
  for (const rule of rules) {
    const why = whyNot(rule, period)
    if (why !== null) {
      skipped[rule.code] = why
      continue
    }
    try {
      const answer = run(rule, whole, period)
      if (answer === true) returnLevel.push(rule.code)
      if (typeof answer === 'object') for (const finding of answer) findings.push(finding)
    } catch (error) {
      defects[rule.code] = error instanceof Error ? error.message : String(error)
    }
  }
  return { returnLevel, findings, skipped, defects }
}

function whyNot(rule: Rule, { year, ref }: Period): string | null {
  if (rule.needsReferenceDate && Number.isNaN(ref)) return 'There is no reference date to measure against.'
  return whyNotHeld(rule, year)
}

function run(rule: Rule, whole: CinReturn, period: Period): boolean | Finding[] {
  if (rule.over === 'return') return rule.check(whole, period)
  const found = rule.over === 'children' ? findingsAt(rule.code, rule.check(whole, period)) : []
  if (rule.over === 'child') for (const child of whole.children) runOver(child, { rule, period, found })
  return found
}

interface Running {
  readonly rule: ChildRule
  readonly period: Period
  readonly found: Finding[]
}

function runOver(child: Child, { rule, period, found }: Running): void {
  const places = rule.check(child, period)
  if (places.length > 0) for (const finding of findingsAt(rule.code, places)) found.push(finding)
}

/** Each place once, and none in a record that is only assumed. */
function findingsAt(rule: string, places: readonly Place[]): Finding[] {
  const seen = new Set<string>()
  return places.flatMap(({ record: { table, LAchildID }, row, field, value }) => {
    const key = `${table} ${row} ${field}`
    if (row < 0 || seen.has(key)) return []
    seen.add(key)
    return [{ rule, child: LAchildID, table, field, row, value }]
  })
}
