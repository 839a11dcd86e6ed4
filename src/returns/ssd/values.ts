import { isPlainDate, type PlainDate } from '../../platform/plain-date.ts'
import type { SsdColumn } from '../../record/bulk/ssd-table.ts'

/** A cell as it is kept, or what is wrong with it. */
export type Cell = { readonly value: string | null } | { readonly fault: string }

/**
 * Reads a cell by its column's kind. What councils' builds fill gaps with (1900-01-01, PLACEHOLDER_DATA) is missing; codes
 * come without the text behind them; identifiers stay as they are written, but for what a spreadsheet makes of a number.
 * @source spec/ssd.md, Things that catch people out
 */
export function readCell(column: SsdColumn, written: string, today: PlainDate): Cell {
  const text = written.normalize('NFC').trim()
  if (text === '' || /^(placeholder_data|null)$/i.test(text)) return { value: null }
  if (text.includes('\0')) return { fault: 'holds a character that can’t be kept' }
  return readers[column.kind](text, column, today)
}

type Reader = (text: string, column: SsdColumn, today: PlainDate) => Cell

const readers: Readonly<Record<SsdColumn['kind'], Reader>> = {
  id: (text, column) => fitting(text.replace(/^(\d+)\.0+$/, '$1'), column),
  // An apostrophe before what looks like a formula was put there so that a spreadsheet leaves it alone.
  text: (text, column) => fitting(text.replace(/^'(?=\s*[=+\-@＝＋－＠])/u, ''), column),
  day: readDay,
  code: readCode,
  'yes or no': readYesOrNo,
  json: readJson,
  number: (text) =>
    /^\d+([.,]\d+)?$/.test(text) ? { value: text.replace(',', '.') } : { fault: 'is not a number' },
}

function fitting(text: string, { size }: SsdColumn): Cell {
  return size !== undefined && [...text].length > size
    ? { fault: `is longer than ${size} characters` }
    : { value: text }
}

const placeholderDay = '1900-01-01'

function readDay(text: string, column: SsdColumn, today: PlainDate): Cell {
  const day = dayIn(text)
  if (day === placeholderDay) return { value: null }
  if (day === null || !isPlainDate(day)) return { fault: `is not a day: ${shown(text)}` }
  if (column.notInFuture && day > today) return { fault: `is in the future: ${day}` }
  return { value: day }
}

/** The day of a date or date and time, ISO or DD/MM/YYYY. Only the day counts. */
function dayIn(text: string): string | null {
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(text)
  if (iso?.[1]) return iso[1]
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: .*)?$/.exec(text) ?? []
  if (!day || !month || !year) return null
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

function readCode(text: string, { codes = [] }: SsdColumn): Cell {
  if (codes.length === 0) return { value: text }
  const code = [text, text.split(/[\s:,(–-]/u)[0] ?? ''].find((part) => codes.includes(part.toUpperCase()))
  return code === undefined ? { fault: `has an unknown code: ${shown(text)}` } : { value: code.toUpperCase() }
}

function readYesOrNo(text: string): Cell {
  if (/^(y|yes|1|true)$/i.test(text)) return { value: 'Y' }
  if (/^(n|no|0|false)$/i.test(text)) return { value: 'N' }
  return { fault: `is neither Y nor N: ${shown(text)}` }
}

function readJson(text: string, { size }: SsdColumn): Cell {
  if (size !== undefined && text.length > size) return { fault: `is longer than ${size} characters` }
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && read !== null
      ? { value: text }
      : { fault: 'is not JSON with names and values' }
  } catch {
    return { fault: 'is not JSON' }
  }
}

/** A value as a report shows it: short, on one line. */
function shown(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length > 40 ? `${line.slice(0, 40)}…` : line
}
