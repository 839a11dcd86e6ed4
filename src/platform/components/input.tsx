import { Field, type FormGroupOptions, type Question } from './form-group.tsx'
import type { LabelOptions } from './label.tsx'
import {
  type Attributes,
  type Common,
  type Content,
  classNames,
  contentOf,
  hasContent,
  type Short,
} from './options.ts'

export interface InputProps extends Question, Common {
  readonly name: string
  readonly id?: string | undefined
  readonly label?: Short<LabelOptions> | undefined
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'password' | 'number' | undefined
  readonly value?: string | number | null | undefined
  readonly disabled?: boolean | undefined
  readonly spellcheck?: boolean | undefined
  readonly autocomplete?: string | undefined
  readonly autocapitalize?: 'none' | 'words' | 'sentences' | 'characters' | undefined
  readonly pattern?: string | undefined
  readonly inputmode?: string | undefined
  readonly prefix?: (Content & Common) | undefined
  readonly suffix?: (Content & Common) | undefined
  readonly formGroup?: FormGroupOptions | undefined
  readonly inputWrapper?: Common | undefined
}

/** One line of text. @source GOV.UK Frontend: text input */
export function Input(props: InputProps) {
  const { id = props.name, label, hint, errorMessage, describedBy, formGroup } = props
  return (
    <Field
      {...{ id, label, hint, errorMessage, describedBy }}
      formGroup={{ classes: formGroup?.classes, attributes: formGroup?.attributes }}
      control={(described) => (
        <Wrapped props={props} control={<Control {...props} describedBy={described} />} />
      )}
    />
  )
}

function Control(props: InputProps) {
  const kind: Attributes = { type: props.type || 'text' }
  return (
    <input
      class={classNames('govuk-input', props.classes, props.errorMessage && 'govuk-input--error')}
      id={props.id ?? props.name}
      name={props.name}
      {...kind}
      value={props.value ?? undefined}
      disabled={props.disabled}
      autocomplete={props.autocomplete}
      autocapitalize={props.autocapitalize}
      pattern={props.pattern}
      inputmode={props.inputmode}
      {...(props.spellcheck === undefined ? {} : { spellcheck: props.spellcheck })}
      aria-describedby={props.describedBy}
      {...props.attributes}
    />
  )
}

function Wrapped({ props, control }: { readonly props: InputProps; readonly control: preact.JSX.Element }) {
  const { prefix, suffix, formGroup, inputWrapper } = props
  const surrounded =
    hasContent(prefix) || hasContent(suffix) || formGroup?.beforeInput || formGroup?.afterInput
  if (!surrounded) return control
  return (
    <div class={classNames('govuk-input__wrapper', inputWrapper?.classes)} {...inputWrapper?.attributes}>
      {formGroup?.beforeInput}
      <Affix kind="prefix" affix={prefix} />
      {control}
      <Affix kind="suffix" affix={suffix} />
      {formGroup?.afterInput}
    </div>
  )
}

function Affix({
  kind,
  affix,
}: {
  readonly kind: 'prefix' | 'suffix'
  readonly affix: InputProps['prefix']
}) {
  if (!hasContent(affix)) return null
  return (
    <div class={classNames(`govuk-input__${kind}`, affix?.classes)} aria-hidden="true" {...affix?.attributes}>
      {contentOf(affix)}
    </div>
  )
}
