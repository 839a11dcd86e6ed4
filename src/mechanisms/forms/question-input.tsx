import type { ComponentChildren } from 'preact'
import { Checkboxes } from '../../platform/components/checkboxes.tsx'
import { DateInput } from '../../platform/components/date-input.tsx'
import { Input } from '../../platform/components/input.tsx'
import { Radios } from '../../platform/components/radios.tsx'
import { Select } from '../../platform/components/select.tsx'
import { Textarea } from '../../platform/components/textarea.tsx'
import { unreachable } from '../../platform/errors.ts'
import { type FormBody, textIn, ticksIn } from './body.ts'
import type { Question, QuestionOf } from './question.ts'

/** Everything one question is drawn from. */
export interface Drawn {
  readonly question: Question
  readonly field: string
  readonly body: FormBody
  readonly error: string | undefined
  /** The boxes that an error points at. */
  readonly wrongBoxes: readonly string[]
  /** The id of what stands under the question: where the answer comes from, what is worth a second look. */
  readonly describedBy: string | undefined
  readonly people: readonly { readonly id: string; readonly name: string }[]
  /** Questions that an option opens, by what the option sends. */
  readonly opens: Readonly<Record<string, ComponentChildren>>
}

/** One question with its control, by the design system's rules. */
export function QuestionInput(drawn: Drawn) {
  const { question, field, body } = drawn
  const typed = textIn(body, field)
  switch (question.kind) {
    case 'date':
    case 'dateTime':
      return <DayBoxes {...drawn} />
    case 'time':
      return <Input {...line(drawn)} value={typed} classes="govuk-input--width-5" />
    case 'number':
      return <NumberBox drawn={drawn} question={question} />
    case 'text':
      return <Input {...line(drawn)} value={typed} />
    case 'longText':
      // A browser drops the first line break of a textarea: one more keeps the text as written.
      return (
        <Textarea {...line(drawn)} rows={question.rows} value={/^\r?\n/.test(typed) ? `\n${typed}` : typed} />
      )
    case 'choose':
      return question.shownAs === 'select' ? (
        <Dropdown drawn={drawn} options={question.options} />
      ) : (
        <Options drawn={drawn} options={question.options} />
      )
    case 'yesNo':
      return <Options drawn={drawn} options={yesAndNo(question)} />
    case 'person':
      return (
        <Options drawn={drawn} options={drawn.people.map(({ id, name }) => ({ code: id, label: name }))} />
      )
    case 'chooseMany':
      return <Ticks drawn={drawn} question={question} />
    default:
      return unreachable(question)
  }
}

interface Offered {
  readonly code: string
  readonly label: string
  readonly hint?: string
}

/** The question's words; a question that may be left out says so. */
function labelWords({ label, required }: Question): string {
  return required === undefined ? `${label} (optional)` : label
}

function line({ question, field, error, describedBy }: Drawn) {
  return {
    name: field,
    label: { text: labelWords(question), classes: 'govuk-label--s' },
    hint: question.hint,
    errorMessage: error,
    describedBy,
  }
}

function group({ question, field, error, describedBy }: Drawn) {
  return {
    name: field,
    fieldset: {
      legend: { text: labelWords(question), classes: 'govuk-fieldset__legend--s' },
      describedBy,
    },
    hint: question.hint,
    errorMessage: error,
  }
}

/** Three boxes for a day; a moment has a fourth for the time. */
function DayBoxes(drawn: Drawn) {
  const { name: _, ...rest } = group(drawn)
  const day = ['day', 'month', 'year'].map((part) => box(drawn, part))
  const items = drawn.question.kind === 'date' ? day : [...day, box(drawn, 'time')]
  return <DateInput {...rest} id={drawn.field} namePrefix={drawn.field} items={items} />
}

function box({ field, body, wrongBoxes }: Drawn, name: string) {
  return {
    name,
    label: name === 'time' ? 'Time, like 14:30' : undefined,
    value: textIn(body, `${field}-${name}`),
    error: wrongBoxes.includes(`${field}-${name}`),
    // Months may be typed by name, times with a colon.
    ...(name === 'month' || name === 'time' ? { inputmode: 'text', classes: 'govuk-input--width-4' } : {}),
  }
}

function NumberBox({ drawn, question }: { readonly drawn: Drawn; readonly question: QuestionOf<'number'> }) {
  return (
    <Input
      {...line(drawn)}
      value={textIn(drawn.body, drawn.field)}
      classes="govuk-input--width-5"
      inputmode={question.decimals ? 'decimal' : 'numeric'}
      suffix={question.unit === undefined ? undefined : { text: question.unit }}
    />
  )
}

function Options({ drawn, options }: { readonly drawn: Drawn; readonly options: readonly Offered[] }) {
  const items = options.map(({ code, label, hint }) => ({
    value: code,
    text: label,
    hint,
    conditional: drawn.opens[code],
  }))
  return (
    <Radios
      {...(isShort(items) ? { classes: 'govuk-radios--inline' } : {})}
      {...group(drawn)}
      items={items}
      value={textIn(drawn.body, drawn.field)}
    />
  )
}

function Ticks({ drawn, question }: { readonly drawn: Drawn; readonly question: QuestionOf<'chooseMany'> }) {
  const items = question.options.map(({ code, label, hint }) => ({
    value: code,
    text: label,
    hint,
    conditional: drawn.opens[code],
    behaviour: code === question.alone ? ('exclusive' as const) : undefined,
  }))
  return <Checkboxes {...group(drawn)} items={items} values={ticksIn(drawn.body, drawn.field)} />
}

function Dropdown({ drawn, options }: { readonly drawn: Drawn; readonly options: readonly Offered[] }) {
  const items = options.map(({ code, label }) => ({ value: code, text: label }))
  return (
    <Select
      {...line(drawn)}
      items={[{ value: '', text: '' }, ...items]}
      value={textIn(drawn.body, drawn.field)}
    />
  )
}

/** Two short answers stand side by side, unless one of them opens more questions. */
function isShort(items: readonly { readonly text?: unknown; readonly conditional?: unknown }[]): boolean {
  return (
    items.length === 2 &&
    items.every(({ text, conditional }) => conditional === undefined && String(text).length <= 12)
  )
}

function yesAndNo({ yes = 'Yes', no = 'No' }: QuestionOf<'yesNo'>): readonly Offered[] {
  return [
    { code: 'yes', label: yes },
    { code: 'no', label: no },
  ]
}
