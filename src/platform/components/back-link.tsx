import { type Common, type Content, classNames, contentOf } from './options.ts'

export interface BackLinkProps extends Common, Content {
  readonly href?: string | undefined
}

/** Leads to the page before. @source GOV.UK Frontend: back link */
export function BackLink(props: BackLinkProps) {
  return (
    <a href={props.href || '#'} class={classNames('govuk-back-link', props.classes)} {...props.attributes}>
      {contentOf(props) || 'Back'}
    </a>
  )
}
