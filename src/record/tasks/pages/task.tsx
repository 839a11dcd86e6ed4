import { Button } from '../../../platform/components/button.tsx'
import { Form } from '../../../platform/components/form.tsx'
import { Layout } from '../../../platform/components/layout.tsx'
import { SummaryList } from '../../../platform/components/summary-list.tsx'
import type { ShellView } from '../../../platform/components/view.ts'
import { longDate, longMoment } from '../../../platform/day-words.ts'
import { keyOf } from '../../involvements/ask-page.tsx'
import { WrittenWords } from '../../notes/written-words.tsx'
import type { Again } from '../../shell/page.ts'
import type { Task } from '../model.ts'

/** A task, worded. */
export function taskPage({ title, detail, personId, personName, href, done, ...task }: Task) {
  return {
    title,
    detail: detail ?? '',
    rows: [
      ...(personName === null ? [] : [{ key: 'About', value: personName }]),
      { key: 'For', value: task.workerName ?? task.teamName ?? 'Nobody yet' },
      { key: 'Given by', value: task.givenBy ?? 'Hearth' },
      { key: 'By', value: task.dueOn === null ? 'No day set' : longDate(task.dueOn) },
      ...(done === null
        ? []
        : [{ key: 'Done', value: `${done.byName ?? 'Hearth'}, ${longMoment(done.at)}` }]),
    ],
    links: [
      ...(href === null ? [] : [{ text: 'Go to where it is done', href }]),
      ...(personId === null ? [] : [{ text: 'Open the record', href: `/people/${personId}` }]),
    ],
    open: done === null && !task.doneByWork,
  }
}

interface TaskPageProps extends ReturnType<typeof taskPage> {
  readonly view: ShellView
  readonly again: Again | null
}

/** A task with the one press that says it is done. */
export function TaskPage({ view, again, title, detail, rows, links, open }: TaskPageProps) {
  return (
    <Layout title="Task" view={view} back={{ text: 'Home', href: '/' }}>
      <h1 class="govuk-heading-l">{title}</h1>
      <WrittenWords text={detail} />
      <SummaryList rows={rows} />
      {links.length > 0 && (
        <ul class="govuk-list">
          {links.map((link) => (
            <li>
              <a class="govuk-link" href={link.href}>
                {link.text}
              </a>
            </li>
          ))}
        </ul>
      )}
      {open && (
        <Form csrfToken={view.csrfToken} idempotencyKey={keyOf(again)}>
          <Button text="This is done" id="done" />
        </Form>
      )}
    </Layout>
  )
}
