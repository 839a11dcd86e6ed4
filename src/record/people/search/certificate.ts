import { nameWords } from '../../../models/link/clean/letters.ts'
import { formClasses, formsOf } from '../../../models/link/names/forms.ts'
import { longMoment } from '../../../platform/day-words.ts'
import type { Instant } from '../../../platform/instant.ts'
import type { PersonQuery } from '../query.ts'

/** What a search covered. It tells what was looked for and never what is held, so that it is the same whether or not it found. */
export interface Certificate {
  /** As it was typed. */
  readonly lookedFor: string
  /** Names that the words may be short or long for. */
  readonly forms: readonly string[]
  readonly fields: readonly string[]
  readonly at: Instant
}

const mostForms = 12

/** The certificate of a search (spec/person-matching.md 9): the forms come from the engine's table, not from what is held. */
export function certificateOf(
  query: PersonQuery,
  { lookedFor, at }: Pick<Certificate, 'lookedFor' | 'at'>,
): Certificate {
  return { lookedFor, forms: formsOfWords(query.words), fields: fieldsOf(query), at }
}

function formsOfWords(words: readonly string[]): string[] {
  const said = words.flatMap(nameWords)
  const forms = said.flatMap((word) => formClasses(word).flatMap(formsOf))
  return [...new Set(forms)].filter((form) => !said.includes(form)).slice(0, mostForms)
}

function fieldsOf({ words, born, postcode, number, phone, home, street }: PersonQuery): string[] {
  const asked: readonly (readonly [string, boolean])[] = [
    ['names, now and earlier', words.length > 0],
    ['dates of birth', born !== null],
    ['postcodes', postcode !== null],
    ['house numbers and streets', home !== null || street !== null],
    ['phones', phone !== null],
    ['NHS and pupil numbers', number !== null],
  ]
  return asked.filter(([, was]) => was).map(([field]) => field)
}

/** The certificate in sentences: what, when, where, how spelt. */
export function certificateLines({ lookedFor, forms, fields, at }: Certificate): string[] {
  const names = fields.some((field) => field.startsWith('names'))
  return [
    `Looked for “${lookedFor}” on ${longMoment(at)}`,
    `In ${fields.join('; ')}`,
    ...(names
      ? ['Spelt like this, nearly so or sounding like it, in any order, and as the beginning of a name']
      : []),
    ...(forms.length > 0 ? [`Other forms of the name: ${forms.map(capital).join(', ')}`] : []),
  ]
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
