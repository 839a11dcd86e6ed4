import { Button } from '../../../../platform/components/button.tsx'
import { Checkboxes } from '../../../../platform/components/checkboxes.tsx'
import { DataTable } from '../../../../platform/components/data-table.tsx'
import { EmptyState } from '../../../../platform/components/empty-state.tsx'
import { Form } from '../../../../platform/components/form.tsx'
import { Layout } from '../../../../platform/components/layout.tsx'
import { NotificationBanner } from '../../../../platform/components/notification-banner.tsx'
import { SummaryList } from '../../../../platform/components/summary-list.tsx'
import { Tag } from '../../../../platform/components/tag.tsx'
import type { ShellView } from '../../../../platform/components/view.ts'
import { MinutesBody } from '../../../../record/meetings/pages/parts.tsx'
import type { minutesWords } from '../../../../record/meetings/pages/words.ts'
import type { ForTriage } from '../../triage.records.ts'
import { Places } from '../queue/places.tsx'
import type { contactTriageLines, goneOnWords, standingLines, standingRows, triageLines } from './words.ts'

interface ListProps {
  readonly view: ShellView
  readonly today: {
    readonly id: string
    readonly rows: ReturnType<typeof standingRows>
    readonly lines: ReturnType<typeof standingLines>
  } | null
  readonly left: readonly ForTriage[]
  readonly lines: ReturnType<typeof triageLines>
}

/** How triage stands: today's children, whom they wait for, what was not reached, and every triage before. */
export function TriagesPage({ view, today, left, lines }: ListProps) {
  return (
    <Layout title="Daily triage" view={view} wide>
      <Places here="/triage" />
      <h1 class="govuk-heading-l">Daily triage</h1>
      {today ? <Today {...today} /> : <p class="govuk-body">No triage is called for today.</p>}
      {left.length > 0 && (
        <>
          <h2 class="govuk-heading-m">Not reached, and on no agenda to come</h2>
          <p class="govuk-body">{left.map(({ childName }) => childName).join(', ')}</p>
          <p class="govuk-body">They go on the agenda of the next triage that is called.</p>
        </>
      )}
      <Button
        href="/triage/new"
        text="Call a triage"
        classes={today ? 'govuk-button--secondary' : undefined}
      />
      <DataTable
        id="triages"
        caption="Triages, newest first"
        columns={[{ text: 'When' }, { text: 'Where' }, { text: 'State' }]}
        rows={lines.map(({ href, when, place, state }) => [
          {
            children: (
              <a class="govuk-link" href={href}>
                {when}
              </a>
            ),
          },
          { text: place },
          { text: state },
        ])}
        empty={<EmptyState title="No triage has been called yet" />}
      />
    </Layout>
  )
}

function Today({ id, rows, lines }: NonNullable<ListProps['today']>) {
  return (
    <>
      <h2 class="govuk-heading-m">Today</h2>
      <SummaryList rows={rows} />
      <Standings lines={lines} />
      <Button href={`/triage/${id}`} text="Open today’s triage" />
    </>
  )
}

function Standings({ lines }: { readonly lines: ReturnType<typeof standingLines> }) {
  return (
    <DataTable
      id="standing"
      caption="Children on the agenda"
      columns={[{ text: 'Child' }, { text: 'Agreed' }, { text: 'Contact' }, { text: 'Waiting for' }]}
      rows={lines.map(({ href, name, agreed, reached, contact, waitingFor }) => [
        {
          children: (
            <a class="govuk-link govuk-link--no-visited-state" href={href}>
              <bdi>{name}</bdi>
            </a>
          ),
        },
        { children: reached ? agreed : <Tag text={agreed} colour="yellow" /> },
        { text: contact },
        { text: waitingFor },
      ])}
      empty={<EmptyState title="Nobody is on the agenda">Put contacts from the queue on it.</EmptyState>}
    />
  )
}

interface TriageProps {
  readonly view: ShellView
  readonly id: string
  readonly title: string
  readonly done: string | null
  readonly held: boolean
  readonly goneOn: ReturnType<typeof goneOnWords>
  readonly lines: ReturnType<typeof standingLines>
  readonly minutes: ReturnType<typeof minutesWords>
}

/** One triage: its agenda with how each child stands, then the minutes so far. */
export function TriagePage({ view, id, title, done, held, goneOn, lines, minutes }: TriageProps) {
  return (
    <Layout title={title} view={view} back={{ text: 'Back to daily triage', href: '/triage' }} wide>
      {done && <NotificationBanner type="success" text={done} />}
      <h1 class="govuk-heading-l">{title}</h1>
      <GoneOn said={goneOn} />
      <Standings lines={lines} />
      <p class="govuk-body">Children who are not open to you are not on this page.</p>
      <div class="govuk-button-group">
        <Button
          href={`/triage/${id}/held`}
          text={held ? 'Change who came' : 'Write down who came'}
          classes={held ? 'govuk-button--secondary' : undefined}
        />
        <Button
          href={`/triage/${id}/add`}
          text="Put contacts on the agenda"
          classes="govuk-button--secondary"
        />
        <Button href={`/triage/${id}/print`} text="Minutes to print" classes="govuk-button--secondary" />
        {held && (
          <Button
            href={`/triage/${id}/sent`}
            text="Write down who got the minutes"
            classes="govuk-button--secondary"
          />
        )}
      </div>
      <h2 class="govuk-heading-l">Minutes</h2>
      <MinutesBody minutes={minutes} />
    </Layout>
  )
}

function GoneOn({ said }: { readonly said: ReturnType<typeof goneOnWords> }) {
  if (said === null) return null
  return (
    <>
      <p class="govuk-body">
        {said.tags.map((text) => (
          <>
            <Tag text={text} colour="red" />{' '}
          </>
        ))}
      </p>
      <p class="govuk-body hearth-words">{said.because}</p>
    </>
  )
}

/** The minutes alone, for paper: without what is restricted. */
export function TriagePrintPage({
  view,
  title,
  goneOn,
  minutes,
}: Pick<TriageProps, 'view' | 'title' | 'goneOn' | 'minutes'>) {
  return (
    <Layout title="Minutes of the triage" view={view}>
      <h1 class="govuk-heading-l">{title}</h1>
      <GoneOn said={goneOn} />
      <MinutesBody minutes={minutes} />
    </Layout>
  )
}

/** Contacts of the queue to put on an agenda. */
export function PickContacts({
  waiting,
  ticked,
}: {
  readonly waiting: readonly ForTriage[]
  readonly ticked: readonly string[]
}) {
  if (waiting.length === 0) return <p class="govuk-body">No other contact waits in the queue.</p>
  return (
    <Checkboxes
      name="contacts"
      fieldset={{ legend: { text: 'Which contacts?', classes: 'govuk-fieldset__legend--m' } }}
      items={waiting.map(({ contactId, childName }) => ({ value: contactId, text: childName }))}
      values={ticked}
    />
  )
}

/** Putting more contacts on an agenda. */
export function PutOnPage({
  view,
  meetingId,
  waiting,
  ticked,
  idempotencyKey,
}: Parameters<typeof PickContacts>[0] & {
  readonly view: ShellView
  readonly meetingId: string
  readonly idempotencyKey: string
}) {
  return (
    <Layout
      title="Put contacts on the agenda"
      view={view}
      back={{ text: 'Back to the triage', href: `/triage/${meetingId}` }}
    >
      <h1 class="govuk-heading-l">Put contacts on the agenda</h1>
      <Form csrfToken={view.csrfToken} idempotencyKey={idempotencyKey}>
        <PickContacts waiting={waiting} ticked={ticked} />
        <Button text="Put them on the agenda" preventDoubleClick />
      </Form>
    </Layout>
  )
}

/** What triages came to about one child, on the page of the contact. */
export function ContactTriage({
  contactId,
  name,
  lines,
  open,
}: {
  readonly contactId: string
  readonly name: string
  readonly lines: ReturnType<typeof contactTriageLines>
  /** It is undecided, so it may still be put on a triage. */
  readonly open: boolean
}) {
  return (
    <>
      {lines.length > 0 && <h3 class="govuk-heading-s">Daily triage</h3>}
      {lines.map(({ href, when, what }) => (
        <p class="govuk-body hearth-words">
          <a class="govuk-link govuk-link--no-visited-state" href={href}>
            {when}
          </a>
          : {what}
        </p>
      ))}
      {open && (
        <Button href={`/contact/${contactId}/triage`} classes="govuk-button--secondary">
          Put on the daily triage<span class="govuk-visually-hidden">: {name}</span>
        </Button>
      )}
    </>
  )
}
