import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import type {
  Asked,
  ChooseManyOptions,
  ChooseOptions,
  Common,
  DayOptions,
  LongTextOptions,
  NumberOptions,
  Option,
  TextOptions,
  YesNoOptions,
} from './question.ts'

type Needed<Options> = Options & { readonly required: string }
type Optional<Options> = Options & { readonly required?: never }

interface Asks<Value, Options> {
  (label: string, options: Needed<Options>): Asked<Value, true>
  (label: string, options?: Optional<Options>): Asked<Value, false>
}

/** Answers on offer: words by their codes, or a code list. Codes that look like numbers need a list, to keep their order. */
type Choices = Readonly<Record<string, string>> | readonly Option[]

type ValueOf<Given> = Given extends readonly { readonly code: infer Value extends string }[]
  ? Value
  : keyof Given & string

interface AsksOne {
  <const C extends Choices>(
    label: string,
    choices: C,
    options: Needed<ChooseOptions>,
  ): Asked<ValueOf<C>, true>
  <const C extends Choices>(
    label: string,
    choices: C,
    options?: Optional<ChooseOptions>,
  ): Asked<ValueOf<C>, false>
}

interface AsksMany {
  <const C extends Choices>(
    label: string,
    choices: C,
    options: Needed<ChooseManyOptions<NoInfer<ValueOf<C>>>>,
  ): Asked<readonly ValueOf<C>[], true>
  <const C extends Choices>(
    label: string,
    choices: C,
    options?: Optional<ChooseManyOptions<NoInfer<ValueOf<C>>>>,
  ): Asked<readonly ValueOf<C>[], false>
}

const date: Asks<PlainDate, DayOptions> = (label: string, options: DayOptions = {}) => ({
  kind: 'date',
  label,
  ...options,
})

const dateTime: Asks<Instant, DayOptions> = (label: string, options: DayOptions = {}) => ({
  kind: 'dateTime',
  label,
  ...options,
})

const time: Asks<string, Common> = (label: string, options: Common = {}) => ({
  kind: 'time',
  label,
  ...options,
})

const number: Asks<number, NumberOptions> = (label: string, options: NumberOptions = {}) => ({
  kind: 'number',
  label,
  ...options,
})

const text: Asks<string, TextOptions> = (label: string, options: TextOptions = {}) => ({
  kind: 'text',
  label,
  ...options,
})

const longText: Asks<string, LongTextOptions> = (label: string, options: LongTextOptions = {}) => ({
  kind: 'longText',
  label,
  ...options,
})

const yesNo: Asks<boolean, YesNoOptions> = (label: string, options: YesNoOptions = {}) => ({
  kind: 'yesNo',
  label,
  ...options,
})

const person: Asks<string, Common> = (label: string, options: Common = {}) => ({
  kind: 'person',
  label,
  ...options,
})

const choose: AsksOne = (label: string, choices: Choices, options: ChooseOptions = {}) => ({
  kind: 'choose',
  label,
  options: optionsFrom(choices),
  ...options,
})

const chooseMany: AsksMany = (label: string, choices: Choices, options: ChooseManyOptions = {}) => ({
  kind: 'chooseMany',
  label,
  options: optionsFrom(choices),
  ...options,
})

/**
 * The kinds of question. Each takes its words and, at the end, what to say when it is left empty, a hint and its limits.
 * Answers: `date` a day, `dateTime` a moment (asked by the clock on the wall in England), `time` 'HH:MM', `number` a number,
 * `text` and `longText` a text, `choose` one code, `chooseMany` codes, `yesNo` true or false, `person` the id of one of the
 * people whom the page names.
 */
export const ask = {
  date,
  dateTime,
  time,
  number,
  text,
  longText,
  choose,
  chooseMany,
  yesNo,
  person,
} as const

function optionsFrom(choices: Choices): readonly Option[] {
  if (isList(choices))
    return choices.map(({ code, label, hint }) => ({ code, label, ...(hint ? { hint } : {}) }))
  return Object.entries(choices).map(([code, label]) => ({ code, label }))
}

function isList(choices: Choices): choices is readonly Option[] {
  return Array.isArray(choices)
}
