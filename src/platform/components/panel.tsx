import type { ComponentChildren } from 'preact'
import { Button, type ButtonProps } from './button.tsx'
import { type Common, type Content, classNames, contentOf, type HeadingLevel, hasContent } from './options.ts'

export interface PanelAction extends Common {
  readonly text: string
  readonly href?: string | undefined
  readonly type?: ButtonProps['type']
}

export interface PanelProps extends Common, Content {
  readonly titleText: ComponentChildren
  readonly headingLevel?: HeadingLevel | undefined
  /** Only with the class 'govuk-panel--interruption'. */
  readonly actions?: (Common & { readonly items?: readonly PanelAction[] | undefined }) | undefined
}

/** A thing done, or a stop to think. @source GOV.UK Frontend: panel */
export function Panel(props: PanelProps) {
  const Heading = `h${props.headingLevel || 1}` as const
  const interruption = props.classes?.includes('govuk-panel--interruption') ?? false
  const kind = !interruption && 'govuk-panel--confirmation'
  return (
    <div class={classNames('govuk-panel', kind, props.classes)} {...props.attributes}>
      <Heading class="govuk-panel__title">{props.titleText}</Heading>
      {hasContent(props) && <div class="govuk-panel__body">{contentOf(props)}</div>}
      {interruption && props.actions && <Actions {...props.actions} />}
    </div>
  )
}

function Actions({ items = [], classes, attributes }: NonNullable<PanelProps['actions']>) {
  return (
    <div class={classNames('govuk-panel__actions', classes)} {...attributes}>
      {items.length > 0 && (
        <div class="govuk-button-group">
          {items.map((action) => (
            <>
              {' '}
              <Action {...action} />
            </>
          ))}
        </div>
      )}
    </div>
  )
}

function Action({ text, type, href, classes, attributes }: PanelAction) {
  if (!href || type === 'button') {
    const inverse = classNames('govuk-button--inverse', classes)
    return <Button {...{ text, href, attributes }} type={type || 'button'} classes={inverse} />
  }
  return (
    <a class={classNames('govuk-link govuk-link--inverse', classes)} href={href} {...attributes}>
      {text}
    </a>
  )
}
