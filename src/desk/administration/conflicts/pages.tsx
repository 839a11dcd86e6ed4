import { DataTable } from '../../../platform/components/data-table.tsx'
import { EmptyState } from '../../../platform/components/empty-state.tsx'
import { Layout } from '../../../platform/components/layout.tsx'
import type { ShellView } from '../../../platform/components/view.ts'
import type { interestLines } from './words.ts'

type Lines = ReturnType<typeof interestLines>

/** What a worker has declared, above the form that declares more. */
export function OwnInterests({ lines }: { readonly lines: Lines }) {
  return (
    <>
      <p class="govuk-body">
        Say here whom you know outside work, so that nobody gives you work with them. Whether they have a
        record is not looked up, and you are not told. If you come to a record of somebody you know, choose ‘I
        know this person’ there: it closes to you at once. Your manager can see what you declare, and only
        they can end it.
      </p>
      {lines.length > 0 && (
        <DataTable
          id="declared"
          caption="What you have declared"
          columns={['Who', 'How you know them', 'Declared', 'What it does'].map((text) => ({ text }))}
          rows={lines.map(({ whom, how, declared, closed }) => [
            { children: <bdi>{whom}</bdi> },
            { text: how },
            { text: declared },
            { text: closed },
          ])}
        />
      )}
    </>
  )
}

/** What the workers of one's teams have declared. */
export function InterestsPage({ view, lines }: { readonly view: ShellView; readonly lines: Lines }) {
  return (
    <Layout title="Declared interests" view={view} wide>
      <h1 class="govuk-heading-l">Declared interests</h1>
      <DataTable
        id="interests"
        caption="Whom your workers know outside work"
        columns={['Worker', 'Who', 'How they know them', 'In their words', 'Declared', 'Next'].map(
          (text) => ({ text }),
        )}
        rows={lines.map(({ id, worker, whom, how, words, declared }) => [
          { children: <bdi>{worker}</bdi> },
          { children: <bdi>{whom}</bdi> },
          { text: how },
          { text: words },
          { text: declared },
          {
            children: (
              <a class="govuk-link" href={`/declared-interests/${id}/end`}>
                End<span class="govuk-visually-hidden"> what {worker} declared</span>
              </a>
            ),
          },
        ])}
        empty={<EmptyState title="Nobody has declared an interest" />}
      />
    </Layout>
  )
}
