import { DataTable } from '../../../../platform/components/data-table.tsx'
import { Layout } from '../../../../platform/components/layout.tsx'
import type { ShellView } from '../../../../platform/components/view.ts'
import type { monthLines } from '../consultation/words.ts'
import { Places } from '../queue/places.tsx'
import { columns } from './words.ts'

interface OutcomesPageProps {
  readonly view: ShellView
  readonly span: string
  readonly repeats: readonly string[]
  readonly bySource: readonly (readonly string[])[]
  readonly byWorry: readonly (readonly string[])[]
  readonly advice: ReturnType<typeof monthLines>
  /** Whether the reader works at the front door, too. */
  readonly places: boolean
}

/** What came of contacts: by who told us and by worry, what came back without help, and the advice given besides. */
export function OutcomesPage({ view, span, repeats, bySource, byWorry, advice, places }: OutcomesPageProps) {
  return (
    <Layout title="What came of contacts" view={view} wide>
      {places && <Places here="/contacts/outcomes" />}
      <h1 class="govuk-heading-l">What came of contacts</h1>
      <SeeAlso places={places} />
      <p class="govuk-body-l">{span}</p>
      {repeats.map((words) => (
        <p class="govuk-body">{words}</p>
      ))}
      <Mix id="by-source" caption="By who told us" first="Who told us" lines={bySource} />
      <Mix
        id="by-worry"
        caption="By worry: a contact that tells of several counts under each"
        first="Worry"
        lines={byWorry}
      />
      <DataTable
        id="advice"
        caption="Advice to professionals, counted apart from contacts"
        columns={[
          { text: 'Month' },
          { text: 'Advice given', format: 'numeric' },
          { text: 'Became a contact', format: 'numeric' },
        ]}
        rows={advice.map(({ month, given, becameContacts }) =>
          [month, given, becameContacts].map((text) => ({ text })),
        )}
        empty={<p class="govuk-body">No advice was given in these months.</p>}
      />
    </Layout>
  )
}

function SeeAlso({ places }: Pick<OutcomesPageProps, 'places'>) {
  return (
    <p class="govuk-body">
      See also{' '}
      <a class="govuk-link govuk-link--no-visited-state" href="/contacts/quality">
        what partners send
      </a>
      {places && (
        <>
          {' '}
          and the{' '}
          <a class="govuk-link govuk-link--no-visited-state" href="/settings/threshold">
            threshold guidance
          </a>
        </>
      )}
      .
    </p>
  )
}

interface MixProps {
  readonly id: string
  readonly caption: string
  readonly first: string
  readonly lines: readonly (readonly string[])[]
}

function Mix({ id, caption, first, lines }: MixProps) {
  const numeric = [...columns.map(({ text }) => text), 'All']
  return (
    <DataTable
      id={id}
      caption={caption}
      columns={[{ text: first }, ...numeric.map((text) => ({ text, format: 'numeric' as const }))]}
      rows={lines.map((line) => line.map((text) => ({ text })))}
      empty={<p class="govuk-body">There were no contacts in these months.</p>}
    />
  )
}
