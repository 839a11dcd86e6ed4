import type { ComponentChildren } from 'preact'
import {
  type Common,
  type Content,
  classNames,
  contentOf,
  hasContent,
  optionsOf,
  type Short,
} from './options.ts'

export interface LegendOptions extends Content {
  readonly classes?: string | undefined
  readonly isPageHeading?: boolean | undefined
}

export interface FieldsetOptions extends Common {
  readonly legend?: Short<LegendOptions> | undefined
  readonly describedBy?: string | undefined
}

interface FieldsetProps extends FieldsetOptions {
  readonly role?: 'group' | undefined
  readonly children?: ComponentChildren
}

/** Several controls under one question. @source GOV.UK Frontend: fieldset */
export function Fieldset({ classes, role, describedBy, attributes, legend, children }: FieldsetProps) {
  return (
    <fieldset
      class={classNames('govuk-fieldset', classes)}
      role={role}
      aria-describedby={describedBy || undefined}
      {...attributes}
    >
      <Legend {...optionsOf(legend)} />
      {children}
    </fieldset>
  )
}

function Legend(props: LegendOptions) {
  if (!hasContent(props)) return null
  const words = contentOf(props)
  return (
    <legend class={classNames('govuk-fieldset__legend', props.classes)}>
      {props.isPageHeading ? <h1 class="govuk-fieldset__heading">{words}</h1> : words}
    </legend>
  )
}
