import { Button } from '../../platform/components/button.tsx'
import type { ShellView } from '../../platform/components/view.ts'
import { WarningText } from '../../platform/components/warning-text.tsx'
import { PortalLayout } from '../layout.tsx'

/** Where it begins: danger first. */
export function StartPage({ view }: { readonly view: ShellView }) {
  return (
    <PortalLayout title="Start" view={view}>
      <h1 class="govuk-heading-l">Tell us about a child</h1>
      <WarningText iconFallbackText="Warning">
        Is a child in danger now? Ring 999. Do not wait. Do not use this form first.
      </WarningText>
      <p class="govuk-body">
        You can tell us if you are worried about a child. You can ask for help for a child too, or for your
        own family.
      </p>
      <p class="govuk-body">You do not have to be sure. Tell us what you know, in your own words.</p>
      <h2 class="govuk-heading-m">Before you start</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>It takes about ten minutes.</li>
        <li>If this is your job, we send a code to your email. You need it to go on.</li>
        <li>If it is not, you do not need to give your name.</li>
        <li>We close the form if you do not use it for 15 minutes.</li>
      </ul>
      <h2 class="govuk-heading-m">If it is not safe</h2>
      <p class="govuk-body">
        Is someone near who should not see this? Press “Exit this page”, or the Esc key. Then you will see the
        weather. Your browser may still list this page. If you can, use a phone or tablet that they do not
        use.
      </p>
      <Button href="/report/who" text="Start now" isStartButton />
      <p class="govuk-body">
        Have you sent us something?{' '}
        <a class="govuk-link" href="/report/answer">
          See how far it is
        </a>
        .
      </p>
    </PortalLayout>
  )
}

/** The time ran out. */
export function EndedPage({ view }: { readonly view: ShellView }) {
  return (
    <PortalLayout title="Time ran out" view={view}>
      <h1 class="govuk-heading-l">Your time ran out</h1>
      <p class="govuk-body">We closed the form to keep you safe. It was not in use for a while.</p>
      <p class="govuk-body">
        Did you use a code from an email? Then we still have your words. Start again with the same email, and
        you will find them. We keep them for one day.
      </p>
      <p class="govuk-body">If you did not give an email, your words are gone. Please start again.</p>
      <Button href="/report/who" text="Start again" />
    </PortalLayout>
  )
}
