import { findingsSheet } from '../../returns/findings-sheet.ts'
import type { Report } from './model.ts'

/** Every finding; first what the return as a whole fails, which points at no row. */
export function sheetOf({ rules, lines }: Report): string {
  const ruleOf = new Map(rules.map((rule) => [rule.code, rule]))
  const ofRows = lines.map(({ rule: code, child, table, row, values }) => {
    const rule = ruleOf.get(code)
    return [code, rule?.severity ?? 'error', child, table, row, values, rule?.says ?? '', rule?.fix ?? '']
  })
  const ofReturn = rules
    .filter(({ rows }) => rows === 0)
    .map(({ code, severity, says, fix }) => [code, severity, null, 'Return', null, '', says, fix])
  return findingsSheet([...ofReturn, ...ofRows])
}
