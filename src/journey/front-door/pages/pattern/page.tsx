import { DataTable } from '../../../../platform/components/data-table.tsx'
import { EmptyState } from '../../../../platform/components/empty-state.tsx'
import { Layout } from '../../../../platform/components/layout.tsx'
import { Tag } from '../../../../platform/components/tag.tsx'
import type { ShellView } from '../../../../platform/components/view.ts'
import type { patternLine } from './words.ts'

interface PatternPageProps {
  readonly view: ShellView
  readonly personId: string
  readonly name: string
  readonly standing: string
  readonly lines: readonly ReturnType<typeof patternLine>[]
}

/** Every contact about a child, their brothers and sisters, as one story in time. */
export function PatternPage({ view, personId, name, standing, lines }: PatternPageProps) {
  return (
    <Layout
      title="Contacts about the family"
      view={view}
      back={{ text: 'Back to the record', href: `/people/${personId}` }}
      wide
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          <bdi>{name}</bdi>
        </span>{' '}
        Contacts about the family
      </h1>
      <p class="govuk-body-l">{standing}</p>
      <Calls lines={lines} />
      <p class="govuk-body">
        Contacts about brothers, sisters and others in the family are here as far as they are open to you.
        What a contact with several children led to stands with each child.
      </p>
    </Layout>
  )
}

function Calls({ lines }: Pick<PatternPageProps, 'lines'>) {
  return (
    <DataTable
      id="pattern"
      caption="Contacts about the child and those close to them, the latest first"
      columns={[
        { text: 'When' },
        { text: 'Who told us' },
        { text: 'Worries' },
        { text: 'What came of it, for whom' },
      ]}
      rows={lines.map((line) => [
        {
          children: (
            <a class="govuk-link govuk-link--no-visited-state" href={line.href}>
              {line.when}
            </a>
          ),
        },
        { text: line.source },
        { text: line.worries },
        { children: <Became line={line} /> },
      ])}
      empty={<EmptyState title="No contacts">Nobody has contacted us about this child.</EmptyState>}
    />
  )
}

function Became({ line: { children, flag } }: { readonly line: ReturnType<typeof patternLine> }) {
  return (
    <>
      <ul class="govuk-list govuk-!-margin-bottom-1">
        {children.map(({ name, became }) => (
          <li>
            <bdi>{name}</bdi>: {became}
          </li>
        ))}
      </ul>
      {flag && <Tag text="Again without a service" colour="orange" />}
    </>
  )
}

/** On a contact's page: how it stands, and the way to the whole pattern. */
export function PatternLink({
  personId,
  standing,
}: {
  readonly personId: string
  readonly standing: string
}) {
  return (
    <p class="govuk-body">
      {standing}{' '}
      <a class="govuk-link" href={`/people/${personId}/contacts`}>
        All contacts about the family
      </a>
    </p>
  )
}
