import { Button } from '../../../platform/components/button.tsx'
import { DataTable } from '../../../platform/components/data-table.tsx'
import { Layout } from '../../../platform/components/layout.tsx'
import { Select } from '../../../platform/components/select.tsx'
import { Tag } from '../../../platform/components/tag.tsx'
import type { ShellView } from '../../../platform/components/view.ts'
import { longMonth } from '../../../platform/day-words.ts'
import { worryAges, type worryByMonth, type worryTrends } from './counts.ts'

interface WorriesPageProps {
  readonly view: ShellView
  readonly trends: ReturnType<typeof worryTrends>
  readonly chosen: { readonly code: string; readonly label: string }
  readonly byMonth: ReturnType<typeof worryByMonth>
}

/** What people are worried about: which worries rise, and one of them by month and age. */
export function WorriesPage({ view, trends, chosen, byMonth }: WorriesPageProps) {
  return (
    <Layout
      title="What people are worried about"
      view={view}
      back={{ text: 'Back to figures', href: '/figures' }}
      wide
    >
      <h1 class="govuk-heading-l">What people are worried about</h1>
      <p class="govuk-body">
        Contacts of the last whole months, each child in a contact once. A contact that tells of several
        worries counts under each.
      </p>
      <Trends trends={trends} />
      <form method="get" action="/figures/worries" class="hearth-filters" aria-label="Choose a worry">
        <Select
          id="worry"
          name="worry"
          label={{ text: 'Worry' }}
          items={trends.map(({ code, label }) => ({
            value: code,
            text: label,
            selected: code === chosen.code,
          }))}
        />
        <Button text="Show by month" classes="govuk-button--secondary" />
      </form>
      <ByMonth chosen={chosen} byMonth={byMonth} />
    </Layout>
  )
}

function Trends({ trends }: Pick<WorriesPageProps, 'trends'>) {
  return (
    <DataTable
      id="trends"
      caption="Three months beside the three before"
      columns={[
        { text: 'Worry' },
        { text: 'The three months before', format: 'numeric' },
        { text: 'The last three months', format: 'numeric' },
        { text: 'Change' },
      ]}
      rows={trends.map(({ code, label, last, earlier, rising }) => [
        {
          children: (
            <a class="govuk-link govuk-link--no-visited-state" href={`/figures/worries?worry=${code}`}>
              {label}
            </a>
          ),
        },
        { text: String(earlier) },
        { text: String(last) },
        { children: rising ? <Tag text="Rising" colour="orange" /> : 'No clear rise' },
      ])}
    />
  )
}

function ByMonth({ chosen, byMonth }: Pick<WorriesPageProps, 'chosen' | 'byMonth'>) {
  const most = Math.max(...byMonth.map(({ all }) => all), 1)
  return (
    <DataTable
      id="by-month"
      caption={`${chosen.label}, by month and age`}
      narrow="scroll"
      columns={[
        { text: 'Month' },
        ...worryAges.map(({ label }) => ({ text: label, format: 'numeric' as const })),
        { text: 'All', format: 'numeric' },
        { text: 'How many, drawn' },
      ]}
      rows={byMonth.map(({ month, ages, all }) => [
        { text: longMonth(month) },
        ...ages.map((count) => ({ text: String(count) })),
        { text: String(all) },
        { children: <Bar share={all / most} /> },
      ])}
    />
  )
}

const wide = 120

/** The number beside it says the same. */
function Bar({ share }: { readonly share: number }) {
  return (
    <svg width={wide} height="12" viewBox={`0 0 ${wide} 12`} aria-hidden="true" focusable="false">
      <rect width={Math.round(share * wide)} height="12" fill="currentColor" />
    </svg>
  )
}
