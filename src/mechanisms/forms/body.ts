import { unreachable } from '../../platform/errors.ts'
import { instantOf, wallClockOf } from '../../platform/instant.ts'
import { isPlainDate, partsOf } from '../../platform/plain-date.ts'
import type { Answer, WholeAnswers } from './answer.ts'
import { unflatten } from './answers.ts'
import { boxesOf, type Place, placesOf } from './fields.ts'
import type { AnyForm } from './form.ts'

/** A form as it was sent or typed: what stood in each control, under the control's name. */
export type FormBody = Readonly<Record<string, string | readonly string[]>>

/** What would stand in the controls of a form that was answered so. The inverse of `readAnswers`. */
export function bodyOf(form: AnyForm, answers: object): FormBody {
  const whole = unflatten(answers)
  const children = Object.keys(whole.perChild).map((id) => ({ id, name: id }))
  return Object.fromEntries(
    placesOf(form, children).flatMap((place) => sentFor(place, answerAt(whole, place))),
  )
}

/** The answer given at one place of the page. */
export function answerAt(answers: WholeAnswers, { asked, child }: Place): Answer | undefined {
  return (child === null ? answers.own : answers.perChild[child.id])?.[asked.name]
}

/** What a question's controls hold when it is answered so. */
export function sentFor(
  { asked, field }: Place,
  answer: Answer | undefined,
): [string, string | readonly string[]][] {
  if (answer === undefined) return []
  const { question } = asked
  switch (question.kind) {
    case 'date':
    case 'dateTime': {
      const parts = question.kind === 'date' ? dayParts(String(answer)) : momentParts(String(answer))
      return boxesOf(question, field).map((box, at) => [box, parts[at] ?? ''])
    }
    case 'chooseMany':
      return [[field, Array.isArray(answer) ? answer : [String(answer)]]]
    case 'yesNo':
      return [[field, answer === true ? 'yes' : 'no']]
    case 'number':
    case 'time':
    case 'person':
    case 'text':
    case 'longText':
    case 'choose':
      return [[field, String(answer)]]
    default:
      return unreachable(question)
  }
}

function dayParts(on: string): readonly string[] {
  if (!isPlainDate(on)) return ['', '', on]
  const { day, month, year } = partsOf(on)
  return [String(day), String(month), String(year)]
}

function momentParts(at: string): readonly string[] {
  const { on, time } = wallClockOf(instantOf(at))
  return [...dayParts(on), time]
}

/** What stands in a control that takes one text; nothing sent is an empty text. */
export function textIn(body: FormBody, field: string): string {
  const sent = body[field]
  return typeof sent === 'string' ? sent : (sent?.[0] ?? '')
}

/** What is ticked in a control that takes several. */
export function ticksIn(body: FormBody, field: string): readonly string[] {
  const sent = body[field]
  return typeof sent === 'string' ? [sent] : (sent ?? [])
}
