import type { FieldsetOptions } from './fieldset.tsx'
import { type FormGroupsOptions, type Question, QuestionGroup } from './form-group.tsx'
import { Input } from './input.tsx'
import { type Attributes, type Common, classNames, present, type Sparse } from './options.ts'

/** One of the boxes. */
export interface DatePart {
  readonly name?: string | undefined
  readonly id?: string | undefined
  readonly label?: string | undefined
  readonly value?: string | number | undefined
  readonly classes?: string | undefined
  readonly error?: boolean | undefined
  readonly inputmode?: string | undefined
  readonly autocomplete?: string | undefined
  readonly pattern?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface DateInputProps extends Question, Common {
  readonly id: string
  readonly namePrefix?: string | undefined
  readonly items?: Sparse<DatePart> | undefined
  readonly day?: DatePart | false | undefined
  readonly month?: DatePart | false | undefined
  readonly year?: DatePart | false | undefined
  /** What was typed, by the boxes' full names. */
  readonly values?: Readonly<Record<string, string | number | undefined>> | undefined
  readonly fieldset?: FieldsetOptions | null | undefined
  readonly formGroup?: FormGroupsOptions | undefined
}

type Kind = 'day' | 'month' | 'year'

/** A date in three boxes. @source GOV.UK Frontend: date input */
export function DateInput(props: DateInputProps) {
  const { id, fieldset, hint, errorMessage, formGroup } = props
  const parts = partsOf(props)
  const anyMarked = parts.some((part) => isMarked(part))
  return (
    <QuestionGroup
      {...{ id, fieldset, hint, errorMessage, describedBy: fieldset?.describedBy }}
      role="group"
      formGroup={{ classes: formGroup?.classes, attributes: formGroup?.attributes }}
    >
      <div class={classNames('govuk-date-input', props.classes)} {...props.attributes} id={id || undefined}>
        {formGroup?.beforeInputs}
        {parts.map((part) => (
          <Box
            props={props}
            part={part}
            marked={isMarked(part) || wholeDateIsWrong(props, part, anyMarked)}
          />
        ))}
        {formGroup?.afterInputs}
      </div>
    </QuestionGroup>
  )
}

function Box({ props, part, marked }: { props: DateInputProps; part: DatePart; marked: boolean }) {
  const kind = kindOf(props, part)
  const name = part.name ?? kind ?? ''
  const fullName = props.namePrefix ? `${props.namePrefix}-${name}` : name
  return (
    <div class="govuk-date-input__item">
      <Input
        label={{ text: part.label || capitalised(name), classes: 'govuk-date-input__label' }}
        id={part.id || `${props.id}-${name}`}
        classes={boxClasses(part, kind, marked)}
        name={fullName}
        value={part.value ?? (kind && ownPart(props, kind)?.value) ?? props.values?.[fullName]}
        inputmode={part.inputmode || 'numeric'}
        autocomplete={part.autocomplete}
        pattern={part.pattern}
        attributes={part.attributes}
      />
    </div>
  )
}

function partsOf(props: DateInputProps): readonly DatePart[] {
  if (props.items?.length) return present(props.items)
  return present([
    props.day ?? { name: 'day' },
    props.month ?? { name: 'month' },
    props.year ?? { name: 'year' },
  ])
}

/** Which box a part is, by its place in the props or by its name. */
function kindOf(props: DateInputProps, part: DatePart): Kind | undefined {
  const kinds = ['day', 'month', 'year'] as const
  return kinds.find(
    (kind) => part === props[kind] || (part.name && [kind, ownPart(props, kind)?.name].includes(part.name)),
  )
}

function ownPart(props: DateInputProps, kind: Kind): DatePart | undefined {
  return props[kind] || undefined
}

function isMarked(part: DatePart): boolean {
  return part.error || part.classes?.includes('govuk-input--error') || false
}

/** An error that names no box is about all of them, but for those said to be right. */
function wholeDateIsWrong(props: DateInputProps, part: DatePart, anyMarked: boolean): boolean {
  return Boolean(props.errorMessage) && part.error !== false && !anyMarked
}

function boxClasses(part: DatePart, kind: Kind | undefined, marked: boolean): string {
  const given = part.classes ?? ''
  return classNames(
    'govuk-date-input__input',
    marked && !given.includes('govuk-input--error') && 'govuk-input--error',
    !given.includes('govuk-input--width-') && `govuk-input--width-${kind === 'year' ? 4 : 2}`,
    given,
  )
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()
}
