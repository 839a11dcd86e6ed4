import { Button } from '../../platform/components/button.tsx'
import { DataTable } from '../../platform/components/data-table.tsx'
import { Layout } from '../../platform/components/layout.tsx'
import type { ShellView } from '../../platform/components/view.ts'
import type { GuideTerm } from '../../platform/language/terms.ts'
import type { HowItReads } from '../../record/language/how-it-reads.ts'
import { HowItReadsPart, Underlined } from '../../record/language/how-it-reads.tsx'

interface GuidePageProps {
  readonly view: ShellView
  readonly guide: readonly GuideTerm[]
  readonly maySet: boolean
}

/** The council's guide: terms, what one might say instead, and why. */
export function GuidePage({ view, guide, maySet }: GuidePageProps) {
  return (
    <Layout title="Language guide" view={view} wide back={{ text: 'Home', href: '/' }}>
      <h1 class="govuk-heading-l">Language guide</h1>
      <p class="govuk-body">
        What we write about children is read by them one day. These words are offered while you write; nothing
        keeps you from using others.
      </p>
      <Button text="Look at some words" href="/language" classes="govuk-button--secondary" />
      {maySet && (
        <Button text="Add a term" href="/settings/language/term" classes="govuk-button--secondary" />
      )}
      <Terms guide={guide} maySet={maySet} />
    </Layout>
  )
}

function Terms({ guide, maySet }: Pick<GuidePageProps, 'guide' | 'maySet'>) {
  return (
    <DataTable
      id="guide"
      caption={`${guide.length} terms`}
      columns={[
        { text: 'Term' },
        { text: 'Perhaps' },
        { text: 'Why' },
        ...(maySet ? [{ text: 'Change' }] : []),
      ]}
      rows={guide.map(({ term, instead, because }) => [
        { children: <bdi>{term}</bdi> },
        { children: <bdi>{instead}</bdi> },
        because,
        ...(maySet ? [{ children: <Change term={term} /> }] : []),
      ])}
    />
  )
}

function Change({ term }: Pick<GuideTerm, 'term'>) {
  return (
    <a class="govuk-link" href={`/settings/language/term?term=${encodeURIComponent(term)}`}>
      Change<span class="govuk-visually-hidden">: {term}</span>
    </a>
  )
}

/** What was found in some words. */
export function CheckedWords({ found }: { readonly found: HowItReads }) {
  const nothing = found.terms.length === 0 && found.ease === null
  return (
    <>
      <Underlined stretches={found.stretches} />
      {nothing && <p class="govuk-body">Nothing in these words is on the guide.</p>}
      <HowItReadsPart {...found} />
    </>
  )
}
