import { labelOf } from '../../platform/code.ts'
import { Button } from '../../platform/components/button.tsx'
import { EmptyState } from '../../platform/components/empty-state.tsx'
import { Layout } from '../../platform/components/layout.tsx'
import { SummaryList } from '../../platform/components/summary-list.tsx'
import type { ShellView } from '../../platform/components/view.ts'
import { longDate } from '../../platform/day-words.ts'
import { type DirectWork, keeping } from './model.ts'

/** Work with a child, worded. */
export function directWorkWords(work: readonly DirectWork[]) {
  return work.map(({ id, tool, doneOn, aim, learned, said, keep, documentId, documentTitle, byName }) => ({
    id,
    heading: `${tool}, ${longDate(doneOn)}`,
    rows: [
      { key: 'What it was for', value: aim },
      ...(said === null ? [] : [{ key: 'In the child’s own words', value: said }]),
      { key: 'What was learned', value: learned },
      { key: 'May be kept', value: labelOf(keeping, keep) },
      { key: 'By', value: byName },
    ],
    document:
      documentId === null
        ? null
        : { text: documentTitle ?? 'The document', href: `/documents/${documentId}` },
  }))
}

interface DirectWorkPageProps {
  readonly view: ShellView
  readonly personId: string
  readonly name: string
  readonly work: ReturnType<typeof directWorkWords>
}

/** Everything that was done with a child, the latest first. */
export function DirectWorkPage({ view, personId, name, work }: DirectWorkPageProps) {
  return (
    <Layout
      title="Direct work"
      view={view}
      back={{ text: 'Back to the record', href: `/people/${personId}` }}
    >
      <span class="govuk-caption-l">{name}</span>
      <h1 class="govuk-heading-l">Direct work</h1>
      <Button text="Record direct work" href={`/people/${personId}/direct-work/new`} />
      {work.length === 0 && (
        <EmptyState title="No direct work yet">
          What was done with {name} stands here when there is some.
        </EmptyState>
      )}
      {work.map(({ heading, rows, document }) => (
        <>
          <h2 class="govuk-heading-m">
            <bdi>{heading}</bdi>
          </h2>
          <SummaryList rows={rows} />
          {document && (
            <p class="govuk-body">
              <a class="govuk-link" href={document.href}>
                <bdi>{document.text}</bdi>
              </a>
            </p>
          )}
        </>
      ))}
    </Layout>
  )
}
