import type { ComponentChildren } from 'preact'
import { type Common, type Content, classNames, contentOf } from './options.ts'

export interface DetailsProps extends Common, Content {
  readonly summaryText: ComponentChildren
  readonly id?: string | undefined
  readonly open?: boolean | undefined
}

/** More, for those who want it. @source GOV.UK Frontend: details */
export function Details(props: DetailsProps) {
  return (
    <details
      id={props.id}
      class={classNames('govuk-details', props.classes)}
      {...props.attributes}
      open={props.open}
    >
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{props.summaryText}</span>
      </summary>
      <div class="govuk-details__text">{contentOf(props)}</div>
    </details>
  )
}
