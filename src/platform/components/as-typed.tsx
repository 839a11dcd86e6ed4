import type { ComponentChildren } from 'preact'

export interface AsTypedProps {
  /** Takes the whole form by POST and answers with a page that has the part `into`. */
  readonly url: string
  /** The id of the part of this page in which the answer stands, outside of the form's part that is typed in. */
  readonly into: string
  /** What the button sends as `do`, where the form has several. */
  readonly press?: string | undefined
  readonly children: ComponentChildren
}

/** Part of a form that is answered while somebody types, where scripts run. Its button does the same where they don't. */
export function AsTyped({ url, into, press, children }: AsTypedProps) {
  return (
    <div
      data-as-typed={url}
      data-into={into}
      data-press={press}
      data-too-many="Answers while you type have stopped for a minute. Wait a moment, then press the button."
    >
      {children}
      <p class="govuk-body govuk-visually-hidden" role="status" data-as-typed-status />
    </div>
  )
}
