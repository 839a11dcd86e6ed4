import { Field, type FormGroupOptions, type Question } from './form-group.tsx'
import type { LabelOptions } from './label.tsx'
import { type Attributes, type Common, classNames, present, type Short, type Sparse } from './options.ts'

export interface SelectItem {
  readonly text: string
  readonly value?: string | number | undefined
  readonly selected?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

export interface SelectProps extends Question, Common {
  readonly name: string
  readonly id?: string | undefined
  readonly label?: Short<LabelOptions> | undefined
  readonly items: Sparse<SelectItem>
  readonly value?: string | number | null | undefined
  readonly disabled?: boolean | undefined
  readonly formGroup?: FormGroupOptions | undefined
}

/** One choice from a list. @source GOV.UK Frontend: select */
export function Select(props: SelectProps) {
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

function Control(props: SelectProps) {
  return (
    <select
      class={classNames('govuk-select', props.classes, props.errorMessage && 'govuk-select--error')}
      id={props.id ?? props.name}
      name={props.name}
      disabled={props.disabled}
      aria-describedby={props.describedBy}
      {...props.attributes}
    >
      {present(props.items).map((item) => (
        <option
          {...(item.value === undefined ? {} : { value: item.value })}
          selected={isSelected(item, props.value)}
          disabled={item.disabled}
          {...item.attributes}
        >
          {item.text}
        </option>
      ))}
    </select>
  )
}

function isSelected(item: SelectItem, value: SelectProps['value']): boolean {
  if (item.selected !== undefined) return item.selected
  return Boolean(value) && String(item.value ?? item.text) === String(value)
}
