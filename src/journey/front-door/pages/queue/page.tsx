import { Button } from '../../../../platform/components/button.tsx'
import { ClockTag } from '../../../../platform/components/clock-tag.tsx'
import { DataTable } from '../../../../platform/components/data-table.tsx'
import { EmptyState } from '../../../../platform/components/empty-state.tsx'
import { Form } from '../../../../platform/components/form.tsx'
import { Layout } from '../../../../platform/components/layout.tsx'
import { Pagination } from '../../../../platform/components/pagination.tsx'
import { Select } from '../../../../platform/components/select.tsx'
import { Tag } from '../../../../platform/components/tag.tsx'
import type { ShellView } from '../../../../platform/components/view.ts'
import { sources, worries } from '../../codes.ts'
import { OnNow } from '../on-duty/on-now.tsx'
import type { onNowLines } from '../on-duty/words.ts'
import type { sentLines } from '../sent/words.ts'
import { Places } from './places.tsx'
import type { queueLines } from './words.ts'

interface QueuePageProps {
  readonly view: ShellView
  readonly standing: string
  readonly onNow: ReturnType<typeof onNowLines>
  readonly lines: ReturnType<typeof queueLines>
  /** The triage that what is ticked is put on; null where none is called. */
  readonly triage: { readonly id: string; readonly when: string } | null
  readonly idempotencyKey: string
  /** Sent to us from outside and not yet a contact. */
  readonly sent: ReturnType<typeof sentLines>
  readonly chosen: {
    readonly worry: string
    readonly source: string
    readonly age: string
    readonly state: string
  }
  /** Which page of the queue this is, and where the ones around it lie. */
  readonly page: {
    readonly number: number
    readonly count: number
    readonly before: string | null
    readonly after: string | null
  }
}

const ages = [
  { code: 'unborn', label: 'Unborn' },
  { code: '0-4', label: '0 to 4' },
  { code: '5-9', label: '5 to 9' },
  { code: '10-15', label: '10 to 15' },
  { code: '16-17', label: '16 and 17' },
]
const states = [
  { code: 'waiting', label: 'Waiting for a decision' },
  { code: 'waiting for sign-off', label: 'Waiting for sign-off' },
]

/** The queue: every undecided contact, least time left first, a page at a time. */
export function QueuePage(props: QueuePageProps) {
  const { view, standing, onNow, lines, sent, chosen, page, triage } = props
  return (
    <Layout title="Contacts waiting" view={view} wide>
      <Places here="/contacts" />
      <h1 class="govuk-heading-l">Contacts waiting</h1>
      <p class="govuk-body-l">{standing}</p>
      <OnNow lines={onNow} />
      <Button href="/contacts/new" text="Record a new contact" />
      {sent.length > 0 && <SentToUs lines={sent} />}
      <form method="get" class="hearth-filters" aria-label="Narrow the queue">
        <Choice name="worry" label="Worry" codes={worries} chosen={chosen.worry} />
        <Choice name="source" label="Who told us" codes={sources} chosen={chosen.source} />
        <Choice name="age" label="Age" codes={ages} chosen={chosen.age} />
        <Choice name="state" label="State" codes={states} chosen={chosen.state} />
        <Button text="Show these" classes="govuk-button--secondary" />
        <a class="govuk-link" href="/contacts">
          Show all
        </a>
      </form>
      {triage === null || lines.length === 0 ? (
        <Queue lines={lines} ticks={false} />
      ) : (
        <Form
          csrfToken={view.csrfToken}
          idempotencyKey={props.idempotencyKey}
          action={`/triage/${triage.id}/add`}
        >
          <Queue lines={lines} ticks />
          <Button
            text={`Put those ticked on the triage, ${triage.when}`}
            classes="govuk-button--secondary"
            preventDoubleClick
          />
        </Form>
      )}
      {page.count > 1 && <Pages {...page} />}
    </Layout>
  )
}

function Queue({ lines, ticks }: Pick<QueuePageProps, 'lines'> & { readonly ticks: boolean }) {
  const texts = ['Child', 'Decide', 'Age', 'Worries', 'From', 'State', 'Next', ...(ticks ? ['Triage'] : [])]
  return (
    <DataTable
      id="queue"
      caption="Undecided, least time left first"
      columns={texts.map((text) => ({ text }))}
      rows={lines.map((line) => [...cellsOf(line), ...(ticks ? [{ children: <Tick line={line} /> }] : [])])}
      empty={<EmptyState title="No contact is waiting">Every contact that fits has been decided.</EmptyState>}
    />
  )
}

function Tick({ line }: { readonly line: QueuePageProps['lines'][number] }) {
  const id = `triage-${line.contactId}`
  return (
    <div class="govuk-checkboxes govuk-checkboxes--small">
      <div class="govuk-checkboxes__item">
        <input
          class="govuk-checkboxes__input"
          id={id}
          name="contacts"
          type="checkbox"
          value={line.contactId}
        />
        <label class="govuk-label govuk-checkboxes__label" for={id}>
          <span class="govuk-visually-hidden">Put {line.name} on the triage</span>
        </label>
      </div>
    </div>
  )
}

function SentToUs({ lines }: { readonly lines: QueuePageProps['sent'] }) {
  return (
    <DataTable
      id="sent"
      caption="Sent to us, not yet taken in"
      columns={['Sent from', 'Decide', 'Reference', 'Sent', 'Next'].map((text) => ({ text }))}
      rows={lines.map((line) => [
        {
          children: (
            <>
              {line.from} {line.danger && <Tag text="In danger now" colour="red" />}
            </>
          ),
        },
        { children: <ClockTag {...line.due} /> },
        { text: line.reference },
        { text: line.sent },
        {
          children: (
            <a class="govuk-link govuk-link--no-visited-state" href={line.href}>
              Read<span class="govuk-visually-hidden"> what was sent, {line.reference}</span>
            </a>
          ),
        },
      ])}
      empty={null}
    />
  )
}

function Pages({ number, count, before, after }: QueuePageProps['page']) {
  const step = (href: string, to: number, text: string) => ({ href, text, labelText: `${to} of ${count}` })
  return (
    <Pagination
      landmarkLabel="Pages of the queue"
      previous={before === null ? null : step(before, number - 1, 'Previous page')}
      next={after === null ? null : step(after, number + 1, 'Next page')}
    />
  )
}

interface ChoiceProps {
  readonly name: string
  readonly label: string
  readonly codes: readonly { readonly code: string; readonly label: string }[]
  readonly chosen: string
}

function Choice({ name, label, codes, chosen }: ChoiceProps) {
  const items = codes.map(({ code, label: text }) => ({ value: code, text, selected: code === chosen }))
  return (
    <Select id={name} name={name} label={{ text: label }} items={[{ value: '', text: 'All' }, ...items]} />
  )
}

function cellsOf(line: QueuePageProps['lines'][number]) {
  return [
    {
      children: (
        <>
          <a class="govuk-link govuk-link--no-visited-state" href={line.href}>
            <bdi>{line.name}</bdi>
          </a>{' '}
          {line.danger && <Tag text="In danger now" colour="red" />}
        </>
      ),
    },
    { children: <ClockTag {...line.due} /> },
    { text: line.age },
    { text: line.worries.join(', ') },
    { text: `${line.source}, ${line.received}` },
    { text: line.state },
    {
      children: (
        <a class="govuk-link govuk-link--no-visited-state" href={line.href}>
          {line.action}
          <span class="govuk-visually-hidden"> the contact about {line.name}</span>
        </a>
      ),
    },
  ]
}
