import type { MadeChild, MadeRow } from '../../../../bench/returns/ssda903/made-child.ts'
import type { TableName } from '../tables.ts'

type Group = readonly [element: string, table: TableName]

const groups: readonly Group[] = [
  ['AMISSING', 'Missing'],
  ['AREVIEW', 'Reviews'],
  ['PERMANENCE', 'PrevPerm'],
  ['OC2', 'OC2'],
  ['AD_PLACED', 'PlacedAdoption'],
]
const names: Readonly<Record<string, string>> = { CHILD: 'CHILDID', PLACE: 'PL' }

/** A made-up return as XML. Social workers and deprivation of liberty orders have no element in it. */
export function xmlOf(children: readonly MadeChild[], year: 'now' | 'last'): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<EXPSSDA903>\n${children.map((child) => childOf(child[year])).join('')}</EXPSSDA903>\n`
}

function childOf(tables: MadeChild['now']): string {
  const [header] = tables.Header
  if (header === undefined) return ''
  const uasc = tables.UASC[0]
  const items = { ...header, ...uasc, ...tables.AD1[0], ...tables.OC3[0], UASC: uasc ? '1' : '0' }
  const inside = groups.map(([element, table]) => tables[table].map((row) => rowOf(element, row)).join(''))
  const episodes = tables.Episodes.map((row) => rowOf('EPISODE', row))
  return `<CHILD>\n<HEADER>${itemsOf(items)}${inside.join('')}</HEADER>\n${episodes.join('')}</CHILD>\n`
}

function rowOf(element: string, { CHILD: _, DOB: __, ...row }: MadeRow): string {
  return `<${element}>${itemsOf(row)}</${element}>\n`
}

function itemsOf(row: MadeRow): string {
  return Object.entries(row)
    .map(([name, text]) => `<${names[name] ?? name}>${text}</${names[name] ?? name}>`)
    .join('')
}
