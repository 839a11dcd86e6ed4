import { Choice, type ChoiceItem, Conditional, isDivider } from './choice.tsx'
import type { FieldsetOptions } from './fieldset.tsx'
import { type FormGroupsOptions, type Question, QuestionGroup } from './form-group.tsx'
import { type Common, classNames, idList, type Sparse } from './options.ts'

export interface CheckboxesProps extends Question, Common {
  readonly name: string
  readonly idPrefix?: string | undefined
  readonly items: Sparse<ChoiceItem>
  /** The values of the items that are ticked. */
  readonly values?: readonly (string | number)[] | null | undefined
  readonly fieldset?: FieldsetOptions | null | undefined
  readonly formGroup?: FormGroupsOptions | undefined
}

/** Any number of answers. @source GOV.UK Frontend: checkboxes */
export function Checkboxes(props: CheckboxesProps) {
  const { name, idPrefix = name, fieldset, hint, errorMessage, formGroup } = props
  const describedBy = fieldset?.describedBy || props.describedBy
  const own = fieldset
    ? undefined
    : idList(describedBy, hint && `${idPrefix}-hint`, errorMessage && `${idPrefix}-error`)
  return (
    <QuestionGroup
      {...{ id: idPrefix, fieldset, hint, errorMessage, describedBy }}
      formGroup={{ classes: formGroup?.classes, attributes: formGroup?.attributes }}
    >
      <div
        class={classNames('govuk-checkboxes', props.classes)}
        {...props.attributes}
        data-module="govuk-checkboxes"
      >
        {formGroup?.beforeInputs}
        {props.items.map((item, index) => item && <Checkbox {...{ props, idPrefix, item, index, own }} />)}
        {formGroup?.afterInputs}
      </div>
    </QuestionGroup>
  )
}

interface CheckboxProps {
  readonly props: CheckboxesProps
  readonly idPrefix: string
  readonly item: ChoiceItem
  readonly index: number
  readonly own: string | undefined
}

function Checkbox({ props, idPrefix, item, index, own }: CheckboxProps) {
  if (isDivider(item)) return <div class="govuk-checkboxes__divider">{item.divider}</div>
  const id = item.id || (index > 0 ? `${idPrefix}-${index + 1}` : idPrefix)
  const ticked = props.values?.some((value) => String(value) === String(item.value)) ?? false
  const checked = item.checked || (item.checked !== false && ticked)
  const name = item.name || props.name
  return (
    <>
      <Choice kind="checkbox" block="govuk-checkboxes" {...{ id, name, item, checked }} describedBy={own} />
      <Conditional block="govuk-checkboxes" {...{ id, item, checked }} />
    </>
  )
}
