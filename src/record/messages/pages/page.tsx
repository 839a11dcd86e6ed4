import { Button } from '../../../platform/components/button.tsx'
import { DataTable } from '../../../platform/components/data-table.tsx'
import { EmptyState } from '../../../platform/components/empty-state.tsx'
import { Form } from '../../../platform/components/form.tsx'
import { InsetText } from '../../../platform/components/inset-text.tsx'
import { Layout } from '../../../platform/components/layout.tsx'
import type { ShellView } from '../../../platform/components/view.ts'
import type { countRows, paperLine, stuckLine } from './words.ts'

export interface MessagesPageProps {
  readonly view: ShellView
  readonly counts: ReturnType<typeof countRows>
  /** How messages leave; null: they do not. */
  readonly wayName: string | null
  /** Of made-up people: where to read what would have been sent. */
  readonly onPaper: string | null
  readonly stuck: readonly ReturnType<typeof stuckLine>[]
}

/** For administrators: whether messages leave, and what did not. */
export function MessagesPage({ view, counts, wayName, onPaper, stuck }: MessagesPageProps) {
  return (
    <Layout title="Messages" view={view} wide>
      <h1 class="govuk-heading-l">Messages</h1>
      <InsetText
        text={
          wayName === null ? 'No way of sending is set up: messages wait.' : `Messages leave by: ${wayName}.`
        }
      />
      {onPaper && (
        <p class="govuk-body">
          <a class="govuk-link" href={onPaper}>
            Messages that would have been sent
          </a>
        </p>
      )}
      <DataTable
        id="counts"
        caption="Messages so far"
        columns={[{ text: 'State' }, { text: 'Messages', format: 'numeric' }, { text: 'The oldest is of' }]}
        rows={counts}
        empty={<EmptyState title="No message was written yet" />}
      />
      <DataTable
        id="stuck"
        caption="Did not leave, or may not have left"
        columns={['What', 'To', 'Written', 'State', 'Why', 'Next'].map((text) => ({ text }))}
        rows={stuck.map((line) => [
          { text: line.what },
          { children: <bdi>{line.to}</bdi> },
          { text: line.madeAt },
          { text: line.state },
          { text: line.why },
          { children: <Answers view={view} {...line} /> },
        ])}
        empty={<EmptyState title="Nothing is stuck" />}
      />
    </Layout>
  )
}

function Answers({ view, id, what, to }: { readonly view: ShellView } & ReturnType<typeof stuckLine>) {
  const named = <span class="govuk-visually-hidden"> ({`${what}, ${to}`})</span>
  return (
    <Form csrfToken={view.csrfToken} action={`/messages/${id}`}>
      <div class="govuk-button-group">
        <Button classes="govuk-button--secondary" name="do" value="again">
          Send it again{named}
        </Button>
        <Button classes="govuk-button--secondary" name="do" value="leave">
          Leave it{named}
        </Button>
      </div>
    </Form>
  )
}

export interface PaperPageProps {
  readonly view: ShellView
  readonly lines: readonly ReturnType<typeof paperLine>[]
}

/** Of a made-up store: every message as somebody would have read it. */
export function PaperPage({ view, lines }: PaperPageProps) {
  return (
    <Layout title="Messages that would have been sent" view={view}>
      <h1 class="govuk-heading-l">Messages that would have been sent</h1>
      <p class="govuk-body">Everybody in this store is made up, so nothing leaves it. The newest is first.</p>
      {lines.length === 0 && <EmptyState title="No message was written yet" />}
      {lines.map((line) => (
        <section class="govuk-!-margin-bottom-6" aria-labelledby={`message-${line.id}`}>
          <h2 class="govuk-heading-m" id={`message-${line.id}`}>
            {line.subject}
          </h2>
          <p class="govuk-body govuk-!-margin-bottom-2">
            To <bdi>{line.to}</bdi>, {line.madeAt}. {line.state}.
          </p>
          <div class="govuk-inset-text">
            {line.lines.map((text) => (
              <p class="govuk-body">{text}</p>
            ))}
            {line.link !== null && (
              <p class="govuk-body">
                <a class="govuk-link" href={line.link}>
                  {line.address}
                </a>
              </p>
            )}
          </div>
        </section>
      ))}
    </Layout>
  )
}
