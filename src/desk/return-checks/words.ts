import type { FieldError } from '../../mechanisms/forms/index.ts'
import type { NotAsked, RuleFound } from '../../returns/findings/report.ts'
import type { Report } from './model.ts'

/** A report, as it is printed. */
export function reportWords(report: Report) {
  const { rules, lines, linesInAll, notAsked, broken, notes } = report
  const of = (severity: RuleFound['severity']) => rules.filter((rule) => rule.severity === severity)
  return {
    heading: headingOf(report),
    sections: [
      { title: 'Errors: they stop the return', rules: of('error') },
      { title: 'Queries: put right, or give the reason', rules: of('query') },
      { title: 'Warnings: look once more', rules: of('warning') },
    ].filter((section) => section.rules.length > 0),
    lines,
    more:
      linesInAll > lines.length
        ? `The first ${lines.length} of ${counted(linesInAll, 'row')}. The files to download have all.`
        : null,
    notAsked: notAsked.map(whyLine),
    broken: broken.map(whyLine),
    notes,
  }
}

function headingOf({ title, year, children, rules, linesInAll }: Report): string {
  const read = `${title} ${year}, ${counted(children, 'child', 'children')}`
  if (rules.length === 0) return `${read}: nothing to put right`
  return `${read}: ${counted(rules.length, 'rule')} found ${counted(linesInAll, 'row')}`
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
