import { dateField, flagField } from '../fields.ts'
import type { Table } from '../model.ts'
import type { Raw } from '../records-of.ts'
import type { Element } from './elements.ts'
import { type Kind, kindsIn } from './modules.ts'

/** Something in the file that could not be read, or that the format does not know. */
export interface Unread {
  readonly line: number
  readonly child: string | null
  /** `CINdetails.CINclosureDate` */
  readonly where: string
  /** The text there, if any. */
  readonly value: string | null
  readonly why: string
}

/** The most that are listed; the rest are counted. */
const mostListed = 1000

/** Numbers records within their tables, and keeps what could not be read. */
export interface Ledger {
  readonly rowsRead: Partial<Record<Table, number>>
  readonly unread: Unread[]
  unreadInAll: number
}

export function newLedger(): Ledger {
  return { rowsRead: {}, unread: [], unreadInAll: 0 }
}

/** The row of the next record of a table. */
export function nextRow({ rowsRead }: Ledger, table: Table): number {
  const row = rowsRead[table] ?? 0
  rowsRead[table] = row + 1
  return row
}

/** Notes what could not be read. */
export function note(ledger: Ledger, unread: Unread): void {
  ledger.unreadInAll += 1
  if (ledger.unread.length < mostListed) ledger.unread.push(unread)
}

/** Notes what of an element's inside is not known, comes twice or can't be read. */
export function look(element: Element, child: string | null, ledger: Ledger): void {
  const { name, line, text, inside } = element
  const kinds = kindsIn.get(name)
  if (text !== '')
    note(ledger, { line, child, where: name, value: text, why: 'is stray text between elements' })
  for (const one of inside) {
    const why = whyUnread(one, kinds?.get(one.name), inside)
    if (why !== null)
      note(ledger, { line: one.line, child, where: `${name}.${one.name}`, value: one.text || null, why })
  }
}

/** A record's texts; an empty element is a missing one, and so is every element of a missing group. */
export function rawFrom(element: Element | undefined, row: number, child: string | null): Raw {
  return { row, child, text: (name) => (element ? textOf(element, name) : null) }
}

/** The text of the first element of a name. */
export function textOf({ inside }: Element, name: string): string | null {
  for (const one of inside) if (one.name === name) return one.text || null
  return null
}

/** Why an element is not read; null when it is. */
function whyUnread(one: Element, kind: Kind | undefined, beside: readonly Element[]): string | null {
  if (kind === undefined) return 'is an element that the format does not have here'
  if (!kind.isMany && beside.length > 1 && beside.find(({ name }) => name === one.name) !== one)
    return 'comes a second time; the first was used'
  return kind.holds === 'elements' ? null : whyNoValue(one, kind)
}

function whyNoValue({ text, inside }: Element, { holds }: Kind): string | null {
  if (inside.length > 0) return 'holds elements where a value was expected'
  if (text === '') return null
  if (holds === 'date' && dateField(text).state === 'unreadable') return 'is no date written year-month-day'
  if (holds === 'flag' && flagField(text).is === null) return 'is neither true nor false'
  return null
}
