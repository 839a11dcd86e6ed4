import { ClockTag, type ClockTagProps } from './clock-tag.tsx'
import { type DataCell, DataTable } from './data-table.tsx'
import { EmptyState } from './empty-state.tsx'

export interface Task {
  /** The child or family it is about. */
  readonly about: { readonly text: string; readonly href?: string | undefined }
  /** What is to be done: 'Decide on the contact'. */
  readonly what: string
  readonly due: ClockTagProps
  /** The page that explains the due date, where a rule made it. */
  readonly whyHref?: string | undefined
  /** The one next thing to press. */
  readonly action: { readonly text: string; readonly href: string }
  /** Whose work it is, on a list of a team. */
  readonly worker?: string | undefined
}

export interface TaskTableProps {
  readonly id: string
  readonly caption: string
  readonly tasks: readonly Task[]
  readonly showWorker?: boolean | undefined
  /** In place of an empty list: what is empty. */
  readonly emptyTitle: string
  readonly emptyText?: string | undefined
}

/** Work by due date, each with one next action. */
export function TaskTable({ id, caption, tasks, showWorker = false, emptyTitle, emptyText }: TaskTableProps) {
  const worker = showWorker ? [{ text: 'Worker' }] : []
  return (
    <DataTable
      id={id}
      caption={caption}
      columns={[{ text: 'Who' }, { text: 'What' }, { text: 'When' }, ...worker, { text: 'Next' }]}
      rows={tasks.map((task) => cellsOf(task, showWorker))}
      empty={<EmptyState title={emptyTitle}>{emptyText}</EmptyState>}
    />
  )
}

function cellsOf({ about, what, due, whyHref, action, worker }: Task, showWorker: boolean): DataCell[] {
  const workerCell = showWorker ? [{ text: worker ?? 'Nobody yet' }] : []
  return [
    { children: <About {...about} /> },
    { text: what },
    { children: <When due={due} whyHref={whyHref} about={`${what}, ${about.text}`} /> },
    ...workerCell,
    { children: <NextAction action={action} about={about.text} /> },
  ]
}

function About({ text, href }: Task['about']) {
  if (!href) return <bdi>{text}</bdi>
  return (
    <a class="govuk-link govuk-link--no-visited-state" href={href}>
      <bdi>{text}</bdi>
    </a>
  )
}

interface WhenProps {
  readonly due: ClockTagProps
  readonly whyHref: string | undefined
  readonly about: string
}

/** When something is due, with the way to why then. */
export function When({ due, whyHref, about }: WhenProps) {
  return (
    <>
      <ClockTag {...due} />
      {whyHref && (
        <>
          {' '}
          <a class="govuk-link govuk-link--no-visited-state" href={whyHref}>
            Why then?<span class="govuk-visually-hidden"> {about}</span>
          </a>
        </>
      )}
    </>
  )
}

function NextAction({ action, about }: { readonly action: Task['action']; readonly about: string }) {
  return (
    <a class="govuk-link govuk-link--no-visited-state" href={action.href}>
      {action.text}
      <span class="govuk-visually-hidden"> for {about}</span>
    </a>
  )
}
