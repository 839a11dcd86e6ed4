import { Button } from '../../../../platform/components/button.tsx'
import { DataTable } from '../../../../platform/components/data-table.tsx'
import { EmptyState } from '../../../../platform/components/empty-state.tsx'
import { Layout } from '../../../../platform/components/layout.tsx'
import { NotificationBanner } from '../../../../platform/components/notification-banner.tsx'
import { Select } from '../../../../platform/components/select.tsx'
import { SummaryList } from '../../../../platform/components/summary-list.tsx'
import type { ShellView } from '../../../../platform/components/view.ts'
import { adviceEndings, professionals } from '../../codes.ts'
import type { ConsultationFilter } from '../../consultations.records.ts'
import { Places } from '../queue/places.tsx'
import type { consultationLine, monthLines } from './words.ts'

interface ListProps {
  readonly view: ShellView
  readonly lines: readonly ReturnType<typeof consultationLine>[]
  readonly months: ReturnType<typeof monthLines>
  readonly chosen: ConsultationFilter
  /** More were given than the list shows. */
  readonly more: boolean
}

/** Advice given to professionals: a list to narrow, and how many by month. */
export function ConsultationsPage({ view, lines, months, chosen, more }: ListProps) {
  return (
    <Layout title="Advice to professionals" view={view} wide>
      <Places here="/consultations" />
      <h1 class="govuk-heading-l">Advice to professionals</h1>
      <p class="govuk-body">Advice is about nobody’s record and is not counted as a contact.</p>
      <Button href="/consultations/new" text="Record advice" />
      <form method="get" class="hearth-filters" aria-label="Narrow the list">
        <Choice name="source" label="Where they work" codes={professionals} chosen={chosen.source} />
        <Choice name="ended" label="What they do next" codes={adviceEndings} chosen={chosen.ended} />
        <Choice
          name="month"
          label="Month"
          codes={months.map(({ code, month }) => ({ code, label: month }))}
          chosen={chosen.month}
        />
        <Button text="Show these" classes="govuk-button--secondary" />
        <a class="govuk-link" href="/consultations">
          Show all
        </a>
      </form>
      <Given lines={lines} />
      {more && <p class="govuk-body">There is more than this list can show. Choose a month.</p>}
      <Months months={months} />
    </Layout>
  )
}

function Given({ lines }: Pick<ListProps, 'lines'>) {
  return (
    <DataTable
      id="advice"
      caption="Advice given, newest first"
      columns={[
        { text: 'Who asked' },
        { text: 'From' },
        { text: 'When' },
        { text: 'What they asked' },
        { text: 'What came of it' },
        { text: 'Advised by' },
      ]}
      rows={lines.map(({ href, who, source, asked, question, ended, by }) => [
        {
          children: (
            <a class="govuk-link govuk-link--no-visited-state" href={href}>
              {who}
            </a>
          ),
        },
        { text: source },
        { text: asked },
        { text: question },
        { text: ended },
        { text: by },
      ])}
      empty={<EmptyState title="No advice given">Nobody who fits has asked for advice.</EmptyState>}
    />
  )
}

function Months({ months }: Pick<ListProps, 'months'>) {
  return (
    <DataTable
      id="advice-by-month"
      caption="How often we were asked, by month"
      columns={[
        { text: 'Month' },
        { text: 'Advice given', format: 'numeric' },
        { text: 'Of these became a contact', format: 'numeric' },
      ]}
      rows={months.map(({ month, given, becameContacts }) => [
        { text: month },
        { text: given },
        { text: becameContacts },
      ])}
      empty={<p class="govuk-body">No advice was given in the last twelve months.</p>}
    />
  )
}

interface ChoiceProps {
  readonly name: string
  readonly label: string
  readonly codes: readonly { readonly code: string; readonly label: string }[]
  readonly chosen: string | undefined
}

function Choice({ name, label, codes, chosen }: ChoiceProps) {
  const items = codes.map(({ code, label: text }) => ({ value: code, text, selected: code === chosen }))
  return (
    <Select id={name} name={name} label={{ text: label }} items={[{ value: '', text: 'All' }, ...items]} />
  )
}

interface OneProps {
  readonly view: ShellView
  readonly id: string
  readonly rows: readonly { readonly key: string; readonly value: string }[]
  readonly contactHref: string | null
  readonly done: string | null
}

/** One piece of advice, and the way to make it a contact. */
export function ConsultationPage({ view, id, rows, contactHref, done }: OneProps) {
  return (
    <Layout
      title="Advice given"
      view={view}
      back={{ text: 'Back to advice to professionals', href: '/consultations' }}
    >
      {done && <NotificationBanner type="success" text={done} />}
      <h1 class="govuk-heading-l">Advice given</h1>
      <SummaryList
        rows={rows.map(({ key, value }) => ({
          key: { text: key },
          value: { children: <span class="hearth-words">{value}</span> },
        }))}
      />
      {contactHref === null ? (
        <Button href={`/contacts/new/${id}`} text="Make this a contact" />
      ) : (
        <p class="govuk-body">
          <a class="govuk-link" href={contactHref}>
            This became a contact
          </a>
        </p>
      )}
    </Layout>
  )
}
