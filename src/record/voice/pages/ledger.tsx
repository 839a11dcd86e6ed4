import { Button } from '../../../platform/components/button.tsx'
import { EmptyState } from '../../../platform/components/empty-state.tsx'
import { Layout } from '../../../platform/components/layout.tsx'
import type { ShellView } from '../../../platform/components/view.ts'
import { ViewsList } from './childs-views.tsx'
import type { viewsWords } from './words.ts'

interface LedgerPageProps {
  readonly view: ShellView
  readonly child: ReturnType<typeof viewsWords>[number]
}

/** Everything that a child let somebody know, the latest first, with what changed because of it. */
export function LedgerPage({ view, child }: LedgerPageProps) {
  const { id, name, views } = child
  return (
    <Layout
      title="What a child said"
      view={view}
      back={{ text: 'Back to the record', href: `/people/${id}` }}
    >
      <h1 class="govuk-heading-l">What {name} said</h1>
      <Button text="Write down what they said" href={`/people/${id}/voice/new`} />
      {views.length === 0 ? (
        <EmptyState title="Nothing is written down yet">
          What {name} says at visits and in direct work stands here too.
        </EmptyState>
      ) : (
        <ViewsList views={views} />
      )}
    </Layout>
  )
}
