import { Button, type ButtonProps } from './button.tsx'
import {
  type Common,
  type Content,
  classNames,
  contentOf,
  type HeadingLevel,
  optionsOf,
  type Short,
} from './options.ts'

interface PageHeading extends Content {
  readonly level?: HeadingLevel | undefined
  readonly classes?: string | undefined
}

export interface PageHeaderActionsProps extends Common {
  readonly heading: Short<PageHeading>
  readonly items?: readonly ButtonProps[] | undefined
}

/** The page's heading and what can be done with all of it. @source MOJ Frontend: page header actions */
export function PageHeaderActions({ heading, items, classes, attributes }: PageHeaderActionsProps) {
  const options: PageHeading = optionsOf(heading) ?? {}
  const Heading = `h${options.level ?? 1}` as const
  return (
    <div class={classNames('moj-page-header-actions', classes)} {...attributes}>
      <div class="moj-page-header-actions__title">
        <Heading class={options.classes ?? 'govuk-heading-xl'}>{contentOf(options)}</Heading>
      </div>
      {items && (
        <div class="moj-page-header-actions__actions">
          <div class="moj-button-group moj-button-group--inline">
            {items.map((button) => (
              <Button {...button} />
            ))}
          </div>
        </div>
      )}
    </div>
  )
}
