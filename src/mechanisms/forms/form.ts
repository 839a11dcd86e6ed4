import { type Condition, type When, when } from './condition.ts'
import type { Asked, Question } from './question.ts'

/** One question of a form, where it stands and when it is asked. */
export interface FormQuestion {
  readonly name: string
  readonly question: Question
  /** Asked once, or once for each child. */
  readonly each: 'form' | 'child'
  readonly askedIf?: Condition
}

export interface FormSection {
  readonly title: string | null
  readonly help?: string
  readonly questions: readonly FormQuestion[]
}

/** A version of a form as data. */
export interface AnyForm {
  readonly id: string
  /** Counts from 1. A published version never changes. */
  readonly version: number
  readonly title: string
  readonly sections: readonly FormSection[]
}

/** A version of a form that knows, for the compiler only, the type of its answers. */
export interface Form<Answers extends object> extends AnyForm {
  readonly answers?: Answers
}

/** What a form's answers are: optional and conditional questions may be missing. */
export type AnswersTo<F extends { readonly answers?: object }> = NonNullable<F['answers']>

type Any = Asked<unknown, boolean>
type None = Readonly<Record<never, never>>
type Value<Q extends Any> = Exclude<Q['takes'], undefined>
type Unasked<Name, Fields> = Name extends keyof Fields | 'perChild' ? never : Name
type Simplify<Fields> = { readonly [Name in keyof Fields]: Fields[Name] }
type Maybe<Name extends string, Q extends Any> = { readonly [N in Name]?: Value<Q> }
type Field<Name extends string, Q extends Any> =
  Exclude<Q['needed'], undefined> extends true ? { readonly [N in Name]: Value<Q> } : Maybe<Name, Q>
type Whole<Own, Child> = [keyof Child] extends [never]
  ? Simplify<Own>
  : Simplify<Own & { readonly perChild: Readonly<Record<string, Simplify<Child>>> }>

/** A form being declared. Each step answers a new one; nothing is changed in place. */
export interface FormUnderWay<Own, Child> {
  /** Questions from here on stand under a heading. */
  section(title: string, help?: string): FormUnderWay<Own, Child>
  ask<Name extends string, Q extends Any>(
    name: Unasked<Name, Own & Child> & Name,
    question: Q,
  ): FormUnderWay<Own & Field<Name, Q>, Child>
  /** Asked only when earlier answers say so; otherwise its answer is dropped. */
  askIf<Name extends string, Q extends Any>(
    condition: (when: When<Own>) => Condition,
    name: Unasked<Name, Own & Child> & Name,
    question: Q,
  ): FormUnderWay<Own & Maybe<Name, Q>, Child>
  /** Asked once for each child the record is about. */
  askPerChild<Name extends string, Q extends Any>(
    name: Unasked<Name, Own & Child> & Name,
    question: Q,
  ): FormUnderWay<Own, Child & Field<Name, Q>>
  /** Asked for each child for whom earlier answers, shared or the child's own, say so. */
  askPerChildIf<Name extends string, Q extends Any>(
    condition: (when: When<Own & Child>) => Condition,
    name: Unasked<Name, Own & Child> & Name,
    question: Q,
  ): FormUnderWay<Own, Child & Maybe<Name, Q>>
  done(): Form<Whole<Own, Child>>
}

/**
 * Declares one version of a form. Ask in the order of the page, then `done()`.
 * @example form({ id: 'visit', version: 1, title: 'Visit' }).ask('seenOn', ask.date('When?')).done()
 */
export function form(named: Pick<AnyForm, 'id' | 'version' | 'title'>): FormUnderWay<None, None> {
  return underWay({ ...named, sections: [] })
}

function underWay<Own, Child>(made: AnyForm): FormUnderWay<Own, Child> {
  return {
    section: (title, help) =>
      underWay({
        ...made,
        sections: [...made.sections, { title, ...(help ? { help } : {}), questions: [] }],
      }),
    ask: (name, question) => underWay(asking(made, { name, question, each: 'form' })),
    askIf: (condition, name, question) =>
      underWay(asking(made, { name, question, each: 'form', askedIf: condition(when) })),
    askPerChild: (name, question) => underWay(asking(made, { name, question, each: 'child' })),
    askPerChildIf: (condition, name, question) =>
      underWay(asking(made, { name, question, each: 'child', askedIf: condition(when) })),
    done: () => made,
  }
}

function asking(made: AnyForm, asked: FormQuestion): AnyForm {
  const last = made.sections.at(-1) ?? { title: null, questions: [] }
  const grown = { ...last, questions: [...last.questions, asked] }
  return { ...made, sections: [...made.sections.slice(0, -1), grown] }
}

/** All questions of a form in the order of the page. */
export function questionsOf(asked: AnyForm): readonly FormQuestion[] {
  return asked.sections.flatMap((section) => section.questions)
}
