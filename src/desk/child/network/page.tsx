import { Button } from '../../../platform/components/button.tsx'
import { EmptyState } from '../../../platform/components/empty-state.tsx'
import { InsetText } from '../../../platform/components/inset-text.tsx'
import { SummaryList } from '../../../platform/components/summary-list.tsx'
import { Tag } from '../../../platform/components/tag.tsx'
import type { ShellView } from '../../../platform/components/view.ts'
import type { HelperRow } from '../../../record/network/help-words.ts'
import type { Frame } from '../frame.ts'
import { RecordPage } from '../record-page.tsx'

interface HelpPageProps {
  readonly view: ShellView
  readonly frame: Frame
  readonly rows: readonly HelperRow[]
  readonly line: string
  readonly familyHref: string
  readonly addHref: string | null
}

/** Everybody around a child with what is known of how they could help. */
export function HelpPage({ view, frame, rows, line, familyHref, addHref }: HelpPageProps) {
  return (
    <RecordPage view={view} frame={frame} title="Who could help or care?">
      <h1 class="govuk-heading-l">Who could help or care?</h1>
      <InsetText text={line} />
      {rows.length === 0 && (
        <EmptyState title="Nobody is recorded who could be asked">
          <p class="govuk-body">Begin with the family: who is there, and who else is close to the child?</p>
        </EmptyState>
      )}
      {rows.map((row) => (
        <Helper {...row} />
      ))}
      {addHref && (
        <Button text="Add somebody to the family" href={addHref} classes="govuk-button--secondary" />
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={familyHref}>
          Family and network
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="/without-crisis-carer">
          All children without a crisis carer
        </a>
      </p>
    </RecordPage>
  )
}

function Helper({ name, who, asked, offers, obstacle, support, crisisCarer, recordHref }: HelperRow) {
  return (
    <section>
      <h2 class="govuk-heading-m govuk-!-margin-bottom-1">
        <bdi>{name}</bdi> {crisisCarer && <Tag text="Crisis carer" colour="green" />}
      </h2>
      <p class="govuk-body-s">{who}</p>
      <SummaryList
        rows={[
          { key: { text: 'Asked' }, value: { text: asked } },
          { key: { text: 'Can do' }, value: { text: offers } },
          { key: { text: 'Stands in the way' }, value: { text: obstacle } },
          { key: { text: 'Would change that' }, value: { text: support } },
        ]}
      />
      {recordHref && (
        <p class="govuk-body">
          <a class="govuk-link" href={recordHref}>
            Record what is known<span class="govuk-visually-hidden"> of {name}</span>
          </a>
        </p>
      )}
    </section>
  )
}
