import { DataTable } from '../../platform/components/data-table.tsx'
import { EmptyState } from '../../platform/components/empty-state.tsx'
import { Layout } from '../../platform/components/layout.tsx'
import type { ShellView } from '../../platform/components/view.ts'
import type { withoutRows } from './words.ts'

interface WithoutCrisisCarerProps {
  readonly view: ShellView
  readonly rows: ReturnType<typeof withoutRows>
}

/** Children for whom nobody is agreed who would take them in if there is a crisis. */
export function WithoutCrisisCarerPage({ view, rows }: WithoutCrisisCarerProps) {
  return (
    <Layout title="Children without a crisis carer" view={view} wide back={{ text: 'Home', href: '/' }}>
      <h1 class="govuk-heading-l">Children without a crisis carer</h1>
      <p class="govuk-body">
        For these children nobody is agreed who would take them in if there is a crisis. The family often
        knows somebody.
      </p>
      <Children rows={rows} />
    </Layout>
  )
}

function Children({ rows }: Pick<WithoutCrisisCarerProps, 'rows'>) {
  return (
    <DataTable
      id="without"
      caption={rows.length === 1 ? '1 child' : `${rows.length} children, the longest known first`}
      columns={[
        { text: 'Child', sort: 'none' },
        { text: 'Worker', sort: 'none' },
        { text: 'Team', sort: 'none' },
        { text: 'Working with them since', sort: 'ascending' },
        { text: 'What is known' },
        { text: 'Next' },
      ]}
      rows={rows.map((row) => [
        { children: <bdi>{row.name}</bdi> },
        row.worker,
        row.team,
        { text: row.since, sortValue: row.sortSince },
        row.known,
        {
          children: (
            <a class="govuk-link" href={row.href}>
              Who could help?<span class="govuk-visually-hidden"> For {row.name}</span>
            </a>
          ),
        },
      ])}
      empty={
        <EmptyState title="Every child has somebody">
          <p class="govuk-body">For each child whose family you may see, somebody is agreed.</p>
        </EmptyState>
      }
    />
  )
}
