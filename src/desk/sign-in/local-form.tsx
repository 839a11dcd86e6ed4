import { Button } from '../../platform/components/button.tsx'
import { errorFor } from '../../platform/components/error-summary.tsx'
import { Form } from '../../platform/components/form.tsx'
import { Input } from '../../platform/components/input.tsx'
import { PasswordInput } from '../../platform/components/password-input.tsx'
import type { ShellView } from '../../platform/components/view.ts'

export interface LocalFormProps {
  readonly view: ShellView
  readonly action: string
  readonly userName?: string | undefined
  /** Who it is, is known: only the proof is asked for. */
  readonly known?: boolean
}

/** Name, passphrase and code, all at once: the answer never says which of them was wrong. */
export function LocalForm({ view, action, userName, known = false }: LocalFormProps) {
  const wrong = errorFor(view.errors, 'passphrase')
  return (
    <Form action={action} csrfToken={view.csrfToken}>
      {!known && (
        <Input
          id="user-name"
          name="userName"
          label={{ text: 'User name' }}
          value={userName}
          autocomplete="username"
          spellcheck={false}
          autocapitalize="none"
          classes="govuk-input--width-20"
        />
      )}
      <PasswordInput
        id="passphrase"
        name="passphrase"
        label={{ text: 'Passphrase' }}
        autocomplete="current-password"
        errorMessage={wrong === undefined ? undefined : { text: wrong }}
      />
      <CodeInput />
      <Button>{known ? 'Confirm' : 'Sign in'}</Button>
    </Form>
  )
}

/** Six digits from a code app. */
export function CodeInput({ error }: { readonly error?: string | undefined }) {
  return (
    <Input
      id="code"
      name="code"
      label={{ text: 'Code from your code app' }}
      hint={{ text: 'Six digits' }}
      inputmode="numeric"
      autocomplete="one-time-code"
      classes="govuk-input--width-10"
      errorMessage={error === undefined ? undefined : { text: error }}
    />
  )
}
