import { DataTable } from '../../../platform/components/data-table.tsx'
import { EmptyState } from '../../../platform/components/empty-state.tsx'
import { SummaryList } from '../../../platform/components/summary-list.tsx'
import { Tag } from '../../../platform/components/tag.tsx'
import { WrittenWords } from '../../notes/written-words.tsx'
import type { ChangeLine } from '../difference-words.ts'
import type { planView } from './words.ts'

type PlanWorded = ReturnType<typeof planView>

/** A plan for a page or for paper: what it is for, what shall be different, who does what by when, what if not. */
export function PlanView({ rows, purpose, outcomes, difficulties, contingency }: PlanWorded) {
  return (
    <>
      <SummaryList rows={rows} />
      {purpose !== '' && <h2 class="govuk-heading-m">What this plan is for</h2>}
      <WrittenWords text={purpose} />
      {outcomes.map((outcome) => (
        <Outcome {...outcome} />
      ))}
      {difficulties.map(({ id, heading, words, rows: said }) => (
        <section aria-labelledby={`difficulty-${id}`}>
          <h2 class="govuk-heading-m" id={`difficulty-${id}`}>
            <bdi>{heading}</bdi>
          </h2>
          <WrittenWords text={words} />
          {said.length > 0 && <SummaryList rows={said} />}
        </section>
      ))}
      {contingency.text !== '' && <h2 class="govuk-heading-m">{contingency.heading}</h2>}
      <WrittenWords text={contingency.text} />
    </>
  )
}

function Outcome({ id, heading, howKnown, progress, columns, actions }: PlanWorded['outcomes'][number]) {
  return (
    <section aria-labelledby={`outcome-${id}`} class="govuk-!-margin-bottom-6">
      <h2 class="govuk-heading-m" id={`outcome-${id}`}>
        <bdi>{heading}</bdi>
      </h2>
      {progress !== '' && (
        <p class="govuk-body">
          <strong>How far we are:</strong> {progress}
        </p>
      )}
      {howKnown.text !== '' && <h3 class="govuk-heading-s">{howKnown.heading}</h3>}
      <WrittenWords text={howKnown.text} />
      <DataTable
        id={`actions-${id}`}
        caption={columns[0] ?? ''}
        captionClasses="govuk-visually-hidden"
        columns={columns.map((text) => ({ text }))}
        rows={actions.map(({ text, owner, due, state, late, settleHref }) => [
          { text },
          { text: owner },
          { text: due },
          {
            children: (
              <>
                {late ? <Tag text={state} colour="red" /> : state}{' '}
                {settleHref !== null && (
                  <a class="govuk-link govuk-!-display-none-print" href={settleHref}>
                    Say what came of it<span class="govuk-visually-hidden">: {text}</span>
                  </a>
                )}
              </>
            ),
          },
        ])}
        empty={<EmptyState title="Nothing is to be done for it yet" />}
      />
    </section>
  )
}

/** What changed between two versions, in words. */
export function PlanDifferenceList({ lines }: { readonly lines: readonly ChangeLine[] }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {lines.map(({ text, before, after }) => (
        <li>
          <bdi>{text}</bdi>
          {after !== undefined && (
            <>
              : was <bdi>{before}</bdi>, now <bdi>{after}</bdi>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
