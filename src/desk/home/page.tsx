import { Button } from '../../platform/components/button.tsx'
import { DataTable } from '../../platform/components/data-table.tsx'
import { EmptyState } from '../../platform/components/empty-state.tsx'
import { Layout } from '../../platform/components/layout.tsx'
import { Tag } from '../../platform/components/tag.tsx'
import { type Task, TaskTable } from '../../platform/components/task-table.tsx'
import type { ShellView } from '../../platform/components/view.ts'
import type { Next, Waiting } from './first.ts'
import type { teamLines } from './words.ts'

export interface HomePageProps {
  readonly view: ShellView
  readonly hello: string
  readonly standing: string
  /** The one thing to do next. */
  readonly next: Next | null
  readonly waiting: readonly Waiting[]
  readonly teams: ReturnType<typeof teamLines>
  /** The team whose work is shown in place of one's own. */
  readonly team: string | null
  readonly work: readonly Task[]
  /** How many lines of work are not shown at once. */
  readonly left: number
  /** More waits than was read. */
  readonly more: boolean
  readonly caseload: readonly {
    readonly id: string
    readonly name: string
    readonly age: string
    readonly since: string
  }[]
  readonly carriesCases: boolean
  readonly drafts: readonly { readonly href: string; readonly title: string; readonly saved: string }[]
}

/** Everybody's first page: the one next thing, what waits by role, what is due from me in order. */
export function HomePage(props: HomePageProps) {
  const { view, hello, next, team, drafts, caseload, carriesCases } = props
  if (team !== null) return <TeamPage {...props} team={team} />
  return (
    <Layout title="Home" view={view} wide>
      <h1 class="govuk-heading-l">{hello}</h1>
      <p class="govuk-body-l">{props.standing}</p>
      {next && <Button href={next.href} text={next.text} />}
      {drafts.length > 0 && <Drafts drafts={drafts} />}
      {props.waiting.length > 0 && <WhatWaits waiting={props.waiting} />}
      {props.teams.length > 0 && <Teams teams={props.teams} />}
      <Work {...props} caption="My work" />
      {(caseload.length > 0 || carriesCases) && <Caseload caseload={caseload} />}
    </Layout>
  )
}

/** The work of one team under a manager. */
function TeamPage({ team, ...props }: HomePageProps & { readonly team: string }) {
  return (
    <Layout title={team} view={props.view} wide back={{ text: 'Home', href: '/' }}>
      <h1 class="govuk-heading-l">{team}</h1>
      <p class="govuk-body-l">{props.standing}</p>
      <Work {...props} team={team} caption="What is due from this team" />
    </Layout>
  )
}

function Work({ work, left, more, caption }: HomePageProps & { readonly caption: string }) {
  return (
    <>
      <TaskTable
        id="work"
        caption={caption}
        tasks={work}
        emptyTitle="Nothing is due"
        emptyText="When something is due from you or your team, it stands here."
      />
      {left > 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href="/?all=yes#work">
            Show {left} more
          </a>
        </p>
      )}
      {more && (
        <p class="govuk-body">
          There is more than this list can show. Finish the first ones, or use the queue.
        </p>
      )}
    </>
  )
}

/** What waits for somebody of my roles, with where it is seen to. */
function WhatWaits({ waiting }: Pick<HomePageProps, 'waiting'>) {
  if (waiting.every(({ count }) => count === null)) return <Places waiting={waiting} />
  return (
    <DataTable
      id="waits"
      caption="What waits"
      columns={[{ text: 'What' }, { text: 'How many', format: 'numeric' }]}
      rows={waiting.map(({ label, count, href, urgent }) => [
        {
          children: (
            <>
              <a class="govuk-link govuk-link--no-visited-state" href={href}>
                {label}
              </a>{' '}
              {urgent && <Tag text="Waiting" colour="yellow" />}
            </>
          ),
        },
        { text: count === null ? '' : String(count) },
      ])}
      empty={null}
    />
  )
}

function Places({ waiting }: Pick<HomePageProps, 'waiting'>) {
  return (
    <nav aria-labelledby="places-heading">
      <h2 class="govuk-heading-m" id="places-heading">
        Where to begin
      </h2>
      <ul class="govuk-list">
        {waiting.map(({ label, href }) => (
          <li>
            <a class="govuk-link govuk-link--no-visited-state" href={href}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** For whoever manages several teams. */
function Teams({ teams }: Pick<HomePageProps, 'teams'>) {
  return (
    <DataTable
      id="teams"
      caption="My teams"
      columns={[
        { text: 'Team' },
        { text: 'Overdue', format: 'numeric' },
        { text: 'Due later', format: 'numeric' },
      ]}
      rows={teams.map(({ name, href, overdue, later }) => [
        {
          children: (
            <a class="govuk-link govuk-link--no-visited-state" href={href}>
              {name}
            </a>
          ),
        },
        { text: String(overdue) },
        { text: String(later) },
      ])}
      empty={null}
    />
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
      columns={[{ text: 'Who' }, { text: 'Age' }, { text: 'Since' }, { text: 'Next' }]}
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
        {
          children: (
            <a class="govuk-link" href={`/people/${id}/notes/new`}>
              Write a note<span class="govuk-visually-hidden"> about {name}</span>
            </a>
          ),
        },
      ])}
      empty={
        <EmptyState title="You are not allocated to anybody">
          When your manager allocates a child to you, they stand here.
        </EmptyState>
      }
    />
  )
}
