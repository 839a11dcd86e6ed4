import { longDate } from '../../platform/day-words.ts'
import { momentAt } from '../../platform/instant.ts'
import { addDays, isPlainDate, type PlainDate, plainDate } from '../../platform/plain-date.ts'
import { type FormBody, textIn } from './body.ts'
import { monthNumber } from './day-words.ts'
import type { DayLimit, QuestionOf } from './question.ts'
import { parseTime } from './read-time.ts'
import type { Reading, ReadingContext } from './reading.ts'

type DayQuestion = QuestionOf<'date' | 'dateTime'>

/** What is typed in the boxes of one question, and where. */
interface Typed {
  readonly question: DayQuestion
  readonly field: string
  readonly body: FormBody
  readonly context: ReadingContext
}

const earliestEver = plainDate('1900-01-01')
const latestEver = plainDate('2199-12-31')

/** Reads a day from its three boxes. Nothing typed is no answer. */
export function readDay({ question, field, body, context }: Typed): Reading {
  const typed = partsTyped(body, field)
  if (Object.values(typed).every((part) => part === '')) return {}
  const on = dayFrom(typed)
  const wrong = missingPart(typed) ?? (on === null ? unrealPart(typed) : undefined)
  if (wrong || on === null) {
    return { error: { field: `${field}-${wrong?.part}`, text: `${called(question)} must ${wrong?.words}` } }
  }
  const beyond = beyondLimits(question, on, context.today)
  if (beyond) return { error: { field: `${field}-day`, text: `${called(question)} must be ${beyond}` } }
  return { answer: on, warning: warningFor({ question, field, on, today: context.today }) }
}

/** Reads a moment from a day's three boxes and a time. */
export function readMoment(typed: Typed): Reading {
  const { question, field, body, context } = typed
  const day = readDay(typed)
  const clock = textIn(body, `${field}-time`).trim()
  if (day.error || (day.answer === undefined && clock === '')) return day
  if (day.answer === undefined) {
    return {
      error: { field: `${field}-day`, text: `${called(question)} must include a day, month and year` },
    }
  }
  if (clock === '')
    return { error: { field: `${field}-time`, text: `${called(question)} must include a time` } }
  const time = parseTime(clock)
  if (time === null) return { error: { field: `${field}-time`, text: 'Enter the time like 14:30' } }
  const at = momentAt(plainDate(String(day.answer)), time)
  const tooLate = question.latest === 'today' && context.now !== undefined && at > context.now
  if (tooLate) return { error: { field: `${field}-time`, text: `${called(question)} must be in the past` } }
  return { ...day, answer: at }
}

type Part = 'day' | 'month' | 'year'
type Parts = Readonly<Record<Part, string>>

function partsTyped(body: FormBody, field: string): Parts {
  const part = (name: Part) => textIn(body, `${field}-${name}`).trim()
  return { day: part('day'), month: part('month'), year: part('year') }
}

function missingPart(typed: Parts): { part: Part; words: string } | undefined {
  const missing = (['day', 'month', 'year'] as const).filter((part) => typed[part] === '')
  const [first] = missing
  return first && { part: first, words: `include a ${missing.join(' and ')}` }
}

function unrealPart({ day, month, year }: Parts): { part: Part; words: string } {
  if (/^\d+$/.test(year) && year.length !== 4) return { part: 'year', words: 'have a year of 4 numbers' }
  const number = monthNumber(month)
  if (number === null || number < 1 || number > 12) return { part: 'month', words: 'be a real date' }
  return { part: /^\d{1,2}$/.test(day) && !/^\d{4}$/.test(year) ? 'year' : 'day', words: 'be a real date' }
}

function dayFrom({ day, month, year }: Parts): PlainDate | null {
  const iso = `${year}-${String(monthNumber(month) ?? '').padStart(2, '0')}-${day.padStart(2, '0')}`
  return isPlainDate(iso) ? iso : null
}

function beyondLimits(
  { earliest, latest }: DayQuestion,
  on: PlainDate,
  today: PlainDate,
): string | undefined {
  const first = earliest === undefined ? earliestEver : limitOn(earliest, today)
  const last = latest === undefined ? latestEver : limitOn(latest, today)
  if (on < first) return earliest === 'today' ? 'today or in the future' : `on or after ${longDate(first)}`
  if (on > last) return latest === 'today' ? 'today or in the past' : `on or before ${longDate(last)}`
  return undefined
}

function limitOn(limit: DayLimit, today: PlainDate): PlainDate {
  if (limit === 'today') return today
  return typeof limit === 'string' ? limit : addDays(today, limit.daysFromToday)
}

interface Judged {
  readonly question: DayQuestion
  readonly field: string
  readonly on: PlainDate
  readonly today: PlainDate
}

function warningFor({ question: { warn }, field, on, today }: Judged): Reading['warning'] {
  if (!warn) return undefined
  const early = warn.before !== undefined && on < limitOn(warn.before, today)
  const late = warn.after !== undefined && on > limitOn(warn.after, today)
  return early || late ? { field: `${field}-day`, text: warn.text } : undefined
}

function called({ called: name }: DayQuestion): string {
  return name ?? 'The date'
}
