import type { ComponentChildren } from 'preact'
import { ErrorMessage, type ErrorMessageOptions } from './error-message.tsx'
import { Fieldset, type FieldsetOptions } from './fieldset.tsx'
import { Hint, type HintOptions } from './hint.tsx'
import { Label, type LabelOptions } from './label.tsx'
import { type Common, classNames, idList, optionsOf, type Short } from './options.ts'

/** The question's surroundings: what every form control takes. */
export interface Question {
  readonly hint?: Short<HintOptions> | null | undefined
  readonly errorMessage?: Short<ErrorMessageOptions> | null | false | undefined
  readonly describedBy?: string | undefined
}

export interface FormGroupOptions extends Common {
  readonly beforeInput?: ComponentChildren
  readonly afterInput?: ComponentChildren
}

export interface FormGroupsOptions extends Common {
  readonly beforeInputs?: ComponentChildren
  readonly afterInputs?: ComponentChildren
}

interface FieldProps extends Question {
  readonly id: string
  readonly label?: Short<LabelOptions> | undefined
  readonly formGroup?: Common | undefined
  /** Draws the control; is given the ids that describe it. */
  readonly control: (describedBy: string | undefined) => ComponentChildren
}

/** One labelled control with its hint and error. */
export function Field({ id, label, formGroup, control, ...question }: FieldProps) {
  return (
    <FormGroup {...formGroup} error={Boolean(question.errorMessage)}>
      <Label {...optionsOf(label)} for={id} />
      <HintAndError id={id} {...question} />
      {control(describedBy(id, question))}
    </FormGroup>
  )
}

interface GroupProps extends Question {
  readonly id: string
  readonly fieldset?: FieldsetOptions | null | undefined
  readonly role?: 'group' | undefined
  readonly formGroup?: Common | undefined
  readonly children: ComponentChildren
}

/** Several controls under one question, in a fieldset where there is one. */
export function QuestionGroup({ id, fieldset, role, formGroup, children, ...question }: GroupProps) {
  const inner = (
    <>
      <HintAndError id={id} {...question} />
      {children}
    </>
  )
  return (
    <FormGroup {...formGroup} error={Boolean(question.errorMessage)}>
      {fieldset ? (
        <Fieldset {...fieldset} role={role} describedBy={describedBy(id, question)}>
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  )
}

/** The ids of what describes a control: what the page gave, its hint, its error. */
function describedBy(id: string, question: Question): string | undefined {
  return idList(question.describedBy, question.hint && `${id}-hint`, question.errorMessage && `${id}-error`)
}

function HintAndError({ id, hint, errorMessage }: Question & { readonly id: string }) {
  const hintOptions = optionsOf(hint)
  const errorOptions = optionsOf(errorMessage)
  return (
    <>
      {hintOptions && <Hint {...hintOptions} id={`${id}-hint`} />}
      {errorOptions && <ErrorMessage {...errorOptions} id={`${id}-error`} />}
    </>
  )
}

function FormGroup({
  error,
  classes,
  attributes,
  children,
}: Common & { error: boolean; children: ComponentChildren }) {
  return (
    <div class={classNames('govuk-form-group', error && 'govuk-form-group--error', classes)} {...attributes}>
      {children}
    </div>
  )
}
