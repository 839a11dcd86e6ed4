import { Field, type FormGroupOptions, type Question } from './form-group.tsx'
import type { LabelOptions } from './label.tsx'
import { type Common, classNames, type Short } from './options.ts'

export interface TextareaProps extends Question, Common {
  readonly name: string
  readonly id?: string | undefined
  readonly label?: Short<LabelOptions> | undefined
  readonly value?: string | null | undefined
  readonly rows?: number | undefined
  readonly disabled?: boolean | undefined
  readonly spellcheck?: boolean | undefined
  readonly autocomplete?: string | undefined
  readonly formGroup?: FormGroupOptions | undefined
}

/** Several lines of text. @source GOV.UK Frontend: textarea */
export function Textarea(props: TextareaProps) {
  const { id = props.name, label, hint, errorMessage, describedBy, formGroup } = props
  return (
    <Field
      {...{ id, label, hint, errorMessage, describedBy }}
      formGroup={{ classes: formGroup?.classes, attributes: formGroup?.attributes }}
      control={(described) => (
        <>
          {formGroup?.beforeInput}
          <Control {...props} describedBy={described} />
          {formGroup?.afterInput}
        </>
      )}
    />
  )
}

function Control(props: TextareaProps) {
  return (
    <textarea
      class={classNames('govuk-textarea', props.errorMessage && 'govuk-textarea--error', props.classes)}
      id={props.id ?? props.name}
      name={props.name}
      rows={props.rows || 5}
      disabled={props.disabled}
      autocomplete={props.autocomplete}
      spellcheck={props.spellcheck}
      aria-describedby={props.describedBy}
      {...props.attributes}
    >
      {props.value}
    </textarea>
  )
}
