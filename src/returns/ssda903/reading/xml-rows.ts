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

/** Adds the rows of one child. `onStranger` is told of each element that the format does not have. */
export function addChild(
  child: Element,
  { rows, cells, onStranger }: { rows: XmlRows; cells: Cells; onStranger: (name: string) => void },
): void {
  const add = (table: XmlTable, texts: Texts) => {
    const names = columnNames.get(table) ?? []
    rows[table].push(names.map((name) => cells.text(texts.get(name))))
  }
  let header: Texts = new Map()
  for (const element of child.inside) {
    if (element.name === 'HEADER') header = addHeader(element, { add, onStranger })
    else if (element.name === 'EPISODE') add('Episodes', withIdentity(textsOf(element), header))
    else onStranger(element.name)
  }
}

interface Adding {
  readonly add: (table: XmlTable, texts: Texts) => void
  readonly onStranger: (name: string) => void
}

function addHeader(element: Element, adding: Adding): Texts {
  const header = textsOf(element)
  for (const { table, isThere } of parts) if (isThere(header)) adding.add(table, header)
  for (const inside of element.inside) addGroup(inside, header, adding)
  return header
}

function addGroup(element: Element, header: Texts, { add, onStranger }: Adding): void {
  const table = groups[element.name]
  if (table !== undefined) {
    const texts = textsOf(element)
    if (texts.size > 0) add(table, withIdentity(texts, header))
  } else if (!headerItems.has(otherNames[element.name] ?? element.name)) onStranger(element.name)
}

function withIdentity(texts: Texts, header: Texts): Texts {
  const identity = [...header].filter(([name]) => name === 'CHILD' || name === 'DOB')
  return new Map([...identity, ...texts])
}

/** The texts inside an element by column; blank ones are left out. */
function textsOf({ inside }: Element): Texts {
  return new Map(
    inside.flatMap(({ name, text }) => (text.trim() === '' ? [] : [[otherNames[name] ?? name, text]])),
  )
}
