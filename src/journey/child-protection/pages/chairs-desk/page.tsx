import { DataTable } from '../../../../platform/components/data-table.tsx'
import { EmptyState } from '../../../../platform/components/empty-state.tsx'
import { Layout } from '../../../../platform/components/layout.tsx'
import { Tag } from '../../../../platform/components/tag.tsx'
import type { ShellView } from '../../../../platform/components/view.ts'
import type { chairsDeskPage } from './words.ts'

type Words = ReturnType<typeof chairsDeskPage>

const columns = (...texts: readonly string[]) => texts.map((text) => ({ text }))
const cells = (texts: readonly string[]) => texts.map((text) => ({ text }))

/** A chair's day and weeks. */
export function ChairsDeskPage({ view, words }: { readonly view: ShellView; readonly words: Words }) {
  const { other, diary, plans, queue } = words
  return (
    <Layout title="Chair’s desk" view={view} wide>
      <h1 class="govuk-heading-l">Chair’s desk</h1>
      <p class="govuk-body">
        <a class="govuk-link" href={other.href}>
          {other.text}
        </a>
      </p>
      <DataTable
        id="diary"
        caption="Conferences in the next four weeks"
        columns={columns('Children', 'When', 'Kind', 'Chair', 'Reports', 'Talks before')}
        rows={diary.map(({ link, cells: own }) => [{ children: <Named {...link} /> }, ...cells(own)])}
        empty={<EmptyState title="No conference is planned" />}
      />
      <Plans plans={plans} />
      <DataTable
        id="cp-is"
        caption="Waits to be told to the national service (CP-IS)"
        columns={columns('Child', 'What', 'Of', 'State')}
        rows={queue.map(({ link, cells: own }) => [{ children: <Named {...link} /> }, ...cells(own)])}
        empty={<EmptyState title="Nothing waits" />}
      />
    </Layout>
  )
}

function Plans({ plans }: Pick<Words, 'plans'>) {
  return (
    <DataTable
      id="plans"
      caption="Plans, those that need you first"
      columns={columns('Child', 'Category', 'Since', 'How it is going', 'Check half-way', 'Who answers you')}
      rows={plans.map(({ link, category, since, tag, midway, dispute }) => [
        { children: <Named {...link} /> },
        { text: category },
        { text: since },
        tag ? { children: <Tag {...tag} /> } : { text: 'Not rated yet' },
        { text: midway },
        { text: dispute },
      ])}
      empty={<EmptyState title="No child is on a plan" />}
    />
  )
}

function Named({ href, text }: { readonly href: string; readonly text: string }) {
  return (
    <a class="govuk-link govuk-link--no-visited-state" href={href}>
      <bdi>{text}</bdi>
    </a>
  )
}
