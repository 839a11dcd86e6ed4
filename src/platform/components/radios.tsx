import { Choice, type ChoiceItem, Conditional, isDivider } from './choice.tsx'
import type { FieldsetOptions } from './fieldset.tsx'
import { type FormGroupsOptions, type Question, QuestionGroup } from './form-group.tsx'
import type { HintOptions } from './hint.tsx'
import { type Common, classNames, type Short, type Sparse } from './options.ts'

export interface RadiosProps extends Question, Common {
  readonly name: string
  readonly idPrefix?: string | undefined
  readonly items: Sparse<ChoiceItem>
  /** The value of the item that is chosen. */
  readonly value?: string | number | null | undefined
  readonly fieldset?: FieldsetOptions | null | undefined
  readonly hint?: Short<HintOptions> | null | undefined
  readonly formGroup?: FormGroupsOptions | undefined
}

/** One answer of several, all in view. @source GOV.UK Frontend: radios */
export function Radios(props: RadiosProps) {
  const { name, idPrefix = name, fieldset, hint, errorMessage, formGroup } = props
  return (
    <QuestionGroup
      {...{ id: idPrefix, fieldset, hint, errorMessage, describedBy: fieldset?.describedBy }}
      formGroup={{ classes: formGroup?.classes, attributes: formGroup?.attributes }}
    >
      <div class={classNames('govuk-radios', props.classes)} {...props.attributes} data-module="govuk-radios">
        {formGroup?.beforeInputs}
        {props.items.map((item, index) => item && <Radio {...{ props, idPrefix, item, index }} />)}
        {formGroup?.afterInputs}
      </div>
    </QuestionGroup>
  )
}

interface RadioProps {
  readonly props: RadiosProps
  readonly idPrefix: string
  readonly item: ChoiceItem
  readonly index: number
}

function Radio({ props, idPrefix, item, index }: RadioProps) {
  if (isDivider(item)) return <div class="govuk-radios__divider">{item.divider}</div>
  const id = item.id || (index > 0 ? `${idPrefix}-${index + 1}` : idPrefix)
  const checked =
    item.checked ||
    (item.checked !== false && Boolean(props.value) && String(item.value) === String(props.value))
  return (
    <>
      <Choice kind="radio" block="govuk-radios" {...{ id, item, checked }} name={props.name} />
      <Conditional block="govuk-radios" {...{ id, item, checked }} />
    </>
  )
}
