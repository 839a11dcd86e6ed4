import type { ComponentChildren } from 'preact'
import { type Common, type Content, classNames, type HeadingLevel } from './options.ts'

export interface NotificationBannerProps extends Common, Content {
  readonly titleText?: ComponentChildren
  readonly titleHeadingLevel?: HeadingLevel | undefined
  readonly titleId?: string | undefined
  /** 'success' says that something was done. */
  readonly type?: 'success' | undefined
  readonly role?: 'alert' | 'region' | undefined
  readonly disableAutoFocus?: boolean | undefined
}

/** Something that happened, or that matters to the whole page. @source GOV.UK Frontend: notification banner */
export function NotificationBanner(props: NotificationBannerProps) {
  const success = props.type === 'success'
  const titleId = props.titleId || 'govuk-notification-banner-title'
  const Heading = `h${props.titleHeadingLevel ?? 2}` as const
  const landmark = { role: props.role || (success ? 'alert' : 'region'), 'aria-labelledby': titleId } as const
  return (
    <div
      class={classNames(
        'govuk-notification-banner',
        success && 'govuk-notification-banner--success',
        props.classes,
      )}
      {...landmark}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={props.disableAutoFocus}
      {...props.attributes}
    >
      <div class="govuk-notification-banner__header">
        <Heading class="govuk-notification-banner__title" id={titleId}>
          {props.titleText || (success ? 'Success' : 'Important')}
        </Heading>
      </div>
      <div class="govuk-notification-banner__content">
        <Words {...props} />
      </div>
    </div>
  )
}

function Words({ text, children }: Content) {
  if (children) return children
  return text ? <p class="govuk-notification-banner__heading">{text}</p> : null
}
