import { isPlainDate } from '../../platform/plain-date.ts'
import { type Day, dayOn } from '../day.ts'

/** A date as the file has it. One that can't be read keeps its text and counts as absent. */
export interface DateField {
  readonly state: 'absent' | 'read' | 'unreadable'
  readonly text: string | null
  readonly day: Day
}

/** A yes or no as the file has it: true, false, 1 and 0 in any case; anything else is neither. */
export interface FlagField {
  readonly text: string | null
  readonly is: boolean | null
}

/** The factors of one assessment. */
export interface CodesField {
  readonly text: string | null
  readonly codes: readonly string[]
  /** The row of each code where flat tables give each a row of its own; else they share their record's. */
  readonly rows: readonly number[] | null
}

const noDate: DateField = { state: 'absent', text: null, day: Number.NaN }
const noCodes: CodesField = { text: null, codes: [], rows: null }
const noFlag: FlagField = { text: null, is: null }

// A return repeats a few thousand days and codes many times over. The bound keeps a hostile file from filling the memory.
const mostKept = 50_000
const dates = new Map<string, DateField>()
const flags = new Map<string, FlagField>()
const codes = new Map<string, string>()
const answers: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
])

/** Reads a date written YYYY-MM-DD. */
export function dateField(text: string | null): DateField {
  if (text === null) return noDate
  return dates.get(text) ?? kept(dates, text, readDate(text))
}

function readDate(text: string): DateField {
  return isPlainDate(text)
    ? { state: 'read', text, day: dayOn(text) }
    : { state: 'unreadable', text, day: Number.NaN }
}

/** Reads a yes or no. */
export function flagField(text: string | null): FlagField {
  if (text === null) return noFlag
  return flags.get(text) ?? kept(flags, text, { text, is: answers.get(text.toLowerCase()) ?? null })
}

/** The same string for the same code, so that a code that stands a million times is kept once. */
export function codeText(text: string | null): string | null {
  if (text === null) return null
  return codes.get(text) ?? kept(codes, text, text)
}

function kept<Value>(all: Map<string, Value>, text: string, value: Value): Value {
  if (all.size < mostKept) all.set(text, value)
  return value
}

/** Keeps a list of codes, those without text left out. */
export function codesField(codes: readonly string[], rows: readonly number[] | null = null): CodesField {
  return codes.length === 0 ? noCodes : { text: codes.join(','), codes, rows }
}

/** Whether there is a date that can be read. */
export function isPresent({ day }: DateField): boolean {
  return !Number.isNaN(day)
}

/** Whether there is no date, or none that can be read. */
export function isAbsent({ day }: DateField): boolean {
  return Number.isNaN(day)
}
