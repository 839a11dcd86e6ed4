import { longDate, longMoment } from '../../platform/day-words.ts'
import { unreachable } from '../../platform/errors.ts'
import { instantOf } from '../../platform/instant.ts'
import { isPlainDate } from '../../platform/plain-date.ts'
import type { Answer } from './answer.ts'
import { optionWords } from './condition-words.ts'
import type { Named } from './fields.ts'
import type { Question } from './question.ts'

/** An answer in words, one line for each thing that was ticked; as it is stored where the question can't say it. */
export function answerWords(question: Question, answer: Answer, people: readonly Named[]): readonly string[] {
  switch (question.kind) {
    case 'date':
      return [typeof answer === 'string' && isPlainDate(answer) ? longDate(answer) : String(answer)]
    case 'dateTime':
      return [
        Number.isNaN(Date.parse(String(answer))) ? String(answer) : longMoment(instantOf(String(answer))),
      ]
    case 'number':
      return [question.unit === undefined ? String(answer) : `${answer} ${question.unit}`]
    case 'person':
      return [people.find(({ id }) => id === answer)?.name ?? 'Somebody whose name is not shown here']
    case 'choose':
    case 'yesNo':
      return [optionWords(question, answer)]
    case 'chooseMany':
      return (Array.isArray(answer) ? answer : [String(answer)]).map((code) => optionWords(question, code))
    case 'time':
    case 'text':
    case 'longText':
      return [String(answer)]
    default:
      return unreachable(question)
  }
}
