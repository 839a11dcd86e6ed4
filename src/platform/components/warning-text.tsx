import { type Common, type Content, classNames, contentOf } from './options.ts'

/** What may go wrong. @source GOV.UK Frontend: warning text */
export function WarningText(props: Common & Content & { readonly iconFallbackText?: string | undefined }) {
  return (
    <div class={classNames('govuk-warning-text', props.classes)} {...props.attributes}>
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>{' '}
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{props.iconFallbackText || 'Warning'}</span> {contentOf(props)}
      </strong>
    </div>
  )
}
