import { daysBetween, isPlainDate, type PlainDate, plainDate } from '../../platform/plain-date.ts'

/** Whole days since 1 January 1970. NaN where there is no readable day: then every comparison is false, as the rules ask. */
export type DayNumber = number

/** A date as the file has it. One that can't be read keeps its text and counts as absent. */
export interface DateField {
  readonly state: 'absent' | 'read' | 'unreadable'
  readonly text: string | null
  readonly day: DayNumber
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

const epoch = plainDate('1970-01-01')
const noDate: DateField = { state: 'absent', text: null, day: Number.NaN }
const noCodes: CodesField = { text: null, codes: [], rows: null }
const noFlag: FlagField = { text: null, is: null }

// A return repeats a few thousand days many times over. The bound keeps a hostile file from filling the memory.
const datesKept = 50_000
const dates = new Map<string, DateField>()
const flags: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
])

/** Reads a date written YYYY-MM-DD. */
export function dateField(text: string | null): DateField {
  if (text === null) return noDate
  const known = dates.get(text)
  if (known) return known
  const read: DateField = isPlainDate(text)
    ? { state: 'read', text, day: dayNumber(text) }
    : { state: 'unreadable', text, day: Number.NaN }
  if (dates.size < datesKept) dates.set(text, read)
  return read
}

/** Reads a yes or no. */
export function flagField(text: string | null): FlagField {
  return text === null ? noFlag : { text, is: flags.get(text.toLowerCase()) ?? null }
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

/** Saturday or Sunday; false of no day. 1 January 1970 was a Thursday. */
export function isWeekend({ day }: DateField): boolean {
  return (((day + 3) % 7) + 7) % 7 >= 5
}

/** The number of a day. */
export function dayNumber(on: PlainDate): DayNumber {
  return daysBetween(epoch, on)
}
