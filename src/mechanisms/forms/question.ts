import type { Code } from '../../platform/code.ts'
import type { PlainDate } from '../../platform/plain-date.ts'

/** What every question may say beside its words. */
export interface Common {
  /** The message when it is left empty; without it the question is optional. */
  readonly required?: string
  readonly hint?: string
  /** The name of the fact, in the page's `prefill`, that fills it in. */
  readonly prefill?: string
  /** How messages speak of the answer: 'The date of birth'. Left out: 'The date' for days, 'The answer' for others. */
  readonly called?: string
}

/** A day, fixed or counted from the day on which the form is filled in. */
export type DayLimit = 'today' | PlainDate | { readonly daysFromToday: number }

export interface DayOptions extends Common {
  /** First day allowed. Left out: 1 January 1900. */
  readonly earliest?: DayLimit
  /** Last day allowed. Left out: 31 December 2199. */
  readonly latest?: DayLimit
  /** Said beside the answer, which is taken all the same. */
  readonly warn?: { readonly before?: DayLimit; readonly after?: DayLimit; readonly text: string }
}

export interface NumberOptions extends Common {
  /** Left out: 0. */
  readonly lowest?: number
  readonly highest?: number
  /** Digits after the point. Left out: none. */
  readonly decimals?: number
  /** The unit, written after the box. */
  readonly unit?: string
  readonly warn?: { readonly below?: number; readonly above?: number; readonly text: string }
}

export interface TextOptions extends Common {
  /** Most characters. Left out: 100,000. */
  readonly longest?: number
}

export interface LongTextOptions extends TextOptions {
  /** Lines of the box. */
  readonly rows?: number
}

/** One answer on offer. */
export interface Option extends Code {
  readonly hint?: string
}

export interface ChooseOptions extends Common {
  /** Long lists only: all options of radios are in view. */
  readonly shownAs?: 'radios' | 'select'
}

export interface ChooseManyOptions<Value extends string = string> extends Common {
  /** The option that rules out the others: 'none of these'. */
  readonly alone?: Value
}

export interface YesNoOptions extends Common {
  readonly yes?: string
  readonly no?: string
}

/** One kind of question for each word, so that a kind can be picked out by its own word. */
type Kind<Word extends string, Options> = Word extends string
  ? { readonly kind: Word; readonly label: string } & Options
  : never

interface Offering {
  readonly options: readonly Option[]
}

/** A question as data. */
export type Question =
  | Kind<'date' | 'dateTime', DayOptions>
  | Kind<'time' | 'person', Common>
  | Kind<'number', NumberOptions>
  | Kind<'text', TextOptions>
  | Kind<'longText', LongTextOptions>
  | Kind<'choose', Offering & ChooseOptions>
  | Kind<'chooseMany', Offering & ChooseManyOptions>
  | Kind<'yesNo', YesNoOptions>

export type QuestionOf<Kind extends Question['kind']> = Extract<Question, { readonly kind: Kind }>

/** A question that knows, for the compiler only, what answers it takes and whether it must be answered. */
export type Asked<Value, Needed extends boolean> = Question & {
  readonly takes?: Value
  readonly needed?: Needed
}
