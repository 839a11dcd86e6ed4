import type { ComponentChildren } from 'preact'
import { type Attributes, type Common, type Content, classNames, contentOf } from './options.ts'

/** One thing to put right. `href` is '#' and the id of the control. */
export interface ErrorItem extends Content {
  readonly href?: string | undefined
  readonly attributes?: Attributes | undefined
}

export type ErrorList = readonly ErrorItem[]

export interface ErrorSummaryProps extends Common {
  readonly titleText: ComponentChildren
  readonly descriptionText?: ComponentChildren
  readonly errorList?: ErrorList | undefined
  readonly disableAutoFocus?: boolean | undefined
}

/** Everything to put right, at the top of the page. @source GOV.UK Frontend: error summary */
export function ErrorSummary(props: ErrorSummaryProps) {
  const errors = props.errorList ?? []
  return (
    <div
      class={classNames('govuk-error-summary', props.classes)}
      data-disable-auto-focus={props.disableAutoFocus}
      {...props.attributes}
      data-module="govuk-error-summary"
    >
      <div role="alert">
        <h2 class="govuk-error-summary__title">{props.titleText}</h2>
        <div class="govuk-error-summary__body">
          {props.descriptionText ? <p>{props.descriptionText}</p> : null}
          {errors.length > 0 && <Errors errors={errors} />}
        </div>
      </div>
    </div>
  )
}

function Errors({ errors }: { readonly errors: ErrorList }) {
  return (
    <ul class="govuk-list govuk-error-summary__list">
      {errors.map((error) => (
        <li>
          {error.href ? (
            <a href={error.href} {...error.attributes}>
              {contentOf(error)}
            </a>
          ) : (
            contentOf(error)
          )}
        </li>
      ))}
    </ul>
  )
}

/** The words for one control, the same as in the summary; undefined where nothing is wrong with it. */
export function errorFor(errors: ErrorList | undefined, id: string): string | undefined {
  const text = errors?.find((error) => error.href === `#${id}`)?.text
  return text === undefined ? undefined : String(text)
}
