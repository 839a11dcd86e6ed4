import { type Attributes, type Content, classNames, contentOf, hasContent } from './options.ts'

export interface ButtonProps extends Content {
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
  readonly id?: string | undefined
  readonly type?: 'submit' | 'button' | 'reset' | undefined
  readonly name?: string | undefined
  readonly value?: string | undefined
  readonly disabled?: boolean | undefined
  /** Makes it a link that looks like a button. */
  readonly href?: string | undefined
  readonly isStartButton?: boolean | undefined
  /** Ignores the second of two quick presses. Submit buttons of `Form` are guarded anyway. */
  readonly preventDoubleClick?: boolean | undefined
}

/** Does something when pressed. @source GOV.UK Frontend: button */
export function Button(props: ButtonProps) {
  const words = contentOf(props)
  const inside = (
    <>
      {props.isStartButton && hasContent({ children: props.children }) ? <span>{words}</span> : words}
      {props.isStartButton && <StartIcon />}
    </>
  )
  return props.href ? (
    <LinkButton {...props}>{inside}</LinkButton>
  ) : (
    <RealButton {...props}>{inside}</RealButton>
  )
}

function LinkButton(props: ButtonProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: the official markup of a link that looks like a button
    <a
      {...(props.href ? { href: props.href } : {})}
      role="button"
      draggable={false}
      class={classesOf(props)}
      data-module="govuk-button"
      {...props.attributes}
      id={props.id}
    >
      {props.children}
    </a>
  )
}

function RealButton(props: ButtonProps) {
  const { disabled, preventDoubleClick } = props
  return (
    <button
      type={props.type || 'submit'}
      value={props.value || undefined}
      name={props.name || undefined}
      {...(disabled ? { disabled: true, 'aria-disabled': true } : {})}
      data-prevent-double-click={preventDoubleClick}
      class={classesOf(props)}
      data-module="govuk-button"
      {...props.attributes}
      id={props.id}
    >
      {props.children}
    </button>
  )
}

function classesOf(props: ButtonProps): string {
  return classNames('govuk-button', props.classes, props.isStartButton && 'govuk-button--start')
}

function StartIcon() {
  return (
    <svg
      class="govuk-button__start-icon"
      xmlns="http://www.w3.org/2000/svg"
      width="17.5"
      height="19"
      viewBox="0 0 33 40"
      aria-hidden="true"
      focusable="false"
    >
      <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
    </svg>
  )
}
