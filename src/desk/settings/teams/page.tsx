import { DataTable } from '../../../platform/components/data-table.tsx'
import { EmptyState } from '../../../platform/components/empty-state.tsx'
import { Layout } from '../../../platform/components/layout.tsx'
import type { ShellView } from '../../../platform/components/view.ts'
import { WarningText } from '../../../platform/components/warning-text.tsx'
import type { teamWords } from './words.ts'

/** The teams and where work goes. */
export function TeamsPage({ view, missing, lines }: ReturnType<typeof teamWords> & { view: ShellView }) {
  return (
    <Layout title="Where work goes" view={view} wide>
      <h1 class="govuk-heading-l">Where work goes</h1>
      <p class="govuk-body">A contact’s decision sends the work to a team. Say here which team takes what.</p>
      {missing.map((text) => (
        <WarningText text={text} iconFallbackText="Warning" />
      ))}
      <DataTable
        id="teams"
        caption="Teams"
        columns={[{ text: 'Team' }, { text: 'What it takes' }, { text: 'Mailbox' }, { text: 'Next' }]}
        rows={lines.map(({ name, takes, mailbox, href }) => [
          { children: <bdi>{name}</bdi> },
          { text: takes },
          { text: mailbox },
          {
            children: (
              <a class="govuk-link govuk-link--no-visited-state" href={href}>
                Change<span class="govuk-visually-hidden"> what {name} takes and its mailbox</span>
              </a>
            ),
          },
        ])}
        empty={<EmptyState title="There are no teams yet">Teams come with the council’s extract.</EmptyState>}
      />
    </Layout>
  )
}
