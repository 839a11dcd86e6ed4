import { DataTable } from '../../../platform/components/data-table.tsx'
import { EmptyState } from '../../../platform/components/empty-state.tsx'
import { SummaryList } from '../../../platform/components/summary-list.tsx'
import { Tag } from '../../../platform/components/tag.tsx'
import { WarningText } from '../../../platform/components/warning-text.tsx'
import { WrittenWords } from '../../notes/written-words.tsx'
import type { agendaLines, minutesWords } from './words.ts'

/** What is to be talked about, each with the way to its minutes. */
export function AgendaList({ lines }: { readonly lines: ReturnType<typeof agendaLines> }) {
  return (
    <DataTable
      id="agenda"
      caption="Agenda"
      columns={['Item', 'About', 'Decision'].map((text) => ({ text }))}
      rows={lines.map(({ number, title, href, state, decided }) => [
        { text: number },
        {
          children: (
            <a class="govuk-link" href={href}>
              <bdi>{title}</bdi>
            </a>
          ),
        },
        { children: decided ? state : <Tag text={state} classes="govuk-tag--yellow" /> },
      ])}
      empty={<EmptyState title="Nothing is on the agenda" />}
    />
  )
}

/** Minutes for a page or for paper: who came, what each shared, what was decided about each item, who does what by when. */
export function MinutesBody({ minutes }: { readonly minutes: ReturnType<typeof minutesWords> }) {
  return (
    <>
      <SummaryList rows={minutes.rows} />
      {minutes.warning && <WarningText text={minutes.warning} />}
      <DataTable
        id="attendance"
        caption="Who was asked"
        columns={['Who', 'Agency', 'Took part'].map((text) => ({ text }))}
        rows={minutes.attendance}
        empty={<EmptyState title="Nobody was asked" />}
      />
      {minutes.items.map((item) => (
        <ItemMinutes {...item} />
      ))}
      {minutes.distribution.length > 0 && (
        <DataTable
          id="distribution"
          caption="Minutes sent to"
          columns={['Who', 'Agency', 'How', 'When'].map((text) => ({ text }))}
          rows={minutes.distribution}
        />
      )}
    </>
  )
}

function ItemMinutes({
  id,
  heading,
  said,
  minutes,
  decision,
  actions,
}: ReturnType<typeof minutesWords>['items'][number]) {
  return (
    <section aria-labelledby={`item-${id}`}>
      <h2 class="govuk-heading-m" id={`item-${id}`}>
        <bdi>{heading}</bdi>
      </h2>
      {said.map(({ by, what, text, restricted }) => (
        <>
          <h3 class="govuk-heading-s">
            {what} from {by} {restricted && <Tag text="Restricted" classes="govuk-tag--red" />}
          </h3>
          <WrittenWords text={text} />
        </>
      ))}
      {minutes && <h3 class="govuk-heading-s">Discussed</h3>}
      {minutes && <WrittenWords text={minutes} />}
      {decision ? <SummaryList rows={decision.rows} /> : <p class="govuk-body">Not decided yet.</p>}
      {actions.length > 0 && (
        <DataTable
          id={`actions-${id}`}
          caption="To be done"
          captionClasses="govuk-table__caption--s"
          columns={['What', 'By whom', 'By when'].map((text) => ({ text }))}
          rows={actions}
        />
      )}
    </section>
  )
}
