import { Button } from '../../../platform/components/button.tsx'
import { DataTable } from '../../../platform/components/data-table.tsx'
import { EmptyState } from '../../../platform/components/empty-state.tsx'
import type { ShellView } from '../../../platform/components/view.ts'
import type { Frame } from '../frame.ts'
import { RecordPage } from '../record-page.tsx'
import type { extractRows, extractWords } from './words.ts'

interface Around {
  readonly view: ShellView
  readonly frame: Frame
  /** The address of the chronology. */
  readonly base: string
}

/** The chronologies that were chosen of a child's story. */
export function ExtractsPage({
  view,
  frame,
  base,
  rows,
}: Around & { readonly rows: ReturnType<typeof extractRows> }) {
  return (
    <RecordPage view={view} frame={frame} title="Chronologies for an assessment or court">
      <h1 class="govuk-heading-l">Chronologies for an assessment or court</h1>
      <p class="govuk-body">Each stays as it was chosen. To change one, choose another.</p>
      <Button text="Choose entries" href={`${base}/extracts/new`} classes="govuk-button--secondary" />
      <DataTable
        id="extracts"
        caption="Chosen so far"
        columns={[{ text: 'Called' }, { text: 'For' }, { text: 'Chosen' }]}
        rows={rows.map(({ title, href, purpose, chosen }) => [
          {
            children: (
              <a class="govuk-link" href={href}>
                <bdi>{title}</bdi>
              </a>
            ),
          },
          purpose,
          chosen,
        ])}
        empty={<EmptyState title="None has been chosen yet" />}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={base}>
          Back to the chronology
        </a>
      </p>
    </RecordPage>
  )
}

interface ExtractPageProps extends Around {
  readonly words: ReturnType<typeof extractWords>
  readonly printHref: string | null
}

/** One chosen chronology, each entry with where it comes from. */
export function ExtractPage({ view, frame, base, words, printHref }: ExtractPageProps) {
  return (
    <RecordPage view={view} frame={frame} title="Chronology">
      <h1 class="govuk-heading-l">
        <bdi>{words.title}</bdi>
      </h1>
      <p class="govuk-body">{words.about}</p>
      <DataTable
        id="entries"
        caption={words.entries.length === 1 ? '1 entry' : `${words.entries.length} entries`}
        columns={[{ text: 'When' }, { text: 'What happened' }, { text: 'Where it comes from' }]}
        rows={words.entries.map(({ when, headline, from, href }) => [
          when,
          { children: <bdi>{headline}</bdi> },
          { children: href && printHref ? <Source href={href} from={from} about={headline} /> : from },
        ])}
      />
      {printHref && (
        <p class="govuk-body govuk-!-display-none-print">
          <a class="govuk-link" href={printHref}>
            Print
          </a>
          {' · '}
          <a class="govuk-link" href={`${base}/extracts`}>
            All that were chosen
          </a>
        </p>
      )}
    </RecordPage>
  )
}

function Source({
  href,
  from,
  about,
}: {
  readonly href: string
  readonly from: string
  readonly about: string
}) {
  return (
    <a class="govuk-link" href={href}>
      {from}
      <span class="govuk-visually-hidden">: {about}</span>
    </a>
  )
}
