import { Button } from '../../../../platform/components/button.tsx'
import { DataTable } from '../../../../platform/components/data-table.tsx'
import { EmptyState } from '../../../../platform/components/empty-state.tsx'
import { Layout } from '../../../../platform/components/layout.tsx'
import { NotificationBanner } from '../../../../platform/components/notification-banner.tsx'
import { Select } from '../../../../platform/components/select.tsx'
import type { ShellView } from '../../../../platform/components/view.ts'
import { nightCallKinds } from '../../codes.ts'
import { Places } from '../queue/places.tsx'
import type { callLine } from './words.ts'

interface LogProps {
  readonly view: ShellView
  readonly lines: readonly ReturnType<typeof callLine>[]
  readonly kind: string
  readonly done: string | null
}

/** Every call of the last week that the out-of-hours team took. */
export function OutOfHoursPage({ view, lines, kind, done }: LogProps) {
  const kinds = nightCallKinds.map(({ code, label }) => ({
    value: code,
    text: label,
    selected: code === kind,
  }))
  return (
    <Layout title="Out-of-hours log" view={view} wide>
      {done && <NotificationBanner type="success" text={done} />}
      <Places here="/out-of-hours" />
      <h1 class="govuk-heading-l">Out-of-hours log</h1>
      <p class="govuk-body">
        Log every call, whoever it is about. A worry about a child is{' '}
        <a class="govuk-link" href="/contacts/new">
          a contact
        </a>{' '}
        besides.
      </p>
      <div class="govuk-button-group">
        <Button href="/out-of-hours/new" text="Log a call" />
        <a class="govuk-link" href="/out-of-hours/load">
          Load by service and hour
        </a>
      </div>
      <form method="get" class="hearth-filters" aria-label="Narrow the log">
        <Select
          id="kind"
          name="kind"
          label={{ text: 'Whom it is about' }}
          items={[{ value: '', text: 'All' }, ...kinds]}
        />
        <Button text="Show these" classes="govuk-button--secondary" />
      </form>
      <Calls lines={lines} />
    </Layout>
  )
}

function Calls({ lines }: Pick<LogProps, 'lines'>) {
  return (
    <DataTable
      id="calls"
      caption="Calls of the last 7 days, newest first"
      columns={[
        { text: 'When' },
        { text: 'About' },
        { text: 'Took' },
        { text: 'Who rang' },
        { text: 'What was arranged' },
        { text: 'Taken by' },
      ]}
      rows={lines.map(({ when, kind, minutes, caller, arranged, by }) => [
        { text: when },
        { text: kind },
        { text: minutes },
        { text: caller },
        { children: <span class="hearth-words">{arranged}</span> },
        { text: by },
      ])}
      empty={<EmptyState title="No call">No call that fits was logged in the last 7 days.</EmptyState>}
    />
  )
}
