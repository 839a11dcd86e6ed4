import type { Answer, Answers, WholeAnswers } from './answer.ts'
import { flatten, unflatten } from './answers.ts'
import { bodyOf, type FormBody, textIn } from './body.ts'
import { type Conflict, type Difference, differencesIn } from './conflict.ts'
import type { Form } from './form.ts'
import { type LinkedError, readAnswers } from './read-answers.ts'
import type { ReadingContext } from './reading.ts'

/** What a person chose of two texts. */
export type Joined<A> =
  | { readonly ok: true; readonly value: A; readonly setAside: A }
  /** `body` is the joined text where it has to be put right in the form itself; null where a choice is missing. */
  | { readonly ok: false; readonly errors: readonly LinkedError[]; readonly body: FormBody | null }

/** The name of the control that asks which text to keep. */
export function choiceField({ field }: Difference['place']): string {
  return `keep-${field}`
}

/** Whether two answers can both be kept: texts one after the other, ticks together. */
export function canKeepBoth({ place, theirs, mine }: Difference): boolean {
  const { kind } = place.asked.question
  return theirs !== undefined && mine !== undefined && ['text', 'longText', 'chooseMany'].includes(kind)
}

/**
 * Joins two texts as the person chose on `ConflictQuestions`. What comes out is read like any form: a question that is no
 * longer asked loses its answer, one that is asked now must have one.
 * @param sent the body of that page: the person's own text, and a choice for every difference
 */
export function joinAnswers<A extends object>(
  form: Form<A>,
  { theirs, sent }: { readonly theirs: Conflict['theirs']; readonly sent: Readonly<Record<string, unknown>> },
  context: ReadingContext,
): Joined<A> {
  const { own, choices } = split(sent)
  const mine = readAnswers(form, own, context)
  if (!mine.ok) return { ok: false, errors: mine.errors, body: null }
  const differences = differencesIn(form, { theirs, mine: mine.value, base: null }, context.children ?? [])
  const open = differences.filter((one) => !isChoice(textIn(choices, choiceField(one.place)), one))
  if (open.length > 0) return { ok: false, errors: open.map(missingChoice), body: null }
  const joined = differences.reduce(
    (answers, one) => put(answers, one, chosen(one, textIn(choices, choiceField(one.place)))),
    unflatten(mine.value),
  )
  const body = bodyOf(form, flatten(form, joined))
  const read = readAnswers(form, body, context)
  return read.ok
    ? { ok: true, value: read.value, setAside: mine.value }
    : { ok: false, errors: read.errors, body }
}

function split(sent: Readonly<Record<string, unknown>>) {
  const entries = Object.entries(sent)
  const isChoiceField = ([field]: [string, unknown]) => field.startsWith('keep-')
  const choices = entries
    .filter(isChoiceField)
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return {
    own: Object.fromEntries(entries.filter((entry) => !isChoiceField(entry))),
    choices: Object.fromEntries(choices),
  }
}

function isChoice(choice: string, difference: Difference): boolean {
  return choice === 'theirs' || choice === 'mine' || (choice === 'both' && canKeepBoth(difference))
}

function missingChoice({ place }: Difference): LinkedError {
  const field = choiceField(place)
  return { field, href: `#${field}`, text: `Select which answer to keep: ${place.asked.question.label}` }
}

function chosen({ place, theirs, mine }: Difference, choice: string): Answer | undefined {
  if (choice !== 'both') return choice === 'theirs' ? theirs : mine
  if (Array.isArray(theirs) && Array.isArray(mine)) return [...theirs, ...mine]
  return [theirs, mine].join(place.asked.question.kind === 'text' ? '; ' : '\n\n')
}

function put(answers: WholeAnswers, { place }: Difference, answer: Answer | undefined): WholeAnswers {
  const { asked, child } = place
  if (child === null) return { ...answers, own: withAnswer(answers.own, asked.name, answer) }
  const own = withAnswer(answers.perChild[child.id] ?? {}, asked.name, answer)
  return { ...answers, perChild: { ...answers.perChild, [child.id]: own } }
}

function withAnswer(answers: Answers, name: string, answer: Answer | undefined): Answers {
  const { [name]: _, ...others } = answers
  return answer === undefined ? others : { ...others, [name]: answer }
}
