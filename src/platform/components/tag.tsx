import { type Common, type Content, classNames, contentOf } from './options.ts'

/** The design system's colours. */
export type TagColour =
  | 'grey'
  | 'green'
  | 'teal'
  | 'blue'
  | 'purple'
  | 'magenta'
  | 'red'
  | 'orange'
  | 'yellow'

export interface TagProps extends Content, Common {
  /** Never the only sign: the words say it too. Left out: blue. */
  readonly colour?: TagColour | undefined
}

/** A status in a word or two. @source GOV.UK Frontend: tag */
export function Tag(props: TagProps) {
  const colour = props.colour && `govuk-tag--${props.colour}`
  return (
    <strong class={classNames('govuk-tag', colour, props.classes)} {...props.attributes}>
      {contentOf(props)}
    </strong>
  )
}
