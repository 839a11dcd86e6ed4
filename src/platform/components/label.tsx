import { type Common, type Content, classNames, contentOf, hasContent } from './options.ts'

export interface LabelOptions extends Common, Content {
  readonly isPageHeading?: boolean | undefined
}

/** A label for one control. @source GOV.UK Frontend: label */
export function Label(props: LabelOptions & { readonly for?: string | undefined }) {
  if (!hasContent(props)) return null
  const label = (
    <label class={classNames('govuk-label', props.classes)} {...props.attributes} for={props.for}>
      {contentOf(props)}
    </label>
  )
  return props.isPageHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label
}
