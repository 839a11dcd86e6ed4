import {
  type Attributes,
  type Common,
  type Content,
  classNames,
  contentOf,
  type HeadingLevel,
  optionsOf,
  present,
  type Short,
  type Sparse,
} from './options.ts'

type Cell = Content & { readonly classes?: string | undefined }

export interface SummaryAction extends Content, Common {
  readonly href: string
  readonly visuallyHiddenText?: string | undefined
}

interface Actions {
  readonly classes?: string | undefined
  readonly items?: readonly SummaryAction[] | undefined
}

export interface SummaryRow {
  readonly key: Short<Cell>
  readonly value?: Short<Cell> | undefined
  readonly actions?: Actions | undefined
  readonly classes?: string | undefined
}

interface CardTitle extends Cell {
  readonly headingLevel?: HeadingLevel | undefined
}

export interface SummaryCard extends Common {
  readonly title?: CardTitle | undefined
  readonly actions?: Actions | undefined
}

export interface SummaryListProps extends Common {
  readonly rows: Sparse<SummaryRow>
  readonly card?: SummaryCard | null | undefined
}

/** Facts as key and value. @source GOV.UK Frontend: summary list */
export function SummaryList({ rows, card, classes, attributes }: SummaryListProps) {
  const there = present(rows)
  const anyActions = there.some((row) => row.actions?.items?.length)
  const list = (
    <dl class={classNames('govuk-summary-list', classes)} {...attributes}>
      {there.map((row) => (
        <Row row={row} gap={anyActions && !row.actions?.items} card={card ?? undefined} />
      ))}
    </dl>
  )
  return card ? <Card {...card}>{list}</Card> : list
}

function Row({ row, gap, card }: { row: SummaryRow; gap: boolean; card: SummaryCard | undefined }) {
  const key: Cell | undefined = optionsOf(row.key)
  const value: Cell | undefined = optionsOf(row.value)
  return (
    <div
      class={classNames('govuk-summary-list__row', gap && 'govuk-summary-list__row--no-actions', row.classes)}
    >
      <dt class={classNames('govuk-summary-list__key', key?.classes)}>{contentOf(key)}</dt>
      <dd class={classNames('govuk-summary-list__value', value?.classes)}>{contentOf(value)}</dd>
      {row.actions?.items?.length ? (
        <dd class={classNames('govuk-summary-list__actions', row.actions.classes)}>
          <ActionLinks items={row.actions.items} card={card} />
        </dd>
      ) : null}
    </div>
  )
}

function ActionLinks({ items, card }: { items: readonly SummaryAction[]; card: SummaryCard | undefined }) {
  const [only, ...more] = items
  if (only && more.length === 0) return <ActionLink action={only} card={card} />
  return (
    <ul class="govuk-summary-list__actions-list">
      {items.map((action) => (
        <li class="govuk-summary-list__actions-list-item">
          <ActionLink action={action} card={card} />
        </li>
      ))}
    </ul>
  )
}

function ActionLink({ action, card }: { action: SummaryAction; card: SummaryCard | undefined }) {
  const about = action.visuallyHiddenText
  const attributes: Attributes = action.attributes ?? {}
  return (
    <a class={classNames('govuk-link', action.classes)} href={action.href} {...attributes}>
      {contentOf(action)}
      {(about || card?.title) && (
        <span class="govuk-visually-hidden">
          {about && ` ${about}`}
          {card?.title && <> ({contentOf(card.title)})</>}
        </span>
      )}
    </a>
  )
}

function Card({
  title,
  actions,
  classes,
  attributes,
  children,
}: SummaryCard & { children: preact.JSX.Element }) {
  const Heading = `h${title?.headingLevel ?? 2}` as const
  return (
    <div class={classNames('govuk-summary-card', classes)} {...attributes}>
      <div class="govuk-summary-card__title-wrapper">
        {title && (
          <Heading class={classNames('govuk-summary-card__title', title.classes)}>{contentOf(title)}</Heading>
        )}
        <CardActions title={title} actions={actions} />
      </div>
      <div class="govuk-summary-card__content">{children}</div>
    </div>
  )
}

function CardActions({ title, actions }: Pick<SummaryCard, 'title' | 'actions'>) {
  const items = actions?.items ?? []
  const classes = classNames('govuk-summary-card__actions', actions?.classes)
  const [only, ...more] = items
  if (!only) return null
  if (more.length === 0) {
    return (
      <div class={classes}>
        <ActionLink action={only} card={{ title }} />
      </div>
    )
  }
  return (
    <ul class={classes}>
      {items.map((action) => (
        <li class="govuk-summary-card__action">
          <ActionLink action={action} card={{ title }} />
        </li>
      ))}
    </ul>
  )
}
