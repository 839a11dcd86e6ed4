import { Button } from '../../platform/components/button.tsx'
import { DataTable } from '../../platform/components/data-table.tsx'
import { EmptyState } from '../../platform/components/empty-state.tsx'
import { Layout } from '../../platform/components/layout.tsx'
import { type Task, TaskTable } from '../../platform/components/task-table.tsx'
import type { ShellView } from '../../platform/components/view.ts'

export interface HomePageProps {
  readonly view: ShellView
  readonly hello: string
  readonly standing: string
  readonly work: readonly Task[]
  /** More waits than the page shows. */
  readonly more: boolean
  readonly caseload: readonly {
    readonly id: string
    readonly name: string
    readonly age: string
    readonly since: string
  }[]
  readonly drafts: readonly { readonly href: string; readonly title: string; readonly saved: string }[]
  readonly takesContacts: boolean
}

/** Everybody's first page: what is due from me, in order, each with one next thing to press. */
export function HomePage({
  view,
  hello,
  standing,
  work,
  more,
  caseload,
  drafts,
  takesContacts,
}: HomePageProps) {
  return (
    <Layout title="Home" view={view} wide>
      <h1 class="govuk-heading-l">{hello}</h1>
      <p class="govuk-body-l">{standing}</p>
      {takesContacts && <FrontDoor />}
      {drafts.length > 0 && <Drafts drafts={drafts} />}
      <TaskTable
        id="work"
        caption="My work"
        tasks={work}
        emptyTitle="Nothing is due"
        emptyText="When something is due from you or your team, it stands here."
      />
      {more && (
        <p class="govuk-body">
          There is more than this list can show. Finish the first ones, or use the queue.
        </p>
      )}
      {(caseload.length > 0 || !takesContacts) && <Caseload caseload={caseload} />}
    </Layout>
  )
}

/** For those who work at the front door. */
function FrontDoor() {
  return (
    <div>
      <Button href="/contacts/new" text="Record a new contact" />
      <p class="govuk-body">
        <a class="govuk-link" href="/contacts/board">
          How the front door stands
        </a>
      </p>
    </div>
  )
}

function Drafts({ drafts }: Pick<HomePageProps, 'drafts'>) {
  return (
    <section aria-labelledby="drafts-heading">
      <h2 class="govuk-heading-m" id="drafts-heading">
        What you began and have not sent
      </h2>
      <ul class="govuk-list">
        {drafts.map(({ href, title, saved }) => (
          <li>
            <a class="govuk-link" href={href}>
              {title}
            </a>{' '}
            <span class="govuk-hint">saved {saved}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Caseload({ caseload }: Pick<HomePageProps, 'caseload'>) {
  return (
    <DataTable
      id="caseload"
      caption="Children and families I work with"
      columns={[{ text: 'Who' }, { text: 'Age' }, { text: 'Since' }]}
      rows={caseload.map(({ id, name, age, since }) => [
        {
          children: (
            <a class="govuk-link govuk-link--no-visited-state" href={`/people/${id}`}>
              <bdi>{name}</bdi>
            </a>
          ),
        },
        { text: age },
        { text: since },
      ])}
      empty={
        <EmptyState title="You are not allocated to anybody">
          When your manager allocates a child to you, they stand here.
        </EmptyState>
      }
    />
  )
}
