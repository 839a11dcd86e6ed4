import { type AnyForm, type FormQuestion, questionsOf } from './form.ts'
import type { Question } from './question.ts'

/** Somebody the page names: a child the record is about, or a person who may be chosen. */
export interface Named {
  readonly id: string
  readonly name: string
}

/** A question as it stands on the page: once, or for one child. */
export interface Place {
  readonly asked: FormQuestion
  /** Null where it is asked once. */
  readonly child: Named | null
  /** The name and id of its control; of the whole where it has several boxes. */
  readonly field: string
}

/** The name of a question's control. Names of questions hold no hyphen, so no two controls share one. */
export function fieldOf(name: string, childId: string | null): string {
  return childId === null ? name : `${name}-for-${childId}`
}

/** The controls in which a question's answer is typed: one, or a box for each part. */
export function boxesOf(question: Question, field: string): readonly string[] {
  const day = [`${field}-day`, `${field}-month`, `${field}-year`]
  if (question.kind === 'date') return day
  return question.kind === 'dateTime' ? [...day, `${field}-time`] : [field]
}

/** Every place where a form asks something, in the order of the page. */
export function placesOf(form: AnyForm, children: readonly Named[]): readonly Place[] {
  return form.sections.flatMap((section) => placesIn(section.questions, children))
}

/** A section's places: what is asked once, then what is asked of each child in turn. */
export function placesIn(questions: readonly FormQuestion[], children: readonly Named[]): readonly Place[] {
  const whole = questions.filter(({ each }) => each === 'form').map((asked) => placeFor(asked, null))
  const single = questions.filter(({ each }) => each === 'child')
  return [...whole, ...children.flatMap((child) => single.map((asked) => placeFor(asked, child)))]
}

function placeFor(asked: FormQuestion, child: Named | null): Place {
  return { asked, child, field: fieldOf(asked.name, child?.id ?? null) }
}

/** The names of all controls of a form. */
export function fieldsOf(form: AnyForm, children: readonly Named[]): ReadonlySet<string> {
  return new Set(placesOf(form, children).flatMap(({ asked, field }) => boxesOf(asked.question, field)))
}

/** Whether a form asks about each child. */
export function asksAboutChildren(form: AnyForm): boolean {
  return questionsOf(form).some(({ each }) => each === 'child')
}
