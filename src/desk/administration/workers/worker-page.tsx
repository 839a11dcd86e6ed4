import { Button } from '../../../platform/components/button.tsx'
import { DataTable } from '../../../platform/components/data-table.tsx'
import { EmptyState } from '../../../platform/components/empty-state.tsx'
import { Form } from '../../../platform/components/form.tsx'
import { InsetText } from '../../../platform/components/inset-text.tsx'
import { Layout } from '../../../platform/components/layout.tsx'
import { SummaryList } from '../../../platform/components/summary-list.tsx'
import { Tag } from '../../../platform/components/tag.tsx'
import type { ShellView } from '../../../platform/components/view.ts'
import type { workerWords } from './words.ts'

interface WorkerPageProps {
  readonly view: ShellView
  readonly words: ReturnType<typeof workerWords>
  readonly keyFor: () => string
}

/** One worker: their account, the roles they hold, and what may be done about them. */
export function WorkerPage({ view, words, keyFor }: WorkerPageProps) {
  const { id, name, own, closed, facts, state, earlier } = words
  return (
    <Layout title="A worker’s roles" view={view} back={{ text: 'Workers and roles', href: '/workers' }} wide>
      <h1 class="govuk-heading-l">
        <bdi>{name}</bdi>
      </h1>
      {own && (
        <InsetText text="This is your own account. Another administrator changes your roles, team and account." />
      )}
      <SummaryList
        rows={[
          ...facts.map(({ key, value }) => ({ key, value })),
          { key: 'Account', value: { children: <Tag {...state} /> } },
        ]}
      />
      <Held {...{ view, words, keyFor }} />
      {!own && (
        <ul class="govuk-list">
          {!closed && <Way href={`/workers/${id}/roles/new`} text="Give a role" />}
          <Way href={`/workers/${id}/team`} text="Move to another team" />
          <Way href={`/workers/${id}/account`} text="Suspend, close or open the account" />
          <Way href={`/sign-in/stays/${id}`} text="Where this person is signed in" />
        </ul>
      )}
      {earlier.length > 0 && <Earlier earlier={earlier} />}
    </Layout>
  )
}

function Earlier({ earlier }: Pick<WorkerPageProps['words'], 'earlier'>) {
  return (
    <DataTable
      id="earlier"
      caption="Roles held before"
      columns={['Role', 'From', 'To', 'Why it ended'].map((text) => ({ text }))}
      rows={earlier.map(({ role, from, to, why }) => [
        { text: role },
        { text: from },
        { text: to },
        { text: why },
      ])}
    />
  )
}

function Way({ href, text }: { readonly href: string; readonly text: string }) {
  return (
    <li>
      <a class="govuk-link" href={href}>
        {text}
      </a>
    </li>
  )
}

function Held({ view, words: { id, own, held }, keyFor }: WorkerPageProps) {
  return (
    <DataTable
      id="held"
      caption="Roles held now"
      columns={['Role', 'From', 'Given by', 'Ends unless reviewed by', ...(own ? [] : ['Next'])].map(
        (text) => ({
          text,
        }),
      )}
      rows={held.map((role) => [
        { text: role.role },
        { text: role.from },
        { text: role.by },
        { children: <Review {...role} /> },
        ...(own ? [] : [{ children: <Next {...{ view, workerId: id, role, keyFor }} /> }]),
      ])}
      empty={<EmptyState title="This person holds no role" />}
    />
  )
}

type Role = WorkerPageProps['words']['held'][number]

function Review({ review, reviewDue }: Role) {
  return (
    <>
      {review} {reviewDue && <Tag text="Review due" colour="orange" />}
    </>
  )
}

interface NextProps extends Pick<WorkerPageProps, 'view' | 'keyFor'> {
  readonly workerId: string
  readonly role: Role
}

function Next({ view, workerId, role, keyFor }: NextProps) {
  const path = `/workers/${workerId}/roles/${role.id}`
  return (
    <>
      <Form action={`${path}/review`} csrfToken={view.csrfToken} idempotencyKey={keyFor()}>
        <Button classes="govuk-button--secondary govuk-!-margin-bottom-1">
          Still needed<span class="govuk-visually-hidden">: {role.role}</span>
        </Button>
      </Form>
      <a class="govuk-link" href={`${path}/end`}>
        End<span class="govuk-visually-hidden"> the role {role.role}</span>
      </a>
    </>
  )
}
