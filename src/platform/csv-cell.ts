// What a spreadsheet may read as the beginning of a formula, also in the full-width forms that some of them take for the same.
const formulaSigns = /^[=+\-@|%＝＋－＠｜％﹦﹢﹣﹫−]/
// A tab or a line break may move a cell's rest to where it is read afresh.
const blanks = /^[\s\p{Z}\p{C}\u115F\u1160\u3164\uFFA0'’"“]+/u
const plainNumber = /^-?\d+(?:\.\d+)?$/

/**
 * A cell of an exported sheet that no spreadsheet reads as a formula: text that could be one gets an apostrophe in front
 * (after blanks, quotes and unseen signs too, and at the beginning of each line). A plain number stays a number.
 * @source spec/security.md 12.3
 */
export function safeCell(value: string | number | boolean | null): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  if (plainNumber.test(value)) return value
  return value.split(/\r\n|\r|\n/).some(couldBeFormula) ? `'${value}` : value
}

function couldBeFormula(line: string): boolean {
  return formulaSigns.test(line.replace(blanks, '')) || /^[\t\r]/.test(line)
}
