import {
  type Common,
  type Content,
  classNames,
  contentOf,
  optionsOf,
  type Short,
  type Sparse,
} from './options.ts'
import { Tag, type TagProps } from './tag.tsx'

export interface TaskStatus extends Content {
  readonly tag?: TagProps | undefined
  readonly classes?: string | undefined
}

export interface TaskItem {
  readonly title: Short<Content & { readonly classes?: string | undefined }>
  readonly href?: string | undefined
  readonly hint?: Short<Content> | undefined
  readonly status: TaskStatus
  readonly classes?: string | undefined
}

export interface TaskListProps extends Common {
  readonly idPrefix?: string | undefined
  readonly items: Sparse<TaskItem>
}

/** Parts of one piece of work and how far each is. @source GOV.UK Frontend: task list */
export function TaskList({ idPrefix, items, classes, attributes }: TaskListProps) {
  return (
    <ul class={classNames('govuk-task-list', classes)} {...attributes}>
      {items.map(
        (item, index) => item && <Item item={item} id={`${idPrefix || 'task-list'}-${index + 1}`} />,
      )}
    </ul>
  )
}

function Item({ item, id }: { readonly item: TaskItem; readonly id: string }) {
  const hint = optionsOf(item.hint)
  const { tag, classes } = item.status
  return (
    <li
      class={classNames(
        'govuk-task-list__item',
        item.href && 'govuk-task-list__item--with-link',
        item.classes,
      )}
    >
      <div class="govuk-task-list__name-and-hint">
        <Title item={item} describedBy={classNames(hint && `${id}-hint`, `${id}-status`)} />
        {hint && (
          <div id={`${id}-hint`} class="govuk-task-list__hint">
            {contentOf(hint)}
          </div>
        )}
      </div>
      <div class={classNames('govuk-task-list__status', classes)} id={`${id}-status`}>
        {tag ? <Tag {...tag} /> : contentOf(item.status)}
      </div>
    </li>
  )
}

function Title({ item, describedBy }: { readonly item: TaskItem; readonly describedBy: string }) {
  const title: Content & { readonly classes?: string | undefined } = optionsOf(item.title) ?? {}
  if (!item.href) return <div class={title.classes || undefined}>{contentOf(title)}</div>
  return (
    <a
      class={classNames('govuk-link govuk-task-list__link', title.classes)}
      href={item.href}
      aria-describedby={describedBy}
    >
      {contentOf(title)}
    </a>
  )
}
