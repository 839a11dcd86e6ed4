import type { FieldError } from '../../mechanisms/forms/index.ts'
import type { NotAsked, Report, RuleFound } from './model.ts'

/** How many rows are listed on the page; the sheet has all. */
const mostLines = 500

/** A report, as it is printed. */
export function reportWords(report: Report) {
  const { rules, lines, notAsked, broken, notes } = report
  const of = (severity: RuleFound['severity']) => rules.filter((rule) => rule.severity === severity)
  return {
    heading: headingOf(report),
    sections: [
      { title: 'Errors: they stop the return', rules: of('error') },
      { title: 'Queries: put right, or give the reason', rules: of('query') },
      { title: 'Warnings: look once more', rules: of('warning') },
    ].filter((section) => section.rules.length > 0),
    lines: lines.slice(0, mostLines),
    more:
      lines.length > mostLines
        ? `The first ${mostLines} of ${counted(lines.length, 'row')}. The sheet has all.`
        : null,
    notAsked: notAsked.map(whyLine),
    broken: broken.map(whyLine),
    notes,
  }
}

function headingOf({ year, children, rules, lines }: Report): string {
  const read = `${year}, ${counted(children, 'child', 'children')}`
  if (rules.length === 0) return `${read}: nothing to put right`
  return `${read}: ${counted(rules.length, 'rule')} found ${counted(lines.length, 'row')}`
}

function whyLine([code, why]: NotAsked): string {
  return `${code}: ${why}`
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}

/** What the form lacks, at which control. */
export const checkMessages = {
  'no kind': { field: 'kind', text: 'Select which return you want to check' },
  'no files': { field: 'now', text: 'Choose the files of this year’s return' },
  'bad authority': {
    field: 'authority',
    text: 'Enter the authority’s code as it is written, such as E08000003',
  },
  busy: { field: 'now', text: 'Another return is being checked. Wait a minute and press the button again' },
} as const satisfies Record<string, FieldError>
