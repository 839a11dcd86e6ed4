import { cleanPhone } from '../../../models/link/clean/numbers.ts'
import { addDays, addMonths, type PlainDate } from '../../../platform/plain-date.ts'

/** A home as somebody says it: 'at 12 Mill Row'. */
export interface SaidHome {
  readonly number: string
  readonly street: string
}

/** What was taken out of a text, and what is left of it. */
export interface Taken<Found> {
  readonly found: Found | null
  readonly rest: string
}

/** The text without what was found in it. */
export function without(text: string, match: RegExpExecArray): string {
  return `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`
}

/** A telephone number in any usual form, as its last ten digits. */
export function takePhone(text: string): Taken<string> {
  const match = /(?<!\d)(?:\+\d{2}|00\d{2}|0)[\d ()-]{8,16}\d(?!\d)/.exec(text)
  const phone = match && cleanPhone(match[0])
  return match && phone
    ? { found: phone.slice(-10), rest: without(text, match) }
    : { found: null, rest: text }
}

/** The last word of a street. */
const streetEnds =
  'street|st|road|rd|avenue|ave|close|cl|drive|dr|lane|ln|court|ct|place|pl|crescent|cres|grove|gr|terrace|tce|gardens|gdns|square|sq|way|row|hill|walk|view|rise|mews|green|park|yard|wharf|parade'
const homeShape = new RegExp(
  String.raw`(?<![\d/.-])(\d{1,4}[a-z]?)\s+((?:[\p{L}’']+\s+){1,3}(?:${streetEnds}))\b`,
  'iu',
)
const streetShape = new RegExp(String.raw`^.*\b([\p{L}’']+\s+(?:${streetEnds}))\b`, 'isu')

/** A house number and its street. */
export function takeHome(text: string): Taken<SaidHome> {
  const match = homeShape.exec(text)
  const [, number = '', street = ''] = match ?? []
  return match
    ? { found: { number: number.toLowerCase(), street }, rest: without(text, match) }
    : { found: null, rest: text }
}

/** The last two words that may be a street, for it is said after the name: they may be a name too, so they are not taken out. */
export function streetIn(text: string): string | null {
  return streetShape.exec(text)?.[1] ?? null
}

/** The days that a time span may mean: the earliest and the latest day of birth. */
export interface Days {
  readonly from: PlainDate
  readonly to: PlainDate
  /** Reckoned from an age, which is often said one too high or too low. */
  readonly isAge?: true
}

/** A number that is said to be an age is no house. */
const surelyAge = /\b(?:about|around|roughly|approx\.?|aged?)\s+\d{1,3}\b(?!\s*(?:months?|mths?|weeks?))/i

/** An age that is said so: 'about 7', 'aged 7'. */
export function takeSureAge(text: string, today: PlainDate): Taken<Days> {
  const match = surelyAge.exec(text)
  if (!match) return { found: null, rest: text }
  const { found } = takeAge(match[0], today)
  return found ? { found, rest: without(text, match) } : { found: null, rest: text }
}

const months = /\b(?:(about|around|roughly|approx\.?)\s+)?(\d{1,2})\s*(?:months?|mths?)(?:\s+old)?\b/i
const weeks = /\b(?:(about|around|roughly)\s+)?(\d{1,2})\s*weeks?(?:\s+old)?\b/i
const years =
  /\b(?:(about|around|roughly|approx\.?)\s+)?(?:(?:aged?)\s+)?(\d{1,3})(?:\s*(?:yo|y\/o|yrs?|years?)(?:[\s-]+old)?)?(?![\p{L}\d/.-])/iu

/** An age: '7', 'about 7', 'aged 7', '7 years old', '14 months', '3 weeks'. A number after 'number' or 'flat' is a house. */
export function takeAge(text: string, today: PlainDate): Taken<Days> {
  const inMonths = months.exec(text)
  if (inMonths)
    return {
      found: monthsOld(Number(inMonths[2]), today, inMonths[1] ? 2 : 1),
      rest: without(text, inMonths),
    }
  const inWeeks = weeks.exec(text)
  if (inWeeks)
    return { found: monthsOld(Math.floor(Number(inWeeks[2]) / 4.35), today, 1), rest: without(text, inWeeks) }
  const inYears = years.exec(text)
  const age = Number(inYears?.[2])
  if (!inYears || age > 110 || isHouse(text, inYears.index)) return { found: null, rest: text }
  return { found: yearsOld(age, today, inYears[1] ? 1 : 0), rest: without(text, inYears) }
}

function isHouse(text: string, at: number): boolean {
  return /(?:number|no\.?|flat|room|unit)\s*$/i.test(text.slice(0, at))
}

/** Whoever is so many years old, give or take. */
function yearsOld(age: number, today: PlainDate, slack: number): Days {
  return {
    from: addDays(addMonths(today, -12 * (age + 1 + slack)), 1),
    to: addMonths(today, -12 * Math.max(age - slack, 0)),
    isAge: true,
  }
}

function monthsOld(age: number, today: PlainDate, slack: number): Days {
  return { from: addMonths(today, -(age + 1 + slack)), to: addMonths(today, -Math.max(age - slack, 0)) }
}
