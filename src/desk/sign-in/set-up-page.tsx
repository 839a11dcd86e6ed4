import type { VNode } from 'preact'
import { Button } from '../../platform/components/button.tsx'
import { Form } from '../../platform/components/form.tsx'
import { Layout } from '../../platform/components/layout.tsx'
import { PasswordInput } from '../../platform/components/password-input.tsx'
import { Raw } from '../../platform/components/raw.tsx'
import type { ShellView } from '../../platform/components/view.ts'
import { CodeInput } from './local-form.tsx'
import { type PassphraseFault, passphraseFault } from './passphrase.ts'

/** What is to be put right, by field. */
export interface SetUpFaults {
  readonly passphrase?: string
  readonly code?: string
}

const passphraseWords: Readonly<Record<PassphraseFault, string>> = {
  'too short':
    'The passphrase must have 15 characters or more. Four or five words that don’t belong together are good',
  'too long': 'The passphrase must have 200 characters or fewer',
  'easy to guess': 'This passphrase is easy to guess. Use words that don’t belong together',
  'holds your name': 'The passphrase must not be built around your name',
}

/** What is wrong with what was typed to set an account up; `step` is null where the code was not right. */
export function setUpFaults(
  passphrase: string,
  { names, step }: { names: readonly string[]; step: number | null },
): SetUpFaults {
  const fault = passphraseFault(passphrase, names)
  return {
    ...(fault === null ? {} : { passphrase: passphraseWords[fault] }),
    ...(step === null ? { code: 'The code is not right. Use the one that your app shows now' } : {}),
  }
}

export interface SetUpPageProps {
  readonly view: ShellView
  readonly userName: string
  /** For typing into the app by hand. */
  readonly seed: string
  /** The same, sealed, to come back with the form. */
  readonly sealed: string
  /** SVG, drawn by us. */
  readonly picture: string
  readonly faults: SetUpFaults
}

/** A passphrase, and a code app that is tried at once. */
export function setUpPage({ view, userName, seed, sealed, picture, faults }: SetUpPageProps): VNode {
  const errors = [
    ...(faults.passphrase ? [{ href: '#passphrase', text: faults.passphrase }] : []),
    ...(faults.code ? [{ href: '#code', text: faults.code }] : []),
  ]
  return (
    <Layout title="Set up your account" view={{ ...view, errors }}>
      <h1 class="govuk-heading-l">Set up your account</h1>
      <p class="govuk-body">
        Your user name is <strong>{userName}</strong>. This page works once.
      </p>
      <Form csrfToken={view.csrfToken}>
        <PasswordInput
          id="passphrase"
          name="passphrase"
          label={{ text: 'Choose a passphrase' }}
          hint={{ text: '15 characters or more. Four or five words that don’t belong together are good.' }}
          autocomplete="new-password"
          errorMessage={faults.passphrase === undefined ? undefined : { text: faults.passphrase }}
        />
        <h2 class="govuk-heading-m">Add Hearth to a code app on your phone</h2>
        <p class="govuk-body">Scan this picture with the app:</p>
        <div role="img" aria-label="Picture for your code app. The key below says the same.">
          <Raw html={picture} />
        </div>
        <p class="govuk-body">
          Or type this key into the app: <code>{seed.replaceAll(/(.{4})/g, '$1 ').trim()}</code>
        </p>
        <CodeInput error={faults.code} />
        <input type="hidden" name="seed" value={sealed} />
        <Button>Set up and sign in</Button>
      </Form>
    </Layout>
  )
}
