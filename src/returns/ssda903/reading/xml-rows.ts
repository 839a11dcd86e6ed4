import { columnsOf, type TableName } from '../tables.ts'
import type { Cells } from './cells.ts'
import type { Element } from './xml-elements.ts'

/**
 * Where each table of the return lies in the XML. Social workers and deprivation of liberty orders have no element that
 * we know of, so their rules are skipped for XML, and say so.
 *
 * @source the 2021 XML schema of the SSDA903 return
 */
export const xmlTables = [
  'Header',
  'Episodes',
  'UASC',
  'Reviews',
  'OC2',
  'OC3',
  'AD1',
  'PlacedAdoption',
  'PrevPerm',
  'Missing',
] as const satisfies readonly TableName[]

type XmlTable = (typeof xmlTables)[number]
type Texts = ReadonlyMap<string, string>
type Line = readonly (string | null)[]

/** The rows of all children, table by table, as cells in the order of `columnsOf(table)`. */
export type XmlRows = Readonly<Record<XmlTable, Line[]>>

/** Groups inside HEADER, each a row of a table. */
const groups: Readonly<Record<string, XmlTable>> = {
  AMISSING: 'Missing',
  AREVIEW: 'Reviews',
  PERMANENCE: 'PrevPerm',
  OC2: 'OC2',
  AD_PLACED: 'PlacedAdoption',
}

/** Items of HEADER itself, which make rows of other tables where they are given. */
const parts: readonly { readonly table: XmlTable; readonly isThere: (header: Texts) => boolean }[] = [
  { table: 'Header', isThere: () => true },
  { table: 'UASC', isThere: (header) => header.get('UASC') === '1' || header.has('DUC') },
  {
    table: 'AD1',
    isThere: (header) =>
      ['DATE_INT', 'DATE_MATCH', 'FOSTER_CARE', 'NB_ADOPTR', 'SEX_ADOPTR', 'LS_ADOPTR'].some((name) =>
        header.has(name),
      ),
  },
  {
    table: 'OC3',
    isThere: (header) => ['IN_TOUCH', 'ACTIV', 'ACCOM'].some((name) => header.has(name)),
  },
]

const otherNames: Readonly<Record<string, string>> = { CHILDID: 'CHILD', PL: 'PLACE' }
const columnNames = new Map(xmlTables.map((table) => [table, columnsOf(table).map(([name]) => name)]))
const itemsOf = new Map(xmlTables.map((table) => [table, new Set(columnNames.get(table))]))
const headerItems = new Set(parts.flatMap(({ table }) => columnNames.get(table) ?? []))

/** No rows yet. */
export function noRows(): XmlRows {
  return {
    Header: [],
    Episodes: [],
    UASC: [],
    Reviews: [],
    OC2: [],
    OC3: [],
    AD1: [],
    PlacedAdoption: [],
    PrevPerm: [],
    Missing: [],
  }
}

/** Told of what is in the file and in no row. */
export interface LeftOut {
  /** An element that the format does not have there. */
  readonly onStranger: (name: string) => void
  /** An item that stands twice in one row: the last is read. */
  readonly onTwice: (name: string) => void
}

interface Filling extends LeftOut {
  readonly add: (table: XmlTable, texts: Texts) => void
}

/** Adds the rows of one child. */
export function addChild(
  child: Element,
  rows: XmlRows,
  { cells, ...leftOut }: LeftOut & { cells: Cells },
): void {
  const add = (table: XmlTable, texts: Texts) => {
    const names = columnNames.get(table) ?? []
    rows[table].push(names.map((name) => cells.text(texts.get(name))))
  }
  const filling = { add, ...leftOut }
  let header: Texts = new Map()
  for (const element of child.inside) {
    if (element.name === 'HEADER') header = addHeader(element, filling)
    else if (element.name === 'EPISODE') addRow(element, 'Episodes', { header, filling })
    else filling.onStranger(element.name)
  }
}

function addHeader(element: Element, filling: Filling): Texts {
  const isGroup = ({ name }: Element) => Object.hasOwn(groups, name)
  const items = element.inside.filter((inside) => !isGroup(inside))
  const header = textsOf(items, headerItems, filling)
  for (const { table, isThere } of parts) if (isThere(header)) filling.add(table, header)
  for (const inside of element.inside.filter(isGroup)) {
    const table = groups[inside.name]
    if (table !== undefined && inside.inside.some(isFilled)) addRow(inside, table, { header, filling })
  }
  return header
}

interface Beside {
  readonly header: Texts
  readonly filling: Filling
}

function addRow({ inside }: Element, table: XmlTable, { header, filling }: Beside): void {
  const identity = [...header].filter(([name]) => name === 'CHILD' || name === 'DOB')
  const texts = textsOf(inside, itemsOf.get(table) ?? new Set(), filling)
  filling.add(table, new Map([...identity, ...texts]))
}

/** The texts of elements by column; blank ones are left out. */
function textsOf(items: readonly Element[], known: ReadonlySet<string>, leftOut: LeftOut): Texts {
  const texts = new Map<string, string>()
  for (const item of items) {
    const name = otherNames[item.name] ?? item.name
    if (!known.has(name)) leftOut.onStranger(item.name)
    for (const { name: deeper } of item.inside) leftOut.onStranger(deeper)
    if (!isFilled(item)) continue
    if (texts.has(name)) leftOut.onTwice(item.name)
    texts.set(name, item.text)
  }
  return texts
}

function isFilled({ text, inside }: Element): boolean {
  return text.trim() !== '' || inside.length > 0
}
