import { type Common, type Content, classNames, contentOf } from './options.ts'
import { Tag, type TagProps } from './tag.tsx'

/** How finished the service is. @source GOV.UK Frontend: phase banner */
export function PhaseBanner(props: Common & Content & { readonly tag?: TagProps | undefined }) {
  const { text, children, classes } = props.tag ?? {}
  return (
    <div class={classNames('govuk-phase-banner govuk-width-container', props.classes)} {...props.attributes}>
      <p class="govuk-phase-banner__content">
        <Tag {...{ text, children }} classes={classNames('govuk-phase-banner__content__tag', classes)} />{' '}
        <span class="govuk-phase-banner__text">{contentOf(props)}</span>
      </p>
    </div>
  )
}
