import { Button } from '../../../../platform/components/button.tsx'
import { DataTable } from '../../../../platform/components/data-table.tsx'
import { Layout } from '../../../../platform/components/layout.tsx'
import { Select } from '../../../../platform/components/select.tsx'
import { Tag } from '../../../../platform/components/tag.tsx'
import type { ShellView } from '../../../../platform/components/view.ts'
import type { PlainDate } from '../../../../platform/plain-date.ts'
import { Places } from '../queue/places.tsx'
import { type qualityLines, quarterWords, type sampleLines } from './words.ts'

interface QualityPageProps {
  readonly view: ShellView
  readonly quarters: readonly PlainDate[]
  readonly quarter: PlainDate
  readonly lines: ReturnType<typeof qualityLines>
  /** Null for those who read figures and open no contact. */
  readonly sample: ReturnType<typeof sampleLines> | null
}

/** What partners send, as it was rated at each decision: by agency and quarter, with the sample that both look at. */
export function QualityPage({ view, quarters, quarter, lines, sample }: QualityPageProps) {
  return (
    <Layout title="What partners send" view={view} wide>
      {sample !== null && <Places here="/contacts/outcomes" />}
      <h1 class="govuk-heading-l">What partners send</h1>
      <p class="govuk-body">
        At each decision somebody says what the message gave us. The agency is told with our answer. One
        message counts once, however many children it is about.
      </p>
      <form method="get" action="/contacts/quality" class="hearth-filters" aria-label="Choose a quarter">
        <Select
          id="quarter"
          name="quarter"
          label={{ text: 'Quarter in which it came' }}
          items={quarters.map((one) => ({ value: one, text: quarterWords(one), selected: one === quarter }))}
        />
        <Button text="Show" classes="govuk-button--secondary" />
      </form>
      <ByAgency lines={lines} quarter={quarter} />
      {sample !== null && <Sample sample={sample} />}
    </Layout>
  )
}

function ByAgency({ lines, quarter }: Pick<QualityPageProps, 'lines' | 'quarter'>) {
  const numeric = ['Rated', 'All facts', 'Consent', 'Why this level', 'Child’s voice', 'Looked at']
  return (
    <DataTable
      id="by-agency"
      caption={`By agency, ${quarterWords(quarter)}`}
      columns={[{ text: 'Agency' }, ...numeric.map((text) => ({ text, format: 'numeric' as const }))]}
      rows={lines.map((line) =>
        [line.agency, line.rated, line.complete, line.consent, line.whyLevel, line.voice, line.audited].map(
          (text) => ({ text }),
        ),
      )}
      empty={<p class="govuk-body">Nothing that an agency sent in this quarter is decided.</p>}
    />
  )
}

function Sample({ sample }: { readonly sample: ReturnType<typeof sampleLines> }) {
  return (
    <DataTable
      id="sample"
      caption="To look at together with the agency"
      columns={[{ text: 'Message' }, { text: 'Agency' }, { text: 'How it stands' }, { text: 'Next' }]}
      rows={sample.map(({ reference, agency, state, audited, href }) => [
        { text: reference },
        { text: agency },
        { children: audited ? state : <Tag text={state} colour="yellow" /> },
        {
          children: (
            <a class="govuk-link govuk-link--no-visited-state" href={href}>
              {audited ? 'Read' : 'Record what you found'}
              <span class="govuk-visually-hidden"> about {reference}</span>
            </a>
          ),
        },
      ])}
      empty={<p class="govuk-body">Nothing of this quarter is rated yet.</p>}
    />
  )
}
