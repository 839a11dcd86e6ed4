import { stringify } from 'csv-stringify/sync'
import { safeCell } from '../../platform/csv-cell.ts'
import type { Report } from './model.ts'

const columns = ['Rule', 'Kind', 'Child', 'Table', 'Row', 'Look at', 'What is wrong', 'What to do']

/** Every finding, as a sheet that opens in a spreadsheet without being read as formulas. */
export function sheetOf({ rules, lines }: Report): string {
  const ruleOf = new Map(rules.map((rule) => [rule.code, rule]))
  const rows = lines.map(({ rule: code, child, table, row, values }) => {
    const rule = ruleOf.get(code)
    return [code, rule?.severity ?? 'error', child, table, row, values, rule?.says ?? '', rule?.fix ?? '']
  })
  const whole = rules.filter(({ rows: count }) => count === 0)
  const ofReturn = whole.map(({ code, severity, says, fix }) => [
    code,
    severity,
    null,
    'Return',
    null,
    '',
    says,
    fix,
  ])
  return stringify([columns, ...[...ofReturn, ...rows].map((line) => line.map(safeCell))], {
    bom: true,
    record_delimiter: 'windows',
  })
}
