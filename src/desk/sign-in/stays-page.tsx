import type { VNode } from 'preact'
import { Button } from '../../platform/components/button.tsx'
import { DataTable } from '../../platform/components/data-table.tsx'
import { Form } from '../../platform/components/form.tsx'
import { Layout } from '../../platform/components/layout.tsx'
import type { ShellView } from '../../platform/components/view.ts'
import { wallClockOf } from '../../platform/instant.ts'
import type { OpenSession } from '../../platform/session.ts'
import { WayBack } from './way-back.tsx'

export interface StaysPageProps {
  readonly view: ShellView
  readonly stays: readonly OpenSession[]
  /** The stay in which the page is looked at. */
  readonly here: string
  /** The worker's name where an administrator looks; null for one's own. */
  readonly of: string | null
}

/** Where somebody is signed in, and the way out of each. */
export function staysPage({ view, stays, here, of }: StaysPageProps): VNode {
  const title = of === null ? 'Where you are signed in' : 'Where this person is signed in'
  return (
    <Layout title={title} view={view} beforeContent={<WayBack />}>
      <h1 class="govuk-heading-l">{title}</h1>
      {of !== null && (
        <p class="govuk-body">
          <bdi>{of}</bdi>
        </p>
      )}
      {stays.length === 0 ? (
        <p class="govuk-body">Nowhere.</p>
      ) : (
        <Stays view={view} stays={stays} here={here} />
      )}
      {of === null && (
        <Form action="/sign-out/everywhere" csrfToken={view.csrfToken}>
          <Button classes="govuk-button--warning">Sign out everywhere</Button>
        </Form>
      )}
    </Layout>
  )
}

function Stays({ view, stays, here }: Pick<StaysPageProps, 'view' | 'stays' | 'here'>) {
  const rows = stays.map((stay) => [
    { text: stay.userAgentClass },
    { text: timeOf(stay.startedAt) },
    { text: timeOf(stay.lastSeenAt) },
    stay.id === here ? { text: 'This one' } : { children: <EndStay view={view} stay={stay} /> },
  ])
  const columns = [{ text: 'Where' }, { text: 'Signed in' }, { text: 'Last used' }, { text: 'End' }]
  return <DataTable id="stays" caption="Open stays, newest first" columns={columns} rows={rows} />
}

function EndStay({ view, stay }: { view: ShellView; stay: OpenSession }) {
  return (
    <Form action="/sign-in/stays/end" csrfToken={view.csrfToken}>
      <Button classes="govuk-button--secondary govuk-!-margin-bottom-0" name="stay" value={stay.id}>
        Sign out<span class="govuk-visually-hidden"> on {stay.userAgentClass}</span>
      </Button>
    </Form>
  )
}

function timeOf(at: OpenSession['startedAt']): string {
  const { on, time } = wallClockOf(at)
  const [year, month, day] = on.split('-')
  return `${day}/${month}/${year}, ${time}`
}
