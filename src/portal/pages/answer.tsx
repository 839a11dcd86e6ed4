import { Button } from '../../platform/components/button.tsx'
import { errorFor } from '../../platform/components/error-summary.tsx'
import { Form } from '../../platform/components/form.tsx'
import { Input } from '../../platform/components/input.tsx'
import type { ShellView } from '../../platform/components/view.ts'
import { longDate } from '../../platform/day-words.ts'
import { dayOf, type Instant } from '../../platform/instant.ts'
import { PortalLayout } from '../layout.tsx'
import type { Progress } from '../send.records.ts'

/** What a sender may be told, and no more. */
const words: Readonly<Record<Progress, string>> = {
  received: 'We have got it. We have not looked at it yet.',
  'being looked at': 'We are looking at it now.',
  'looked at': 'We have looked at it, and chose what to do next.',
}

interface AnswerPageProps {
  readonly view: ShellView
  /** The sender proved their address. */
  readonly isReady: boolean
  readonly typed: string
  readonly found: { readonly reference: string; readonly progress: Progress; readonly sentAt: Instant } | null
}

/** How far a message is. */
export function AnswerPage({ view, isReady, typed, found }: AnswerPageProps) {
  return (
    <PortalLayout title="How far it is" view={view} back="/report" staying={isReady}>
      <h1 class="govuk-heading-l">See how far it is</h1>
      {found && <Found {...found} />}
      {isReady ? <Ask view={view} typed={typed} /> : <Begin view={view} />}
    </PortalLayout>
  )
}

function Found({ reference, progress, sentAt }: NonNullable<AnswerPageProps['found']>) {
  return (
    <section class="govuk-inset-text" aria-labelledby="found">
      <h2 class="govuk-heading-m" id="found">
        {reference}
      </h2>
      <p class="govuk-body">You sent this on {longDate(dayOf(sentAt))}.</p>
      <p class="govuk-body">
        <strong>{words[progress]}</strong>
      </p>
      <p class="govuk-body">We can’t tell you more here. That is to keep the child and the family safe.</p>
    </section>
  )
}

function Begin({ view }: { readonly view: ShellView }) {
  return (
    <Form csrfToken={view.csrfToken} action="/report/answer/begin">
      <p class="govuk-body">
        You need the number we gave you. You need the same email too. We send you a code.
      </p>
      <p class="govuk-body">Did you leave out your name? Then we can’t show you how far it is.</p>
      <Button text="Go on" />
    </Form>
  )
}

function Ask({ view, typed }: { readonly view: ShellView; readonly typed: string }) {
  return (
    <Form csrfToken={view.csrfToken} action="/report/answer">
      <Input
        name="reference"
        label={{ text: 'Your number', classes: 'govuk-label--s' }}
        hint="It starts with W. You saw it when you sent the form."
        value={typed}
        classes="govuk-input--width-10"
        autocomplete="off"
        errorMessage={errorFor(view.errors, 'reference')}
      />
      <Button text="Look" />
    </Form>
  )
}
