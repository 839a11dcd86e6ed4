import { months } from '../../platform/day-words.ts'
import { isPlainDate, type PlainDate, partsOf } from '../../platform/plain-date.ts'
import { ok, problem, type Result } from '../../platform/result.ts'
import { foldedWords } from './folded.ts'
import { isNhsNumber, isUpn } from './identifier.ts'
import { closePostcode } from './postcode.ts'
import {
  type Days,
  type SaidHome,
  streetIn,
  type Taken,
  takeAge,
  takeHome,
  takePhone,
  takeSureAge,
  without,
} from './search/read-parts.ts'

/** What a search asks for. */
export interface PersonQuery {
  /** Parts of names, in any order. */
  readonly words: readonly string[]
  /** The day of birth, or the first and last day that a month, a year or an age means. */
  readonly born: Days | null
  readonly postcode: string | null
  /** An NHS number or a pupil number. */
  readonly number: string | null
  /** The last ten digits. */
  readonly phone: string | null
  readonly home: SaidHome | null
  /** Two of the words, where they may be a street. */
  readonly street: string | null
}

export type QueryProblem =
  | 'nothing to look for'
  | 'too short'
  | 'too long'
  | 'not a real day'
  | 'wrong check digit'

const mostCharacters = 200
const mostWords = 8

/**
 * Reads one box of words: names in any order, a date of birth in the usual forms (14/5/2019, 14.5.19, 2019-05-14, 14 May 2019,
 * May 2019, 2019), an age (7, about 7, 14 months), a postcode, a house number and street, a phone, an NHS number or a pupil number.
 */
export function readQuery(text: string, today: PlainDate): Result<PersonQuery, QueryProblem> {
  const typed = text.normalize('NFC').trim()
  if (typed === '') return problem('nothing to look for')
  if (typed.length > mostCharacters) return problem('too long')
  const number = takeNumber(typed)
  if (number.wrong) return problem('wrong check digit')
  const phone = takePhone(number.rest)
  const postcode = takePostcode(phone.rest)
  const dated = takeBirth(postcode.rest, today)
  if (dated.unreal) return problem('not a real day')
  const sure = dated.found ? { found: null, rest: dated.rest } : takeSureAge(dated.rest, today)
  const home = takeHome(sure.rest)
  const age = dated.found || sure.found ? { found: sure.found, rest: home.rest } : takeAge(home.rest, today)
  const words = wordsIn(age.rest)
  if (words.length > mostWords) return problem('too long')
  const query: PersonQuery = {
    words,
    born: dated.found ?? age.found,
    postcode: postcode.found,
    number: number.found,
    phone: phone.found,
    home: home.found,
    street: streetIn(age.rest),
  }
  if (query.born || query.postcode || query.number || query.phone || query.home) return ok(query)
  if (words.length === 0) return problem('nothing to look for')
  return words.some((word) => [...word].length > 1) ? ok(query) : problem('too short')
}

/** Said before a name, and no name themselves. */
const kin = new Set(
  'mr mrs ms miss dr mum mummy mother dad daddy father stepmum stepdad grandma granny grandad auntie uncle'.split(
    ' ',
  ),
)

/** Signs that would be patterns to the database are no part of a name, nor is 'grandma' before one. */
function wordsIn(text: string): string[] {
  const words = text
    .replaceAll(/[%_\\]/g, ' ')
    .split(/[\s,;]+/u)
    .filter((word) => foldedWords(word).some((folded) => /[\p{L}\p{N}]/u.test(folded)))
  const names = words.filter((word) => !kin.has(word.toLowerCase()))
  return names.length > 0 ? names : words
}

function takeNumber(text: string): Taken<string> & { readonly wrong?: true } {
  const digits = /(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)/.exec(text)
  const nhs = digits?.[0].replaceAll(/[ -]/g, '')
  if (digits && nhs && isNhsNumber(nhs)) return { found: nhs, rest: without(text, digits) }
  if (nhs && !nhs.startsWith('0')) return { found: null, rest: text, wrong: true }
  const upn = /\b[A-Z]\d{11}[\dA-Z]\b/i.exec(text)
  if (upn && isUpn(upn[0])) return { found: upn[0].toUpperCase(), rest: without(text, upn) }
  return { found: null, rest: text }
}

function takePostcode(text: string): Taken<string> {
  const match = /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/i.exec(text)
  if (!match) return { found: null, rest: text }
  return { found: closePostcode(match[0]), rest: without(text, match) }
}

type Birth = Taken<Days> & { readonly unreal?: true }

interface DayForm {
  readonly shape: RegExp
  readonly read: (parts: readonly string[], today: PlainDate) => Days | null
}

const monthNames = months.map((name) => `${name}|${name.slice(0, 3)}`).join('|')

const dayForms: readonly DayForm[] = [
  { shape: /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/, read: ([y = '', m = '', d = '']) => oneDay(y, m, d) },
  {
    shape: /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?!\d)/,
    read: ([d = '', m = '', y = ''], today) => oneDay(wholeYear(y, today), m, d),
  },
  {
    shape: new RegExp(String.raw`\b(\d{1,2})(?:st|nd|rd|th)?\s+(${monthNames})\s+(\d{4})\b`, 'i'),
    read: ([d = '', m = '', y = '']) => oneDay(y, monthOf(m), d),
  },
  {
    shape: new RegExp(String.raw`\b(${monthNames})\s+(\d{4})\b`, 'i'),
    read: ([m = '', y = '']) => wholeMonth(y, monthOf(m)),
  },
  { shape: /(?<![\d/.-])((?:19|20)\d{2})(?![\d/.-])/, read: ([y = '']) => span(`${y}-01-01`, `${y}-12-31`) },
]

function takeBirth(text: string, today: PlainDate): Birth {
  for (const { shape, read } of dayForms) {
    const match = shape.exec(text)
    if (!match) continue
    const found = read(match.slice(1), today)
    return found ? { found, rest: without(text, match) } : { found, rest: text, unreal: true }
  }
  return { found: null, rest: text }
}

function oneDay(year: string, month: string, day: string): Days | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return span(iso, iso)
}

function wholeMonth(year: string, month: string): Days | null {
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return span(`${year}-${month.padStart(2, '0')}-01`, `${year}-${month.padStart(2, '0')}-${last}`)
}

function span(from: string, to: string): Days | null {
  return isPlainDate(from) && isPlainDate(to) ? { from, to } : null
}

function monthOf(name: string): string {
  const start = name.slice(0, 3).toLowerCase()
  return String(months.findIndex((month) => month.toLowerCase().startsWith(start)) + 1)
}

/** '19' is 2019 and '79' is 1979: the last year of those digits that is not to come. */
function wholeYear(year: string, today: PlainDate): string {
  if (year.length === 4) return year
  const thisYear = partsOf(today).year
  const century = Math.floor(thisYear / 100) * 100
  const then = century + Number(year)
  return String(then > thisYear ? then - 100 : then)
}
