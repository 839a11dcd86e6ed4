import { type Common, type Content, classNames, contentOf } from './options.ts'

/** Jumps over what is on every page. @source GOV.UK Frontend: skip link */
export function SkipLink(props: Common & Content & { readonly href?: string | undefined }) {
  return (
    <a
      href={props.href || '#content'}
      class={classNames('govuk-skip-link', props.classes)}
      {...props.attributes}
      data-module="govuk-skip-link"
    >
      {contentOf(props)}
    </a>
  )
}
