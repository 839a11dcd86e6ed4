import type { QuestionOf } from './question.ts'
import type { Reading } from './reading.ts'

/** Most characters of one text. @source spec: limits of a body (security 11.1) */
const longestEver = 100_000

/** Reads one line, kept exactly as written. Only spaces is no answer. */
export function readText(question: QuestionOf<'text'>, typed: string, field: string): Reading {
  if (/[\r\n]/.test(typed)) return { error: { field, text: `${called(question)} must be on one line` } }
  return readWords(question, typed, field)
}

/** Reads several lines, kept exactly as written. */
export function readLongText(question: QuestionOf<'longText'>, typed: string, field: string): Reading {
  // Forms send every line break as two characters; people write one.
  return readWords(question, typed.replaceAll('\r\n', '\n'), field)
}

function readWords(question: QuestionOf<'text' | 'longText'>, typed: string, field: string): Reading {
  const words = storable(typed)
  if (words.trim() === '') return {}
  const { longest = longestEver } = question
  const over = [...words].length - longest
  if (over <= 0) return { answer: words }
  const many = `${over.toLocaleString('en-GB')} ${over === 1 ? 'character' : 'characters'}`
  return {
    error: {
      field,
      text: `${called(question)} must be ${longest.toLocaleString('en-GB')} characters or fewer: it is ${many} too long`,
    },
  }
}

/** The same text in one spelling, without what a database can't hold. @source spec: security 11.3 */
export function storable(typed: string): string {
  return typed.replaceAll('\0', '').toWellFormed().normalize('NFC')
}

function called({ called: name }: QuestionOf<'text' | 'longText'>): string {
  return name ?? 'The answer'
}
