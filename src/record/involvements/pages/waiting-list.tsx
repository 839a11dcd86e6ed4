import { labelOf } from '../../../platform/code.ts'
import { DataTable } from '../../../platform/components/data-table.tsx'
import { EmptyState } from '../../../platform/components/empty-state.tsx'
import { Layout } from '../../../platform/components/layout.tsx'
import type { ShellView } from '../../../platform/components/view.ts'
import { longDate } from '../../../platform/day-words.ts'
import { daysBetween, type PlainDate } from '../../../platform/plain-date.ts'
import { services } from '../codes.ts'
import type { Waiting } from '../model.ts'

/** Children who wait in the manager's teams for a worker, worded. */
export function waitingRows(waiting: readonly Waiting[], today: PlainDate) {
  return waiting.map(({ personId, involvementId, name, service, openedOn, openedBecause, teamName }) => ({
    name,
    service: labelOf(services, service),
    team: teamName,
    because: openedBecause,
    since: longDate(openedOn),
    sortSince: openedOn,
    waits: inDays(daysBetween(openedOn, today)),
    href: `/people/${personId}/involvements/${involvementId}/allocate`,
  }))
}

const inDays = (days: number) => (days === 0 ? 'since today' : days === 1 ? '1 day' : `${days} days`)

interface WaitingListProps {
  readonly view: ShellView
  readonly rows: ReturnType<typeof waitingRows>
}

/** The children whom nobody is allocated to yet. */
export function WaitingListPage({ view, rows }: WaitingListProps) {
  return (
    <Layout title="Children waiting for a worker" view={view} wide back={{ text: 'Home', href: '/' }}>
      <h1 class="govuk-heading-l">Children waiting for a worker</h1>
      <DataTable
        id="waiting"
        caption={rows.length === 1 ? '1 child waits' : `${rows.length} children wait, the longest first`}
        columns={[
          { text: 'Child', sort: 'none' },
          { text: 'Service', sort: 'none' },
          { text: 'Team', sort: 'none' },
          { text: 'Why it opened' },
          { text: 'Since', sort: 'ascending' },
          { text: 'Waiting' },
          { text: 'Next' },
        ]}
        rows={rows.map((row) => [
          row.name,
          row.service,
          row.team,
          row.because,
          { text: row.since, sortValue: row.sortSince },
          row.waits,
          {
            children: (
              <a class="govuk-link" href={row.href}>
                Allocate<span class="govuk-visually-hidden"> a worker to {row.name}</span>
              </a>
            ),
          },
        ])}
        empty={
          <EmptyState title="Nobody is waiting">
            Every child whom your teams work with has an allocated worker.
          </EmptyState>
        }
      />
    </Layout>
  )
}
