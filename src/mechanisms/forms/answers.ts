import { unreachable } from '../../platform/errors.ts'
import { isPlainDate } from '../../platform/plain-date.ts'
import type { Answer, Answers, StoredAnswers, WholeAnswers } from './answer.ts'
import { holds } from './condition.ts'
import { type AnyForm, type Form, type FormQuestion, questionsOf } from './form.ts'
import type { Question } from './question.ts'

/** The flat shape of answers; `perChild` stands in it where the form asks about single children. */
export function flatten(form: AnyForm, { own, perChild }: WholeAnswers): StoredAnswers {
  return questionsOf(form).some(({ each }) => each === 'child') ? { ...own, perChild } : own
}

/** The answers in a flat object, as a form's typed answers or a stored record give it. What is no answer is left out. */
export function unflatten(flat: object): WholeAnswers {
  const { perChild, ...own }: Readonly<Record<string, unknown>> = { ...flat }
  const children = isObject(perChild) ? Object.entries(perChild) : []
  return {
    own: onlyAnswers(own),
    perChild: Object.fromEntries(
      children.map(([id, child]) => [id, isObject(child) ? onlyAnswers(child) : {}]),
    ),
  }
}

/** The questions asked, given the answers: those whose condition holds. A condition sees only answers that were asked for. */
export function askedOnly(form: AnyForm, { own, perChild }: WholeAnswers): WholeAnswers {
  const questions = questionsOf(form)
  const ownKept = keptOf(
    questions.filter(({ each }) => each === 'form'),
    own,
    {},
  )
  const childQuestions = questions.filter(({ each }) => each === 'child')
  const children = Object.entries(perChild).map(([id, child]) => [id, keptOf(childQuestions, child, ownKept)])
  return { own: ownKept, perChild: Object.fromEntries(children) }
}

function keptOf(questions: readonly FormQuestion[], answers: Answers, seen: Answers): Answers {
  const kept: Record<string, Answer> = {}
  for (const asked of questions) {
    const answer = answers[asked.name]
    if (answer !== undefined && isAsked(asked, { ...seen, ...kept })) kept[asked.name] = answer
  }
  return kept
}

/** Whether a question is asked, given the answers before it. */
export function isAsked({ askedIf }: FormQuestion, answers: Answers): boolean {
  return askedIf === undefined || holds(askedIf, answers)
}

/** Whether a flat object holds answers that this version of the form could have given. */
export function areAnswersTo<A extends object>(form: Form<A>, flat: object): flat is A {
  const { own, perChild } = unflatten(flat)
  const questions = questionsOf(form)
  const ownQuestions = questions.filter(({ each }) => each === 'form')
  const childQuestions = questions.filter(({ each }) => each === 'child')
  const children = Object.values(perChild)
  return fits(ownQuestions, own, {}) && children.every((child) => fits(childQuestions, child, own))
}

function fits(questions: readonly FormQuestion[], answers: Answers, seen: Answers): boolean {
  const known = new Set(questions.map(({ name }) => name))
  const nothingElse = Object.keys(answers).every((name) => known.has(name))
  return nothingElse && questions.every((asked) => fitsOne(asked, answers, seen))
}

function fitsOne(asked: FormQuestion, answers: Answers, seen: Answers): boolean {
  const answer = answers[asked.name]
  const wanted = isAsked(asked, { ...seen, ...answers })
  if (answer === undefined) return !wanted || asked.question.required === undefined
  return wanted && couldAnswer(asked.question, answer)
}

function couldAnswer(question: Question, answer: Answer): boolean {
  switch (question.kind) {
    case 'date':
      return typeof answer === 'string' && isPlainDate(answer)
    case 'dateTime':
    case 'time':
    case 'text':
    case 'longText':
    case 'person':
      return typeof answer === 'string'
    case 'number':
      return typeof answer === 'number'
    case 'yesNo':
      return typeof answer === 'boolean'
    case 'choose':
      return question.options.some(({ code }) => code === answer)
    case 'chooseMany':
      return (
        Array.isArray(answer) && answer.every((item) => question.options.some(({ code }) => code === item))
      )
    default:
      return unreachable(question)
  }
}

function onlyAnswers(given: object): Answers {
  const entries: readonly (readonly [string, unknown])[] = Object.entries(given)
  return Object.fromEntries(entries.filter(isEntry))
}

function isEntry(entry: readonly [string, unknown]): entry is readonly [string, Answer] {
  const [, answer] = entry
  if (Array.isArray(answer)) return answer.every((item) => typeof item === 'string')
  return ['string', 'number', 'boolean'].includes(typeof answer)
}

function isObject(given: unknown): given is object {
  return typeof given === 'object' && given !== null && !Array.isArray(given)
}
