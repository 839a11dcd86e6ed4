import { type Common, type Content, classNames, contentOf } from './options.ts'

/** Words set apart. @source GOV.UK Frontend: inset text */
export function InsetText(props: Common & Content & { readonly id?: string | undefined }) {
  return (
    <div id={props.id} class={classNames('govuk-inset-text', props.classes)} {...props.attributes}>
      {contentOf(props)}
    </div>
  )
}
