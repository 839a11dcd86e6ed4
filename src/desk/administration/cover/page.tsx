import { DataTable } from '../../../platform/components/data-table.tsx'
import { EmptyState } from '../../../platform/components/empty-state.tsx'
import { Layout } from '../../../platform/components/layout.tsx'
import type { ShellView } from '../../../platform/components/view.ts'
import { longDate } from '../../../platform/day-words.ts'
import type { CoverLine } from '../actions/cover.records.ts'
import type { PersonCovered } from './records.ts'

interface CoverPageProps {
  readonly view: ShellView
  /** Covers that the reader has. */
  readonly own: readonly CoverLine[]
  readonly people: readonly PersonCovered[]
  /** Covers of the reader's teams; null for somebody who manages none. */
  readonly under: readonly CoverLine[] | null
}

/** Whom the reader covers for, and, for a manager, who covers whom in their teams. */
export function CoverPage({ view, own, people, under }: CoverPageProps) {
  return (
    <Layout title="Cover" view={view} wide>
      <h1 class="govuk-heading-l">Cover</h1>
      <DataTable
        id="own"
        caption="You cover for"
        columns={['Who', 'From', 'To', 'Arranged by'].map((text) => ({ text }))}
        rows={own.map((cover) => [
          { children: <bdi>{cover.covered}</bdi> },
          { text: longDate(cover.fromOn) },
          { text: longDate(cover.toOn) },
          { text: cover.givenBy },
        ])}
        empty={<EmptyState title="You cover for nobody" />}
      />
      {people.length > 0 && <People people={people} />}
      {under && <Under covers={under} />}
    </Layout>
  )
}

function People({ people }: Pick<CoverPageProps, 'people'>) {
  return (
    <>
      <h2 class="govuk-heading-m">Their children and families</h2>
      <ul class="govuk-list">
        {people.map(({ id, name }) => (
          <li>
            <a class="govuk-link" href={`/people/${id}`}>
              <bdi>{name}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

function Under({ covers }: { readonly covers: readonly CoverLine[] }) {
  return (
    <>
      <DataTable
        id="under"
        caption="Cover in your teams"
        columns={['Who', 'Covered by', 'From', 'To', 'Why', 'Next'].map((text) => ({ text }))}
        rows={covers.map((cover) => [
          { children: <bdi>{cover.covered}</bdi> },
          { children: <bdi>{cover.covering}</bdi> },
          { text: longDate(cover.fromOn) },
          { text: longDate(cover.toOn) },
          { text: cover.because },
          {
            children: (
              <a class="govuk-link" href={`/cover/${cover.id}/end`}>
                End now
                <span class="govuk-visually-hidden">
                  : {cover.covering} for {cover.covered}
                </span>
              </a>
            ),
          },
        ])}
        empty={<EmptyState title="Nobody is covered now" />}
      />
      <p class="govuk-body">
        <a class="govuk-link" href="/cover/new">
          Arrange cover
        </a>
      </p>
    </>
  )
}
