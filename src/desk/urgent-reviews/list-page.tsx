import { ClockTag } from '../../platform/components/clock-tag.tsx'
import { DataTable } from '../../platform/components/data-table.tsx'
import { EmptyState } from '../../platform/components/empty-state.tsx'
import { Layout } from '../../platform/components/layout.tsx'
import { Tag } from '../../platform/components/tag.tsx'
import type { ShellView } from '../../platform/components/view.ts'
import { reviewHref } from '../../record/urgent-reviews/asking.ts'
import type { doneLines, waitingLines } from './words.ts'

interface ListPageProps {
  readonly view: ShellView
  readonly waiting: ReturnType<typeof waitingLines>
  readonly done: ReturnType<typeof doneLines>
  /** A privacy lead opens each; a keeper those that they were asked to review. */
  readonly opens: boolean
}

/** Urgent openings whose review waits, and the latest that were reviewed. */
export function ListPage({ view, waiting, done, opens }: ListPageProps) {
  return (
    <Layout title="Urgent openings" view={view} wide>
      <h1 class="govuk-heading-l">Urgent openings</h1>
      <p class="govuk-body">
        Each is reviewed by the end of the next working day, by somebody other than the one who opened the
        record. Where nobody does, the next is asked on the morning after.
      </p>
      <DataTable
        id="waiting"
        caption="Waiting for a review"
        columns={['Opening', 'Who looked', 'When', 'Asked to review', 'Review'].map((text) => ({ text }))}
        rows={waiting.map((line) => [
          { children: <Reference {...line} opens={opens && line.opens} /> },
          { text: line.who },
          { text: line.when },
          { text: line.asked },
          { children: <ClockTag {...line.due} /> },
        ])}
        empty={<EmptyState title="No review is waiting" />}
      />
      <DataTable
        id="done"
        caption="Reviewed, the latest first"
        columns={['Opening', 'Who looked', 'When', 'Found', 'Reviewed by'].map((text) => ({ text }))}
        rows={done.map((line) => [
          { children: <Reference {...line} opens={opens && line.opens} /> },
          { text: line.who },
          { text: line.when },
          { children: <Tag {...line.tag} /> },
          { text: line.reviewed },
        ])}
        empty={<EmptyState title="Nothing was reviewed yet" />}
      />
    </Layout>
  )
}

function Reference({
  id,
  reference,
  opens,
}: {
  readonly id: string
  readonly reference: string
  readonly opens: boolean
}) {
  if (!opens) return <>{reference}</>
  return (
    <a class="govuk-link" href={reviewHref(id)}>
      {reference}
    </a>
  )
}
