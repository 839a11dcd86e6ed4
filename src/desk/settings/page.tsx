import { DataTable } from '../../platform/components/data-table.tsx'
import { EmptyState } from '../../platform/components/empty-state.tsx'
import { Layout } from '../../platform/components/layout.tsx'
import { SummaryList } from '../../platform/components/summary-list.tsx'
import type { ShellView } from '../../platform/components/view.ts'
import { onlyForward, type StandardLine, type StandardWords } from './words.ts'

interface StandardsPageProps {
  readonly view: ShellView
  readonly lines: readonly StandardLine[]
}

/** The local standards: the numbers that are the council's own to set. */
export function StandardsPage({ view, lines }: StandardsPageProps) {
  return (
    <Layout title="Local standards" view={view} wide>
      <h1 class="govuk-heading-l">Local standards</h1>
      <p class="govuk-body">
        These numbers are not in the law: each council sets its own. Where it has set none, the usual number
        holds.
      </p>
      <p class="govuk-body">{onlyForward}</p>
      <p class="govuk-body">
        Also the council’s own:{' '}
        <a class="govuk-link" href="/settings/threshold">
          threshold guidance
        </a>{' '}
        and{' '}
        <a class="govuk-link" href="/settings/language">
          kinder words
        </a>
        .
      </p>
      <DataTable
        id="standards"
        caption="Numbers"
        columns={columns}
        rows={lines.map(cellsOf)}
        empty={<EmptyState title="No clock takes its number from the council" />}
      />
    </Layout>
  )
}

const columns = ['What', 'Usual number', 'In force today', 'Coming', 'Next'].map((text) => ({ text }))

function cellsOf({ title, href, usual, inForce, coming }: StandardLine) {
  return [
    { text: title },
    { text: usual },
    { text: inForce },
    { text: coming ?? 'No change' },
    {
      children: (
        <a class="govuk-link govuk-link--no-visited-state" href={href}>
          Set our own number<span class="govuk-visually-hidden"> for: {title}</span>
        </a>
      ),
    },
  ]
}

/** What stands above the form: what it is about, what was set before, and why it can only be set forward. */
export function StandardBefore({ words }: { readonly words: StandardWords }) {
  return (
    <>
      <SummaryList
        rows={words.facts.map(({ key, value }) => ({ key: { text: key }, value: { text: value } }))}
      />
      {words.history.length > 0 && (
        <DataTable
          id="history"
          caption="What was set"
          columns={[{ text: 'Number' }, { text: 'From' }, { text: 'Set by' }]}
          rows={words.history.map(({ number, from, by }) => [
            { text: number },
            { text: from },
            { children: <bdi>{by}</bdi> },
          ])}
        />
      )}
      <p class="govuk-body">{onlyForward}</p>
    </>
  )
}
