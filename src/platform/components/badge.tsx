import { type Common, type Content, classNames, contentOf } from './options.ts'

/** A mark on a thing: 'Draft'. For a status take `Tag`. @source MOJ Frontend: badge */
export function Badge(props: Common & Content) {
  return (
    <span class={classNames('moj-badge', props.classes)} {...props.attributes}>
      {contentOf(props)}
    </span>
  )
}
