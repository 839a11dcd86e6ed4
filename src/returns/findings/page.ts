import { type ComponentChildren, h, type VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { FindingsReport } from './report.ts'
import { type FindingCells, findingCells, findingColumns } from './sheet.ts'

// Written without JSX: a thread that checks a return runs without the loader that JSX needs.
const style =
  'body{font:16px/1.4 sans-serif;margin:2rem;color:#0b0c0c}table{border-collapse:collapse;margin:1rem 0}' +
  'th,td{border-bottom:1px solid #b1b4b6;padding:.4rem .8rem .4rem 0;text-align:left;vertical-align:top}caption{text-align:left;font-weight:bold;padding:.5rem 0}'

/** The report as one page that stands by itself: nothing is fetched. */
export function findingsPage(report: FindingsReport): string {
  const { title, year, children, asked, rules } = report
  const name = `${title} ${year}`
  const page = h('html', { lang: 'en' }, [
    h('head', null, [
      h('meta', { charset: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', null, name),
      h('style', null, style),
    ]),
    h('body', null, [
      h('h1', null, name),
      h('p', null, `${children} children, ${asked} rules asked, ${rules.length} found something.`),
      ...sheetsOf(report).map((sheet) => h(Table, sheet)),
    ]),
  ])
  return `<!doctype html>\n${renderToString(page)}`
}

function sheetsOf(report: FindingsReport): readonly Sheet[] {
  const { rules, notAsked, broken, notes } = report
  return [
    {
      caption: 'By rule',
      columns: ['Rule', 'Kind', 'Rows', 'What is wrong', 'What to do'],
      lines: rules.map(({ code, severity, rows, says, fix }) => [
        ...[code, severity, rows === 0 ? 'whole return' : rows, says, fix],
      ]),
    },
    {
      caption: 'Every row',
      columns: findingColumns.slice(0, 6),
      lines: [...findingCells(report)].map((cells) => cells.slice(0, 6)),
    },
    { caption: 'Not checked', columns: ['Rule', 'Why'], lines: [...notAsked, ...broken] },
    { caption: 'About the files', columns: ['Note'], lines: notes.map((note) => [note]) },
  ]
}

interface Sheet {
  readonly caption: string
  readonly columns: readonly string[]
  readonly lines: readonly FindingCells[]
}

function Table({ caption, columns, lines }: Sheet) {
  if (lines.length === 0) return null
  return h('table', null, [
    h('caption', null, caption),
    h('thead', null, rowOf(columns.map((column) => h('th', { scope: 'col' }, column)))),
    h(
      'tbody',
      null,
      lines.map((cells) => rowOf(cells.map((cell) => h('td', null, cell)))),
    ),
  ])
}

function rowOf(cells: ComponentChildren): VNode {
  return h('tr', null, cells)
}
