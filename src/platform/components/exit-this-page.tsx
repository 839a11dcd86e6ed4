import { Button } from './button.tsx'
import { type Common, type Content, classNames, contentOf, hasContent } from './options.ts'

export interface ExitThisPageProps extends Common, Content {
  readonly id?: string | undefined
  /** Left out: the weather. */
  readonly redirectUrl?: string | undefined
  readonly activatedText?: string | undefined
  readonly timedOutText?: string | undefined
  readonly pressTwoMoreTimesText?: string | undefined
  readonly pressOneMoreTimeText?: string | undefined
}

/** A way out at once, for somebody whose screen may be seen. Works without a script. @source GOV.UK Frontend: exit this page */
export function ExitThisPage(props: ExitThisPageProps) {
  const words = {
    'data-i18n.activated': props.activatedText,
    'data-i18n.timed-out': props.timedOutText,
    'data-i18n.press-two-more-times': props.pressTwoMoreTimesText,
    'data-i18n.press-one-more-time': props.pressOneMoreTimeText,
  }
  return (
    <div
      id={props.id}
      class={classNames('govuk-exit-this-page', props.classes)}
      data-module="govuk-exit-this-page"
      {...props.attributes}
      {...words}
    >
      <Button
        classes="govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button"
        href={props.redirectUrl || 'https://www.bbc.co.uk/weather'}
        attributes={{ rel: 'nofollow noreferrer' }}
      >
        {hasContent(props) ? contentOf(props) : <Usual />}
      </Button>
    </div>
  )
}

function Usual() {
  return (
    <>
      <span class="govuk-visually-hidden">Emergency</span> Exit this page
    </>
  )
}
