import { Details } from '../../../platform/components/details.tsx'
import { SummaryList } from '../../../platform/components/summary-list.tsx'
import type { ShellView } from '../../../platform/components/view.ts'
import type { Frame } from '../frame.ts'
import { RecordPage } from '../record-page.tsx'
import type { DetailRow, DetailsWords } from './words.ts'

interface DetailsPageProps {
  readonly view: ShellView
  readonly frame: Frame
  readonly words: DetailsWords
}

/** What is kept of somebody, where each thing comes from, and where to change it. */
export function DetailsPage({ view, frame, words }: DetailsPageProps) {
  return (
    <RecordPage view={view} frame={frame} title="Details">
      <h1 class="govuk-heading-l">Details</h1>
      {words.sections.map(({ title, rows, add }) => (
        <section>
          <h2 class="govuk-heading-m">{title}</h2>
          {rows.length === 0 ? (
            <p class="govuk-body">Nothing is recorded.</p>
          ) : (
            <SummaryList rows={rows.map(rowOf)} />
          )}
          {add && (
            <p class="govuk-body">
              <a class="govuk-link" href={add.href}>
                {add.text}
              </a>
            </p>
          )}
        </section>
      ))}
      {words.earlier.length > 0 && (
        <Details summaryText="What was kept before">
          <ul class="govuk-list govuk-list--bullet">
            {words.earlier.map((line) => (
              <li>
                <bdi>{line}</bdi>
              </li>
            ))}
          </ul>
        </Details>
      )}
    </RecordPage>
  )
}

function rowOf({ key, value, source, action }: DetailRow) {
  return {
    key,
    value: {
      children: (
        <>
          <bdi>{value}</bdi>
          {source && <div class="govuk-hint govuk-!-margin-bottom-0">{source}</div>}
        </>
      ),
    },
    ...(action ? { actions: { items: [{ ...action, visuallyHiddenText: `: ${key.toLowerCase()}` }] } } : {}),
  }
}
