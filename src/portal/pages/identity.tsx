import { type FormBody, FormQuestions } from '../../mechanisms/forms/index.ts'
import { Button } from '../../platform/components/button.tsx'
import { errorFor } from '../../platform/components/error-summary.tsx'
import { Form } from '../../platform/components/form.tsx'
import { Input } from '../../platform/components/input.tsx'
import type { ShellView } from '../../platform/components/view.ts'
import { whoForm } from '../forms.ts'
import { PortalLayout } from '../layout.tsx'

interface Given {
  readonly view: ShellView
}

/** Who are you? */
export function WhoPage({ view, body }: Given & { readonly body: FormBody }) {
  return (
    <PortalLayout title="You" view={view} back="/report">
      <h1 class="govuk-heading-l">About you</h1>
      <Form csrfToken={view.csrfToken}>
        <FormQuestions form={whoForm} body={body} errors={view.errors} />
        <Button text="Go on" />
      </Form>
    </PortalLayout>
  )
}

/** Where does the code go? */
export function EmailPage({ view, email }: Given & { readonly email: string }) {
  return (
    <PortalLayout title="Your email" view={view} back="/report/who" staying>
      <h1 class="govuk-heading-l">What is your email?</h1>
      <p class="govuk-body">We will send you a code. It shows us that the email is yours.</p>
      <Form csrfToken={view.csrfToken}>
        <Input
          name="email"
          type="email"
          label={{ text: 'Your email', classes: 'govuk-label--s' }}
          hint="Use one that only you can read."
          value={email}
          autocomplete="email"
          spellcheck={false}
          errorMessage={errorFor(view.errors, 'email')}
        />
        <Button text="Send me a code" />
      </Form>
    </PortalLayout>
  )
}

/** Which code did you get? */
export function CodePage({ view, email }: Given & { readonly email: string }) {
  return (
    <PortalLayout title="Your code" view={view} back="/report/email" staying>
      <h1 class="govuk-heading-l">Type your code</h1>
      <p class="govuk-body">
        We sent a code to <bdi class="hearth-words">{email}</bdi>. It works for 10 minutes. Look in your junk
        mail if you can’t see it.
      </p>
      <Form csrfToken={view.csrfToken}>
        <Input
          name="code"
          label={{ text: 'Code', classes: 'govuk-label--s' }}
          hint="It has 6 numbers."
          inputmode="numeric"
          autocomplete="one-time-code"
          classes="govuk-input--width-5"
          errorMessage={errorFor(view.errors, 'code')}
        />
        <Button text="Go on" />
      </Form>
      <p class="govuk-body">
        No code?{' '}
        <a class="govuk-link" href="/report/email">
          Ask for a new one
        </a>
        . You can ask a few times in one hour.
      </p>
    </PortalLayout>
  )
}
