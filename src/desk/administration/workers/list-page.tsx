import { Button } from '../../../platform/components/button.tsx'
import { DataTable } from '../../../platform/components/data-table.tsx'
import { EmptyState } from '../../../platform/components/empty-state.tsx'
import { Layout } from '../../../platform/components/layout.tsx'
import { Select } from '../../../platform/components/select.tsx'
import { Tag } from '../../../platform/components/tag.tsx'
import type { ShellView } from '../../../platform/components/view.ts'
import type { proposalLines, workerLines } from './words.ts'

interface ListPageProps {
  readonly view: ShellView
  readonly lines: ReturnType<typeof workerLines>
  readonly proposals: ReturnType<typeof proposalLines>
  readonly teams: readonly { readonly id: string; readonly name: string }[]
  readonly teamId: string | null
}

/** Everybody who has an account, what they may do, and what waits for a second administrator. */
export function ListPage({ view, lines, proposals, teams, teamId }: ListPageProps) {
  return (
    <Layout title="Workers and roles" view={view} wide>
      <h1 class="govuk-heading-l">Workers and roles</h1>
      {proposals.length > 0 && <Waiting proposals={proposals} />}
      <form method="get" action="/workers">
        <Select
          id="team"
          name="team"
          label="Team"
          items={[
            { value: '', text: 'All teams' },
            ...teams.map(({ id, name }) => ({ value: id, text: name })),
          ]}
          value={teamId ?? ''}
        />
        <Button text="Show" classes="govuk-button--secondary" />
      </form>
      <DataTable
        id="workers"
        caption={teamId === null ? 'Everybody' : 'The team'}
        columns={['Name', 'Job title', 'Team', 'Roles', 'Account', 'Review'].map((text) => ({ text }))}
        rows={lines.map((line) => [
          { children: <WorkerLink {...line} /> },
          { text: line.title },
          { text: line.team },
          { text: line.roles },
          { children: <Tag {...line.state} /> },
          { text: line.review },
        ])}
        empty={<EmptyState title="Nobody is in this team" />}
      />
    </Layout>
  )
}

function WorkerLink({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <a class="govuk-link" href={`/workers/${id}`}>
      <bdi>{name}</bdi>
    </a>
  )
}

function Waiting({ proposals }: Pick<ListPageProps, 'proposals'>) {
  return (
    <DataTable
      id="waiting"
      caption="Roles that wait for a second administrator"
      columns={['Worker', 'Role', 'Proposed by', 'Confirm by', 'Next'].map((text) => ({ text }))}
      rows={proposals.map(({ id, name, role, by, until }) => [
        { children: <bdi>{name}</bdi> },
        { text: role },
        { text: by },
        { text: until },
        {
          children: (
            <a class="govuk-link" href={`/workers/proposals/${id}`}>
              Confirm or decline<span class="govuk-visually-hidden"> for {name}</span>
            </a>
          ),
        },
      ])}
    />
  )
}
