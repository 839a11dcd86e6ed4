import { Button } from './button.tsx'
import { Form } from './form.tsx'
import type { TimeOut } from './view.ts'

/** Closed until the script opens it; one press stays signed in. @source security 8.4 */
export function TimeOutWarning(props: TimeOut & { readonly csrfToken: string }) {
  const left = props.endsAfterMinutes - props.warnAfterMinutes
  return (
    <dialog
      class="hearth-time-out"
      aria-labelledby="hearth-time-out-title"
      data-module="hearth-time-out"
      data-warn-after={props.warnAfterMinutes}
      data-ends-after={props.endsAfterMinutes}
      data-extend-url={props.extendUrl}
    >
      <h2 class="govuk-heading-m" id="hearth-time-out-title">
        You will be signed out soon
      </h2>
      <p class="govuk-body" data-time-out-words>
        You have not done anything for a while. For your safety we will sign you out in {left} minutes. What
        you have written in a form is kept as a draft.
      </p>
      <Form action={props.extendUrl} csrfToken={props.csrfToken}>
        <Button>Stay signed in</Button>
      </Form>
    </dialog>
  )
}
