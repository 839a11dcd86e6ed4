import { type DateField, dateField, type FlagField, flagField } from '../fields.ts'
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

/** Whose records are read, and where what can't be is noted. */
export interface Reading {
  readonly child: string | null
  readonly ledger: Ledger
}

/** Notes what of an element's inside is not known here or comes twice. */
export function look(holder: Element, { child, ledger }: Reading): void {
  const { name, line, text, inside } = holder
  const kinds = kindsIn.get(name)
  if (text !== '')
    note(ledger, { line, child, where: name, value: text, why: 'is stray text between elements' })
  for (const one of inside) {
    const why = whyUnread(one, kinds?.get(one.name), holder)
    if (why !== null) noteIn(one, { holder, child, ledger }, why)
  }
}

/** A record from its element; of a missing element every value is missing. What can't be read is noted. */
export function rawFrom(element: Element | undefined, table: Table, reading: Reading): Raw {
  if (element) look(element, reading)
  return new RawRecord(element, nextRow(reading.ledger, table), reading)
}

/** A class, because a return holds a million records: functions made anew for each would take half the time of reading. */
class RawRecord implements Raw {
  readonly holder: Element | undefined
  readonly row: number
  readonly child: string | null
  readonly ledger: Ledger

  constructor(holder: Element | undefined, row: number, { child, ledger }: Reading) {
    this.holder = holder
    this.row = row
    this.child = child
    this.ledger = ledger
  }

  text(name: string): string | null {
    return textOf(firstIn(this.holder, name))
  }

  date(name: string): DateField {
    return dateIn(firstIn(this.holder, name), this)
  }

  flag(name: string): FlagField {
    return flagIn(firstIn(this.holder, name), this)
  }
}

/** The first element of a name. */
export function firstIn(holder: Element | undefined, name: string): Element | undefined {
  if (!holder) return undefined
  for (const one of holder.inside) if (one.name === name) return one
  return undefined
}

/** The text of an element; null of none and of an empty one. */
export function textOf(element: Element | undefined): string | null {
  return element === undefined || element.text === '' ? null : element.text
}

interface Place extends Reading {
  readonly holder: Element | undefined
}

/** A date, with a note where it can't be read. */
export function dateIn(element: Element | undefined, place: Place): DateField {
  const field = dateField(textOf(element))
  if (field.state === 'unreadable') noteIn(element, place, 'is no date written year-month-day')
  return field
}

function flagIn(element: Element | undefined, place: Place): FlagField {
  const field = flagField(textOf(element))
  if (field.text !== null && field.is === null) noteIn(element, place, 'is neither true nor false')
  return field
}

function noteIn(element: Element | undefined, { holder, ledger, child }: Place, why: string): void {
  if (element === undefined || holder === undefined) return
  const { line, name, text } = element
  note(ledger, { line, child, where: `${holder.name}.${name}`, value: text || null, why })
}

/** Why an element is not looked at; null when it is. */
function whyUnread(one: Element, kind: Kind | undefined, holder: Element): string | null {
  if (kind === undefined) return 'is an element that the format does not have here'
  if (kind.holds === 'value' && one.inside.length > 0) return 'holds elements where a value was expected'
  const isFirst = kind.isMany || firstIn(holder, one.name) === one
  return isFirst ? null : 'comes a second time; the first was used'
}
