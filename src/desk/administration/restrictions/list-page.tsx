import { DataTable } from '../../../platform/components/data-table.tsx'
import { EmptyState } from '../../../platform/components/empty-state.tsx'
import { Layout } from '../../../platform/components/layout.tsx'
import { Tag } from '../../../platform/components/tag.tsx'
import type { ShellView } from '../../../platform/components/view.ts'
import type { restrictionLines, waitingLines } from './words.ts'

interface ListPageProps {
  readonly view: ShellView
  readonly lines: ReturnType<typeof restrictionLines>
  readonly waiting: ReturnType<typeof waitingLines>
}

/** Every restricted record, when each is reviewed, and what waits for another keeper. */
export function ListPage({ view, lines, waiting }: ListPageProps) {
  return (
    <Layout title="Restricted records" view={view} wide>
      <h1 class="govuk-heading-l">Restricted records</h1>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href="/restrictions/new">
            Restrict a record
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/restrictions/why-not">
            Why can’t they see a record?
          </a>
        </li>
      </ul>
      {waiting.length > 0 && <Waiting waiting={waiting} />}
      <DataTable
        id="restrictions"
        caption="Restricted now, the next review first"
        columns={['Who', 'Since', 'Open to', 'Review by', 'Next'].map((text) => ({ text }))}
        rows={lines.map((line) => [
          { children: <bdi>{line.name}</bdi> },
          { text: line.since },
          { text: line.open },
          { children: <Review {...line} /> },
          {
            children: line.told && <Next {...line} href={`/restrictions/${line.id}`} text="Look after it" />,
          },
        ])}
        empty={<EmptyState title="No record is restricted" />}
      />
    </Layout>
  )
}

function Review({ review, tag }: ListPageProps['lines'][number]) {
  return (
    <>
      {review} {tag && <Tag {...tag} />}
    </>
  )
}

function Next({ name, href, text }: { readonly name: string; readonly href: string; readonly text: string }) {
  return (
    <a class="govuk-link" href={href}>
      {text}
      <span class="govuk-visually-hidden"> for {name}</span>
    </a>
  )
}

function Waiting({ waiting }: Pick<ListPageProps, 'waiting'>) {
  return (
    <DataTable
      id="waiting"
      caption="Waiting for a second keeper"
      columns={['Who', 'What', 'Proposed by', 'Confirm by', 'Next'].map((text) => ({ text }))}
      rows={waiting.map((line) => [
        { children: <bdi>{line.name}</bdi> },
        { text: line.what },
        { text: line.by },
        { text: line.until },
        {
          children: line.told && (
            <Next {...line} href={`/restrictions/proposals/${line.id}`} text="Confirm or decline" />
          ),
        },
      ])}
    />
  )
}
