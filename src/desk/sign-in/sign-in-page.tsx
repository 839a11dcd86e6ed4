import { Button } from '../../platform/components/button.tsx'
import { Form } from '../../platform/components/form.tsx'
import { InsetText } from '../../platform/components/inset-text.tsx'
import { Layout } from '../../platform/components/layout.tsx'
import type { ShellView } from '../../platform/components/view.ts'
import { LocalForm } from './local-form.tsx'
import type { DemoPerson } from './records.ts'

export interface SignInPageProps {
  readonly view: ShellView
  readonly demo: readonly DemoPerson[]
  /** The council's sign-in server is set up. */
  readonly openid: boolean
  /** Somebody has an account of Hearth's own. */
  readonly local: boolean
  /** Somebody was here and the stay ended. */
  readonly comesBack: boolean
  /** They had just sent a form, which came too late: its words are kept. */
  readonly words: boolean
  readonly userName?: string | undefined
}

/** Every way in that this store has. */
export function SignInPage({ view, demo, openid, local, comesBack, words, userName }: SignInPageProps) {
  return (
    <Layout title="Sign in" view={view}>
      <h1 class="govuk-heading-l">Sign in</h1>
      {comesBack && (
        <InsetText>
          {words
            ? 'You were signed out before you sent the form. Your words are safe, and nothing has been recorded yet: sign in and you will be back at the form with them.'
            : 'You are signed out. Drafts of what you were writing are kept: sign in and you will be back at the same place.'}
        </InsetText>
      )}
      {demo.length > 0 && <DemoPeople people={demo} csrfToken={view.csrfToken} />}
      {openid && (
        <Form action="/sign-in/openid" csrfToken={view.csrfToken}>
          <Button>Sign in with your council account</Button>
        </Form>
      )}
      {local && <LocalForm view={view} action="/sign-in/local" userName={userName} />}
      {demo.length === 0 && !openid && !local && (
        <p class="govuk-body">
          Nobody can sign in yet. The person who runs Hearth makes the first account with the command{' '}
          <code>hearth user add-first-administrator</code>.
        </p>
      )}
    </Layout>
  )
}

function DemoPeople({
  people,
  csrfToken,
}: {
  readonly people: readonly DemoPerson[]
  readonly csrfToken: string
}) {
  return (
    <>
      <p class="govuk-body">
        This is a made-up borough on this machine only. Choose who you want to be: press a name to enter.
      </p>
      <ul class="govuk-list hearth-demo-people">
        {people.map((person) => (
          <li>
            <h2 class="govuk-heading-s govuk-!-margin-bottom-1">
              <bdi>{person.name}</bdi>
            </h2>
            <p class="govuk-body govuk-!-margin-bottom-1">
              {person.title}
              {person.team === null ? '' : `, ${person.team}`}
            </p>
            <p class="govuk-hint">{person.line}</p>
            <Form action="/sign-in/demo" csrfToken={csrfToken}>
              <Button classes="govuk-button--secondary" name="worker" value={person.workerId}>
                Enter as {person.name}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </>
  )
}
