import { type Common, type Content, classNames, contentOf } from './options.ts'

export interface HintOptions extends Common, Content {}

/** Help for answering a question. @source GOV.UK Frontend: hint */
export function Hint(props: HintOptions & { readonly id?: string | undefined }) {
  return (
    <div id={props.id} class={classNames('govuk-hint', props.classes)} {...props.attributes}>
      {contentOf(props)}
    </div>
  )
}
