import { Layout } from '../../../platform/components/layout.tsx'
import { SummaryList } from '../../../platform/components/summary-list.tsx'
import { Tag } from '../../../platform/components/tag.tsx'
import type { ShellView } from '../../../platform/components/view.ts'
import { WrittenWords } from '../../notes/written-words.tsx'
import type { visitPage } from './words.ts'

type VisitWorded = ReturnType<typeof visitPage>

interface VisitPageProps extends VisitWorded {
  readonly view: ShellView
}

/** One visit: the children first, each with their own words. */
export function VisitPage({ view, ...visit }: VisitPageProps) {
  return (
    <Layout title="Visit" view={view} back={visit.back}>
      <VisitBody {...visit} />
      <p class="govuk-body govuk-!-display-none-print">
        <a class="govuk-link" href={visit.printHref}>
          Print
        </a>
      </p>
    </Layout>
  )
}

/** The visit alone, for paper. */
export function VisitPrintPage({ view, ...visit }: VisitPageProps) {
  return (
    <Layout
      title="Visit, to print"
      view={view}
      back={{ text: 'Back to the visit', href: `/visits/${visit.id}` }}
    >
      <VisitBody {...visit} />
    </Layout>
  )
}

function VisitBody({ title, rows, children, reflection, aboutTheAdults }: VisitWorded) {
  return (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      {aboutTheAdults && (
        <p class="govuk-body">
          <Tag text="About the adults" colour="yellow" /> No word of a child’s and nothing noticed about a
          child is written down.
        </p>
      )}
      <SummaryList rows={rows} />
      {children.map((child) => (
        <ChildPart {...child} />
      ))}
      {reflection !== '' && <h2 class="govuk-heading-m">What the worker makes of it</h2>}
      <WrittenWords text={reflection} />
    </>
  )
}

function ChildPart({ personId, name, seen, said, observed, rows }: VisitWorded['children'][number]) {
  return (
    <section aria-labelledby={`child-${personId}`}>
      <h2 class="govuk-heading-m" id={`child-${personId}`}>
        {name}
      </h2>
      <p class="govuk-body">{seen}</p>
      {said !== '' && (
        <>
          <h3 class="govuk-heading-s">{name} said</h3>
          <blockquote class="govuk-inset-text govuk-!-margin-left-0 govuk-!-margin-top-0">
            <WrittenWords text={said} />
          </blockquote>
        </>
      )}
      {observed !== '' && <h3 class="govuk-heading-s">What was noticed about {name}</h3>}
      <WrittenWords text={observed} />
      {rows.length > 0 && <SummaryList rows={rows} />}
    </section>
  )
}
