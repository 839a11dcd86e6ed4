import { renderToString } from 'preact-render-to-string'
import { findingColumns } from '../../findings-sheet.ts'
import type { Checked } from '../checking/check.ts'
import { findingCells } from './csv.ts'
import { findingsOf } from './findings.ts'
import { failedIn, foundBy, ranIn, skippedIn } from './summary.ts'

const style =
  'body{font:16px/1.4 sans-serif;margin:2rem;color:#0b0c0c}table{border-collapse:collapse;margin:1rem 0}' +
  'th,td{border-bottom:1px solid #b1b4b6;padding:.4rem .8rem .4rem 0;text-align:left;vertical-align:top}caption{text-align:left;font-weight:bold;padding:.5rem 0}'

/** The report as one page that stands by itself: nothing is fetched. */
export function asHtml(checked: Checked): string {
  const title = `SSDA903 ${checked.year}`
  const page = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style>{style}</style>
      </head>
      <body>
        <h1>{title}</h1>
        <p>
          {checked.book.children.size} children, {ranIn(checked)} rules asked, {foundBy(checked).length} found
          something.
        </p>
        {sheetsOf(checked).map((sheet) => (
          <Sheet key={sheet.caption} {...sheet} />
        ))}
      </body>
    </html>
  )
  return `<!doctype html>\n${renderToString(page)}`
}

function sheetsOf(checked: Checked): readonly SheetProps[] {
  const rules = foundBy(checked).map(({ rule, rows }) => [
    rule.code,
    rule.severity ?? 'error',
    rows,
    rule.says,
    rule.fix,
  ])
  return [
    { caption: 'By rule', columns: ['Rule', 'Kind', 'Rows', 'What is wrong', 'What to do'], lines: rules },
    {
      caption: 'Every row',
      columns: findingColumns.slice(0, 6),
      lines: [...findingsOf(checked)].map((finding) => findingCells(finding).slice(0, 6)),
    },
    {
      caption: 'Not checked',
      columns: ['Rule', 'Why'],
      lines: [...skippedIn(checked), ...failedIn(checked)],
    },
    { caption: 'About the files', columns: ['Note'], lines: checked.notes.map((note) => [note]) },
  ]
}

interface SheetProps {
  readonly caption: string
  readonly columns: readonly string[]
  readonly lines: readonly (readonly (string | number)[])[]
}

function Sheet({ caption, columns, lines }: SheetProps) {
  if (lines.length === 0) return null
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((cells) => (
          <tr key={cells.join()}>
            {cells.map((cell, at) => (
              <td key={columns[at]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
