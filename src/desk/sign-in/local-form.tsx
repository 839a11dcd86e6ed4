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
}

/** Name, passphrase and code, all at once: the answer never says which of them was wrong. */
export function LocalForm({ view, action, userName }: LocalFormProps) {
  const wrong = errorFor(view.errors, 'user-name')
  return (
    <Form action={action} csrfToken={view.csrfToken}>
      <Input
        id="user-name"
        name="userName"
        label={{ text: 'User name' }}
        value={userName}
        autocomplete="username"
        spellcheck={false}
        autocapitalize="none"
        classes="govuk-input--width-20"
        errorMessage={wrong === undefined ? undefined : { text: wrong }}
      />
      <PasswordInput
        id="passphrase"
        name="passphrase"
        label={{ text: 'Passphrase' }}
        autocomplete="current-password"
      />
      <Input
        id="code"
        name="code"
        label={{ text: 'Code from your code app' }}
        hint={{ text: 'Six digits' }}
        inputmode="numeric"
        autocomplete="one-time-code"
        classes="govuk-input--width-10"
      />
      <Button>Sign in</Button>
    </Form>
  )
}
