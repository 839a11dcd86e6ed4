import { Button } from '../../../platform/components/button.tsx'
import { DataTable } from '../../../platform/components/data-table.tsx'
import { EmptyState } from '../../../platform/components/empty-state.tsx'
import { Layout } from '../../../platform/components/layout.tsx'
import { SummaryList } from '../../../platform/components/summary-list.tsx'
import { Tag } from '../../../platform/components/tag.tsx'
import type { ShellView } from '../../../platform/components/view.ts'
import type { lastSeenWords, visitsWords } from './words.ts'

interface VisitsPageProps extends ReturnType<typeof visitsWords> {
  readonly view: ShellView
  readonly name: string
  readonly back: { readonly text: string; readonly href: string }
}

/** The visits to a child, and when the child was last seen. */
export function VisitsPage({ view, name, back, lastSeen, lines, newHref }: VisitsPageProps) {
  return (
    <Layout title="Visits" view={view} back={back}>
      <span class="govuk-caption-l">{name}</span>
      <h1 class="govuk-heading-l">Visits</h1>
      <LastSeenList rows={lastSeen} />
      <Button text="Record a visit" href={newHref} />
      <DataTable
        id="visits"
        caption="Visits, the latest first"
        columns={['When', 'Kind', 'Seen', 'By'].map((text) => ({ text }))}
        rows={lines.map(({ when, href, kind, seen, aboutTheAdults, by }) => [
          {
            children: (
              <a class="govuk-link" href={href}>
                {when}
              </a>
            ),
          },
          { text: kind },
          {
            children: (
              <>
                {seen} {aboutTheAdults && <Tag text="About the adults" colour="yellow" />}
              </>
            ),
          },
          { text: by },
        ])}
        empty={<EmptyState title="No visit yet">Visits stand here when there are some.</EmptyState>}
      />
    </Layout>
  )
}

/** When a child was last seen, and seen alone: for the child's page. */
export function LastSeenList({ rows }: { readonly rows: ReturnType<typeof lastSeenWords> }) {
  return <SummaryList rows={rows} />
}
