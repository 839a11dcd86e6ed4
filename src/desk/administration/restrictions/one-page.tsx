import { DataTable } from '../../../platform/components/data-table.tsx'
import { Layout } from '../../../platform/components/layout.tsx'
import { SummaryList } from '../../../platform/components/summary-list.tsx'
import { Tag, type TagProps } from '../../../platform/components/tag.tsx'
import type { ShellView } from '../../../platform/components/view.ts'
import type { historyLines } from './words.ts'

interface OnePageProps {
  readonly view: ShellView
  readonly id: string
  readonly name: string
  readonly because: string
  readonly since: string
  readonly review: string
  readonly tag: TagProps | null
  readonly members: readonly string[]
  readonly history: ReturnType<typeof historyLines>
}

/** One restricted record: to whom it is open, when it is reviewed, and what was decided about it. */
export function OnePage(props: OnePageProps) {
  const { view, id, name, history } = props
  return (
    <Layout
      title="A restricted record"
      view={view}
      back={{ text: 'Restricted records', href: '/restrictions' }}
      wide
    >
      <h1 class="govuk-heading-l">
        <bdi>{name}</bdi>
      </h1>
      <Facts {...props} />
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={`/restrictions/${id}/change`}>
            Review or change who may open it
          </a>
        </li>
        <li>
          <a class="govuk-link" href={`/restrictions/${id}/end`}>
            End the restriction
          </a>
        </li>
      </ul>
      <History history={history} />
    </Layout>
  )
}

function Facts({ because, since, review, tag, members }: OnePageProps) {
  const dated = (
    <>
      {review} {tag && <Tag {...tag} />}
    </>
  )
  return (
    <SummaryList
      rows={[
        { key: 'Restricted since', value: since },
        { key: 'Why', value: { children: <span class="hearth-words">{because}</span> } },
        { key: 'Open to', value: { children: <Members members={members} /> } },
        { key: 'Review by', value: { children: dated } },
      ]}
    />
  )
}

function Members({ members }: Pick<OnePageProps, 'members'>) {
  return (
    <ul class="govuk-list">
      {members.map((member) => (
        <li>
          <bdi>{member}</bdi>
        </li>
      ))}
    </ul>
  )
}

function History({ history }: Pick<OnePageProps, 'history'>) {
  return (
    <DataTable
      id="history"
      caption="What was proposed and decided"
      columns={['What', 'When', 'By', 'Why', 'What came of it'].map((text) => ({ text }))}
      rows={history.map(({ what, when, by, why, came }) => [
        { text: what },
        { text: when },
        { text: by },
        { text: why },
        { text: came },
      ])}
    />
  )
}
