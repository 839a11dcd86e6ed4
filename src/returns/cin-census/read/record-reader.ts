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

/** The elements of a record by name, with a note of each that is not known, comes twice or can't be read. */
export function textsIn(element: Element, child: string | null, ledger: Ledger): Map<string, string> {
  const kinds = kindsIn.get(element.name)
  const texts = new Map<string, string>()
  const report = (one: Element, why: string) =>
    note(ledger, {
      line: one.line,
      child,
      where: `${element.name}.${one.name}`,
      value: one.text === '' ? null : one.text,
      why,
    })
  if (element.text !== '') report({ ...element, name: 'text' }, 'stray text between elements')
  for (const one of element.inside) {
    const kind = kinds?.get(one.name)
    if (kind === undefined) report(one, 'an element that the format does not have here')
    else if (kind !== 'list' && texts.has(one.name)) report(one, 'comes a second time; the first was used')
    else {
      const why = whyUnread(one, kind)
      if (why !== null) report(one, why)
      texts.set(one.name, one.text)
    }
  }
  return texts
}

/** A record's texts; an empty element is a missing one. */
export function rawFrom(texts: ReadonlyMap<string, string>, row: number, child: string | null): Raw {
  return { row, child, text: (element) => texts.get(element) || null }
}

/** Why a value can't be read; null when it can. */
function whyUnread({ text, inside }: Element, kind: Kind): string | null {
  if (kind === 'list' || kind === 'group') return null
  if (inside.length > 0) return 'holds elements where a value was expected'
  if (text === '') return null
  if (kind === 'date' && dateField(text).state === 'unreadable') return 'is no date written year-month-day'
  if (kind === 'flag' && flagField(text).is === null) return 'is neither true nor false'
  return null
}
