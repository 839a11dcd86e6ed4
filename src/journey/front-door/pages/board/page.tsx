import { ClockTag } from '../../../../platform/components/clock-tag.tsx'
import { DataTable } from '../../../../platform/components/data-table.tsx'
import { Layout } from '../../../../platform/components/layout.tsx'
import { Tag } from '../../../../platform/components/tag.tsx'
import type { ShellView } from '../../../../platform/components/view.ts'
import { OnNow } from '../on-duty/on-now.tsx'
import type { onNowLines } from '../on-duty/words.ts'
import { Places } from '../queue/places.tsx'
import type { queueLines } from '../queue/words.ts'
import type { boardLists, boardTiles } from './words.ts'

interface BoardPageProps {
  readonly view: ShellView
  readonly onNow: ReturnType<typeof onNowLines>
  readonly tiles: ReturnType<typeof boardTiles>
  readonly lists: ReturnType<typeof boardLists>
}

/** The duty manager's page: how much waits, what is late, what waits for a sign-off or for another agency, and who is on. */
export function BoardPage({ view, onNow, tiles, lists }: BoardPageProps) {
  return (
    <Layout title="How the front door stands" view={view} wide>
      <Places here="/contacts/board" />
      <h1 class="govuk-heading-l">How the front door stands</h1>
      <OnNow lines={onNow} />
      <Counts tiles={tiles} />
      <List
        id="signing"
        caption="Waiting for sign-off"
        lines={lists.signing}
        none="Nothing waits for a sign-off."
      />
      <List id="late" caption="Overdue" lines={lists.late} none="No decision is overdue." />
      <List
        id="checks"
        caption="Agencies that have not answered"
        lines={lists.checks}
        none="No agency is waited for."
      />
    </Layout>
  )
}

function Counts({ tiles }: Pick<BoardPageProps, 'tiles'>) {
  return (
    <DataTable
      id="counts"
      caption="What waits now"
      columns={[{ text: 'What' }, { text: 'How many', format: 'numeric' }]}
      rows={tiles.map(({ label, count, href, urgent }) => [
        {
          children: (
            <>
              <a class="govuk-link govuk-link--no-visited-state" href={href}>
                {label}
              </a>{' '}
              {urgent && <Tag text="See to this first" colour="red" />}
            </>
          ),
        },
        { text: String(count) },
      ])}
      empty={null}
    />
  )
}

interface ListProps {
  readonly id: string
  readonly caption: string
  readonly lines: ReturnType<typeof queueLines>
  readonly none: string
}

function List({ id, caption, lines, none }: ListProps) {
  return (
    <DataTable
      id={id}
      caption={caption}
      columns={[{ text: 'Child' }, { text: 'Decide by' }, { text: 'From' }, { text: 'How it stands' }]}
      rows={lines.map(({ href, name, due, source, state }) => [
        {
          children: (
            <a class="govuk-link govuk-link--no-visited-state" href={href}>
              <bdi>{name}</bdi>
            </a>
          ),
        },
        { children: <ClockTag {...due} /> },
        { text: source },
        { text: state },
      ])}
      empty={<p class="govuk-body">{none}</p>}
    />
  )
}
