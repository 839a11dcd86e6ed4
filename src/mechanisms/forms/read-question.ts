import { unreachable } from '../../platform/errors.ts'
import { type FormBody, textIn, ticksIn } from './body.ts'
import { boxesOf, type Place } from './fields.ts'
import type { QuestionOf } from './question.ts'
import { readDay, readMoment } from './read-day.ts'
import { readLongText, readText } from './read-text.ts'
import { parseTime } from './read-time.ts'
import type { Reading, ReadingContext } from './reading.ts'

/** Reads one question from what was sent. An empty required question is an error at its first box. */
export function readQuestion(place: Place, body: FormBody, context: ReadingContext): Reading {
  const { asked, field } = place
  const reading = readAnswer(place, body, context)
  const empty = reading.answer === undefined && reading.error === undefined
  const { required } = asked.question
  if (!empty || required === undefined) return reading
  return { error: { field: boxesOf(asked.question, field)[0] ?? field, text: required } }
}

function readAnswer({ asked: { question }, field }: Place, body: FormBody, context: ReadingContext): Reading {
  const typed = textIn(body, field)
  switch (question.kind) {
    case 'date':
      return readDay({ question, field, body, context })
    case 'dateTime':
      return readMoment({ question, field, body, context })
    case 'time':
      return readTime(typed.trim(), field)
    case 'number':
      return readNumber(question, typed, field)
    case 'text':
      return readText(question, typed, field)
    case 'longText':
      return readLongText(question, typed, field)
    case 'yesNo':
      return readYesNo(typed, field)
    case 'choose':
      return readChoice(
        question.options.map(({ code }) => code),
        typed,
        field,
      )
    case 'person':
      return readChoice(
        (context.people ?? []).map(({ id }) => id),
        typed,
        field,
      )
    case 'chooseMany':
      return readTicks(question, ticksIn(body, field), field)
    default:
      return unreachable(question)
  }
}

function readTime(typed: string, field: string): Reading {
  if (typed === '') return {}
  const time = parseTime(typed)
  return time === null ? { error: { field, text: 'Enter the time like 14:30' } } : { answer: time }
}

function readNumber(question: QuestionOf<'number'>, typed: string, field: string): Reading {
  const digits = typed.replaceAll(/[\s,]/g, '')
  if (digits === '') return {}
  const {
    called = 'The answer',
    lowest = 0,
    highest = Number.MAX_SAFE_INTEGER,
    decimals = 0,
    warn,
  } = question
  const wrong = (text: string): Reading => ({ error: { field, text: `${called} must be ${text}` } })
  if (!/^-?\d+(\.\d+)?$/.test(digits)) return wrong('a number')
  const value = Number(digits)
  if ((digits.split('.')[1]?.length ?? 0) > decimals) {
    return wrong(
      decimals === 0 ? 'a whole number' : `a number with at most ${decimals} digits after the point`,
    )
  }
  if (value < lowest) return wrong(`${lowest} or more`)
  if (value > highest) return wrong(`${highest} or less`)
  const odd = warn && (value < (warn.below ?? value) || value > (warn.above ?? value))
  return { answer: value, warning: odd ? { field, text: warn.text } : undefined }
}

function readYesNo(typed: string, field: string): Reading {
  const { answer, error } = readChoice(['yes', 'no'], typed, field)
  return answer === undefined ? { error } : { answer: answer === 'yes' }
}

function readChoice(codes: readonly string[], typed: string, field: string): Reading {
  if (typed === '') return {}
  return codes.includes(typed) ? { answer: typed } : notOffered(field)
}

function readTicks(question: QuestionOf<'chooseMany'>, ticked: readonly string[], field: string): Reading {
  const chosen = ticked.filter((code) => code !== '')
  if (chosen.length === 0) return {}
  const codes = question.options.map(({ code }) => code)
  if (!chosen.every((code) => codes.includes(code))) return notOffered(field)
  const { alone } = question
  if (alone !== undefined && chosen.includes(alone) && new Set(chosen).size > 1) {
    const label = question.options.find(({ code }) => code === alone)?.label
    return { error: { field, text: `Select ‘${label}’ alone, or leave it out` } }
  }
  // In the order of the list, each once, however they were sent.
  return { answer: codes.filter((code) => chosen.includes(code)) }
}

function notOffered(field: string): Reading {
  return { error: { field, text: 'Select one of the answers on the list' } }
}
