import type { ComponentChildren } from 'preact'

export interface EmptyStateProps {
  /** What is empty: 'No contacts are waiting'. */
  readonly title: string
  /** What to do next, or why that is as it should be. */
  readonly children?: ComponentChildren
  readonly action?: { readonly text: string; readonly href: string } | undefined
}

/** In place of a list without entries. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div class="hearth-empty">
      <p class="govuk-body govuk-!-font-weight-bold">{title}</p>
      {children && <p class="govuk-body">{children}</p>}
      {action && (
        <p class="govuk-body">
          <a class="govuk-link" href={action.href}>
            {action.text}
          </a>
        </p>
      )}
    </div>
  )
}
