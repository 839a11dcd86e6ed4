import { type Condition, questionsIn } from './condition.ts'
import { type AnyForm, type FormQuestion, type FormSection, questionsOf } from './form.ts'
import type { Question } from './question.ts'
import { questionFaults } from './question-faults.ts'

/**
 * What is wrong with a declaration, all at once; empty when it is sound. A form is read as a graph from the first question
 * to the last: a condition must look back at a question that is there, and at an answer that it can have.
 */
export function formFaults(form: AnyForm): readonly string[] {
  const questions = questionsOf(form)
  return [
    ...headFaults(form, questions),
    ...repeated(questions.map(({ name }) => name)).map((name) => `${name}: asked twice`),
    ...form.sections.flatMap(sectionFaults),
    ...questions.flatMap((asked, at) =>
      [...questionFaults(asked), ...conditionFaults(asked, questions.slice(0, at))].map(
        (fault) => `${asked.name}: ${fault}`,
      ),
    ),
  ]
}

function headFaults(form: AnyForm, questions: readonly FormQuestion[]): string[] {
  const unnamed = form.id.trim() === '' || form.title.trim() === ''
  const counted = Number.isInteger(form.version) && form.version > 0
  return [
    ...(unnamed ? ['the form has no id or no title'] : []),
    ...(counted ? [] : ['versions count from 1']),
    ...(questions.length === 0 ? ['the form asks nothing'] : []),
  ]
}

/** Two questions of a section that read alike can't be told apart, unless each is asked on its own condition. */
function sectionFaults({ title, questions }: FormSection): string[] {
  const asked = questions.map(({ question, each, askedIf }) =>
    JSON.stringify([question.label, each, askedIf]),
  )
  const twice = repeated(asked).map((one) => `${one}: two questions of one section read alike`)
  return questions.length === 0 ? [`‘${title}’ is a section without questions`] : twice
}

function conditionFaults(asked: FormQuestion, earlier: readonly FormQuestion[]): string[] {
  if (asked.askedIf === undefined) return []
  if (questionsIn(asked.askedIf).length === 0) return ['its condition looks at no question']
  return lookingBack(asked.askedIf, asked, earlier)
}

function lookingBack(condition: Condition, asked: FormQuestion, earlier: readonly FormQuestion[]): string[] {
  if ('all' in condition) return condition.all.flatMap((one) => lookingBack(one, asked, earlier))
  if ('any' in condition) return condition.any.flatMap((one) => lookingBack(one, asked, earlier))
  const looksAt = earlier.find(({ name }) => name === condition.question)
  if (!looksAt) return [`it looks at ‘${condition.question}’, which is unknown or comes later`]
  const narrower = looksAt.each === 'child' && asked.each === 'form'
  return [
    ...(narrower ? [`it is asked once, and ‘${looksAt.name}’ of each child`] : []),
    ...(canBe(looksAt.question, condition)
      ? []
      : [`it is never asked: ‘${looksAt.name}’ can’t be answered so`]),
  ]
}

type Simple = Exclude<Condition, { readonly all: unknown } | { readonly any: unknown }>

/** Whether every answer that a condition names is one the question can have. */
function canBe(question: Question, condition: Simple): boolean {
  if ('answered' in condition) return true
  const codes = 'options' in question ? question.options.map(({ code }) => code) : null
  if ('includes' in condition) {
    return question.kind === 'chooseMany' && codes?.includes(condition.includes) === true
  }
  const wanted = 'is' in condition ? [condition.is] : condition.isOneOf
  const may = (value: unknown) => codes === null || codes.some((code) => code === value)
  return wanted.length > 0 && question.kind !== 'chooseMany' && wanted.every(may)
}

function repeated(words: readonly string[]): readonly string[] {
  return [...new Set(words.filter((word, at) => words.indexOf(word) !== at))]
}
