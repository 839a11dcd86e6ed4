import { Button } from '../../../../platform/components/button.tsx'
import { ClockTag } from '../../../../platform/components/clock-tag.tsx'
import { DataTable } from '../../../../platform/components/data-table.tsx'
import { Tag } from '../../../../platform/components/tag.tsx'
import type { checkLine, checkWords } from './words.ts'

type Line = ReturnType<typeof checkLine>

/** What other agencies were asked about one child, on the page of the contact. */
export function Checks({
  contactId,
  lines,
  name,
}: {
  readonly contactId: string
  readonly lines: readonly Line[]
  readonly name: string
}) {
  return (
    <>
      {lines.length > 0 && (
        <DataTable
          id={`checks-${contactId}`}
          caption="What other agencies know"
          captionClasses="govuk-table__caption--s"
          columns={[{ text: 'Agency' }, { text: 'Asked' }, { text: 'Answer' }, { text: 'What they know' }]}
          rows={lines.map((line) => [
            {
              children: (
                <a class="govuk-link govuk-link--no-visited-state" href={line.href}>
                  {line.agency}
                  <span class="govuk-visually-hidden">: {line.action.toLowerCase()}</span>
                </a>
              ),
            },
            { text: line.asked },
            { children: <State {...line} /> },
            { children: <span class="hearth-words">{line.known}</span> },
          ])}
        />
      )}
      <Button href={`/contact/${contactId}/checks/new`} classes="govuk-button--secondary">
        Ask other agencies<span class="govuk-visually-hidden"> about {name}</span>
      </Button>
    </>
  )
}

function State({ state, due }: Pick<Line, 'state' | 'due'>) {
  return due === null ? <Tag text={state.text} colour={state.colour} /> : <ClockTag {...due} />
}

/** Everything said in a check so far, above the form. */
export function CheckSoFar({ asked, state, due, said, keptBack }: ReturnType<typeof checkWords>) {
  return (
    <>
      <p class="govuk-body">
        {asked}. <State state={state} due={due} />
      </p>
      {keptBack && <p class="govuk-body">{keptBack}</p>}
      {said.map(({ what, words, who }) => (
        <section>
          <h2 class="govuk-heading-s">{what}</h2>
          <p class="govuk-body hearth-words">{words}</p>
          <p class="govuk-hint">{who}</p>
        </section>
      ))}
    </>
  )
}
