import { DataTable } from '../../../platform/components/data-table.tsx'
import { EmptyState } from '../../../platform/components/empty-state.tsx'
import { Pagination } from '../../../platform/components/pagination.tsx'
import type { ShellView } from '../../../platform/components/view.ts'
import type { Frame } from '../frame.ts'
import { RecordPage } from '../record-page.tsx'
import type { LookWords } from './words.ts'

interface LooksPageProps {
  readonly view: ShellView
  readonly frame: Frame
  readonly words: LookWords
}

/** Who has looked at, changed or been refused this record. */
export function LooksPage({ view, frame, words }: LooksPageProps) {
  return (
    <RecordPage view={view} frame={frame} title="Who has looked">
      <h1 class="govuk-heading-l">Who has looked</h1>
      <p class="govuk-body">
        If somebody here should not have looked, tell your manager or the privacy lead. That you opened this
        page is kept too.
      </p>
      <DataTable
        id="looks"
        caption="Looks, changes and refusals, the latest first"
        columns={[{ text: 'When' }, { text: 'Who' }, { text: 'What' }, { text: 'Why' }]}
        rows={words.lines.map(({ when, who, what, why }) => [when, who, what, why])}
        empty={<EmptyState title="Nobody has looked yet" />}
      />
      {words.older && <Pagination next={{ href: words.older, text: 'Earlier' }} />}
    </RecordPage>
  )
}
