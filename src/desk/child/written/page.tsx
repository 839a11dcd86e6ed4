import { Button } from '../../../platform/components/button.tsx'
import { DataTable } from '../../../platform/components/data-table.tsx'
import { EmptyState } from '../../../platform/components/empty-state.tsx'
import { Pagination } from '../../../platform/components/pagination.tsx'
import type { ShellView } from '../../../platform/components/view.ts'
import type { Frame } from '../frame.ts'
import { RecordPage } from '../record-page.tsx'
import type { WrittenWords } from './words.ts'

interface WrittenPageProps {
  readonly view: ShellView
  readonly frame: Frame
  readonly words: WrittenWords
}

/** Everything written about somebody, whoever wrote it, in one list. */
export function WrittenPage({ view, frame, words }: WrittenPageProps) {
  return (
    <RecordPage view={view} frame={frame} title="Records">
      <h1 class="govuk-heading-l">Records</h1>
      {words.newNote && words.newDocument && (
        <div class="govuk-button-group">
          <Button text="Write a note" href={words.newNote} />
          <Button text="Add a document" href={words.newDocument} classes="govuk-button--secondary" />
        </div>
      )}
      <DataTable
        id="records"
        caption="Notes, visits, contacts and documents, the latest first"
        columns={[{ text: 'What' }, { text: 'Kind' }, { text: 'When' }, { text: 'By, or what came of it' }]}
        rows={words.lines.map(({ title, href, kind, when, detail }) => [
          {
            children: (
              <a class="govuk-link" href={href}>
                <bdi>{title}</bdi>
              </a>
            ),
          },
          { text: kind },
          { text: when },
          { text: detail },
        ])}
        empty={
          <EmptyState title="Nothing is written yet">
            Notes, visits, contacts and documents stand here when there are some.
          </EmptyState>
        }
      />
      {words.older && <Pagination next={{ href: words.older, text: 'Earlier' }} />}
    </RecordPage>
  )
}
