import { type Common, type Content, classNames, contentOf } from './options.ts'

export interface ErrorMessageOptions extends Common, Content {
  readonly visuallyHiddenText?: string | false | null | undefined
}

/** What is wrong with one answer, beside it. @source GOV.UK Frontend: error message */
export function ErrorMessage(props: ErrorMessageOptions & { readonly id?: string | undefined }) {
  const { visuallyHiddenText: hidden = 'Error' } = props
  return (
    <p id={props.id} class={classNames('govuk-error-message', props.classes)} {...props.attributes}>
      {hidden && (
        <>
          <span class="govuk-visually-hidden">{hidden}:</span>{' '}
        </>
      )}
      {contentOf(props)}
    </p>
  )
}
