import { Button } from './button.tsx'
import { i18nAttributes } from './i18n.ts'
import { Input, type InputProps } from './input.tsx'
import { type Attributes, classNames } from './options.ts'

export interface PasswordInputProps extends Omit<InputProps, 'type' | 'prefix' | 'suffix' | 'inputWrapper'> {
  readonly showPasswordText?: string | undefined
  readonly hidePasswordText?: string | undefined
  readonly showPasswordAriaLabelText?: string | undefined
  readonly hidePasswordAriaLabelText?: string | undefined
  readonly passwordShownAnnouncementText?: string | undefined
  readonly passwordHiddenAnnouncementText?: string | undefined
  readonly button?: { readonly classes?: string | undefined } | undefined
}

/** A secret, which can be shown while typing. @source GOV.UK Frontend: password input */
export function PasswordInput(props: PasswordInputProps) {
  const { id = props.name, name, label, hint, errorMessage, value, disabled, describedBy, attributes } = props
  return (
    <Input
      {...{ id, name, label, hint, errorMessage, value, disabled, describedBy, attributes }}
      type="password"
      spellcheck={false}
      autocapitalize="none"
      autocomplete={props.autocomplete || 'current-password'}
      classes={classNames('govuk-password-input__input govuk-js-password-input-input', props.classes)}
      inputWrapper={{ classes: 'govuk-password-input__wrapper' }}
      formGroup={{
        classes: classNames('govuk-password-input', props.formGroup?.classes),
        attributes: { ...scriptAttributes(props), ...props.formGroup?.attributes },
        beforeInput: props.formGroup?.beforeInput,
        afterInput: (
          <>
            <Toggle {...props} />
            {props.formGroup?.afterInput}
          </>
        ),
      }}
    />
  )
}

function Toggle(props: PasswordInputProps) {
  const toggle = 'govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle'
  return (
    <Button
      type="button"
      classes={classNames(toggle, props.button?.classes)}
      text={props.showPasswordText ?? 'Show'}
      attributes={{
        'aria-controls': props.id ?? props.name,
        'aria-label': props.showPasswordAriaLabelText ?? 'Show password',
        hidden: '',
      }}
    />
  )
}

function scriptAttributes(props: PasswordInputProps): Attributes {
  return {
    'data-module': 'govuk-password-input',
    ...i18nAttributes({
      'show-password': props.showPasswordText,
      'hide-password': props.hidePasswordText,
      'show-password-aria-label': props.showPasswordAriaLabelText,
      'hide-password-aria-label': props.hidePasswordAriaLabelText,
      'password-shown-announcement': props.passwordShownAnnouncementText,
      'password-hidden-announcement': props.passwordHiddenAnnouncementText,
    }),
  }
}
