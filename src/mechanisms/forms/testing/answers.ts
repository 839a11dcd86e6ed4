import fc from 'fast-check'
import { momentAt } from '../../../platform/instant.ts'
import { addDays, type PlainDate, plainDate } from '../../../platform/plain-date.ts'
import type { Answer, StoredAnswers } from '../answer.ts'
import { askedOnly, flatten } from '../answers.ts'
import type { Named } from '../fields.ts'
import { type AnyForm, type FormQuestion, questionsOf } from '../form.ts'
import type { Question } from '../question.ts'
import { storable } from '../read-text.ts'

/** The day on which all test forms are filled in. */
export const today = plainDate('2026-03-05')

/** Answers that a form may be given: every required question that is asked has one, nothing that is not asked has. */
export function answersTo(form: AnyForm, children: readonly Named[]): fc.Arbitrary<StoredAnswers> {
  const questions = questionsOf(form)
  const own = fieldsFor(
    questions.filter(({ each }) => each === 'form'),
    children,
  )
  const single = fieldsFor(
    questions.filter(({ each }) => each === 'child'),
    children,
  )
  const perChild = fc.record(Object.fromEntries(children.map(({ id }) => [id, single])))
  return fc.record({ own, perChild }).map((whole) => flatten(form, askedOnly(form, whole)))
}

function fieldsFor(
  questions: readonly FormQuestion[],
  people: readonly Named[],
): fc.Arbitrary<Record<string, Answer>> {
  const required = questions.filter(({ question }) => question.required !== undefined).map(({ name }) => name)
  const fields = Object.fromEntries(questions.map(({ name, question }) => [name, answerTo(question, people)]))
  return fc.record(fields, { requiredKeys: required })
}

function answerTo(question: Question, people: readonly Named[]): fc.Arbitrary<Answer> {
  switch (question.kind) {
    case 'date':
      return days
    case 'dateTime':
      return fc.tuple(daysOf(50), times).map(([on, at]) => momentAt(on, at))
    case 'time':
      return times
    case 'number':
      return fc.integer({ min: 0, max: 6000 }).map((tenths) => tenths / 10)
    case 'text':
      return words(question.longest ?? 60).filter((text) => !/[\r\n]/.test(text))
    case 'longText':
      return words(200).map((text) => text.replaceAll(/\r\n?/g, '\n'))
    case 'yesNo':
      return fc.boolean()
    case 'person':
      return fc.constantFrom(...people.map(({ id }) => id))
    case 'choose':
      return fc.constantFrom(...question.options.map(({ code }) => code))
    case 'chooseMany':
      return fc.subarray(
        question.options.map(({ code }) => code).filter((code) => code !== question.alone),
        { minLength: 1 },
      )
  }
}

/** Days of the last so many years. */
const daysOf = (years: number) =>
  fc.integer({ min: -365 * years, max: 0 }).map((days) => addDays(today, days))
const days: fc.Arbitrary<PlainDate> = daysOf(110)
const times = fc
  .integer({ min: 0, max: 1439 })
  .map((at) => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`)

/** Texts that can be stored, with markup, line breaks and every script. */
function words(longest: number): fc.Arbitrary<string> {
  const unit = fc.oneof(
    fc.string({ unit: 'binary', maxLength: longest }),
    fc.string({
      unit: fc.constantFrom('\n', '\r', ' ', '<', '"', '&', 'é', 'e\u0301', '\0', '😀', 'a'),
      maxLength: longest,
    }),
  )
  return unit.map(storable).filter((text) => text.trim() !== '' && [...text].length <= longest)
}
