import type { Answer, Answers } from './answer.ts'

/** When a question is asked, as data. */
export type Condition =
  | { readonly question: string; readonly is: Answer }
  | { readonly question: string; readonly isOneOf: readonly Answer[] }
  | { readonly question: string; readonly includes: string }
  | { readonly question: string; readonly answered: true }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }

type ItemOf<Value> = Value extends readonly (infer Item extends string)[] ? Item : never

/** What may be said of an earlier answer. */
export interface Test<Value> {
  is(value: Value & Answer): Condition
  isOneOf(...values: readonly (Value & Answer)[]): Condition
  /** One of the answers that were ticked. */
  includes(item: ItemOf<Value>): Condition
  answered(): Condition
}

/** Speaks of the questions asked so far: a misspelt question or value does not compile. */
export interface When<Fields> {
  <Name extends keyof Fields & string>(question: Name): Test<NonNullable<Fields[Name]>>
  all(...conditions: readonly Condition[]): Condition
  any(...conditions: readonly Condition[]): Condition
}

const test = (question: string) => ({
  is: (is: Answer): Condition => ({ question, is }),
  isOneOf: (...isOneOf: readonly Answer[]): Condition => ({ question, isOneOf }),
  includes: (includes: string): Condition => ({ question, includes }),
  answered: (): Condition => ({ question, answered: true }),
})

/** Writes conditions down. */
export const when = Object.assign(test, {
  all: (...all: readonly Condition[]): Condition => ({ all }),
  any: (...any: readonly Condition[]): Condition => ({ any }),
})

/** Whether a condition is met by the answers given so far. A question that was not asked has no answer. */
export function holds(condition: Condition, answers: Answers): boolean {
  if ('all' in condition) return condition.all.every((one) => holds(one, answers))
  if ('any' in condition) return condition.any.some((one) => holds(one, answers))
  const answer = answers[condition.question]
  if (answer === undefined) return false
  if ('is' in condition) return answer === condition.is
  if ('isOneOf' in condition) return condition.isOneOf.includes(answer)
  return 'includes' in condition ? Array.isArray(answer) && answer.includes(condition.includes) : true
}

/** The questions that a condition speaks of. */
export function questionsIn(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(questionsIn)
  if ('any' in condition) return condition.any.flatMap(questionsIn)
  return [condition.question]
}
