import type { Answer } from './answer.ts'
import type { Condition } from './condition.ts'
import { boxesOf, fieldOf } from './fields.ts'
import { type AnyForm, questionsOf } from './form.ts'
import type { Question } from './question.ts'

/** When a question is asked, in words: 'Only if ‘How did it end?’ is ‘Well’ or ‘Badly’'. */
export function conditionWords(form: AnyForm, condition: Condition): string {
  return `Only if ${clause(form, condition)}`
}

function clause(form: AnyForm, condition: Condition): string {
  if ('all' in condition) return condition.all.map((one) => clause(form, one)).join(', and ')
  if ('any' in condition) return condition.any.map((one) => clause(form, one)).join(', or ')
  const question = questionNamed(form, condition.question)
  const asked = `‘${question?.label ?? condition.question}’`
  const words = (answer: Answer) => `‘${optionWords(question, answer)}’`
  if ('is' in condition) return `${asked} is ${words(condition.is)}`
  if ('isOneOf' in condition) return `${asked} is ${condition.isOneOf.map(words).join(' or ')}`
  return 'includes' in condition ? `${asked} includes ${words(condition.includes)}` : `${asked} is answered`
}

/** The words of an answer that is one of a question's options. */
export function optionWords(question: Question | undefined, answer: Answer): string {
  if (typeof answer === 'boolean') {
    const { yes = 'Yes', no = 'No' } = question?.kind === 'yesNo' ? question : {}
    return answer ? yes : no
  }
  const options = question && 'options' in question ? question.options : []
  return options.find(({ code }) => code === answer)?.label ?? String(answer)
}

/** A condition as the browser's script reads it: by the names of controls and what they send. */
export type ControlCondition =
  | { readonly controls: readonly string[]; readonly sends: readonly string[] | null }
  | { readonly all: readonly ControlCondition[] }
  | { readonly any: readonly ControlCondition[] }

/** @param childId whose controls a condition on a child's own question looks at */
export function controlCondition(
  form: AnyForm,
  condition: Condition,
  childId: string | null,
): ControlCondition {
  if ('all' in condition) return { all: condition.all.map((one) => controlCondition(form, one, childId)) }
  if ('any' in condition) return { any: condition.any.map((one) => controlCondition(form, one, childId)) }
  const asked = questionsOf(form).find(({ name }) => name === condition.question)
  const field = fieldOf(condition.question, asked?.each === 'child' ? childId : null)
  const controls = asked ? boxesOf(asked.question, field) : [field]
  return { controls, sends: sentBy(condition) }
}

function sentBy(
  condition: Exclude<Condition, { readonly all: unknown } | { readonly any: unknown }>,
): string[] | null {
  if ('is' in condition) return [sent(condition.is)]
  if ('isOneOf' in condition) return condition.isOneOf.map(sent)
  return 'includes' in condition ? [condition.includes] : null
}

function sent(answer: Answer): string {
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no'
  return String(answer)
}

function questionNamed(form: AnyForm, wanted: string): Question | undefined {
  return questionsOf(form).find(({ name }) => name === wanted)?.question
}
