import { Details } from '../../platform/components/details.tsx'
import { InsetText } from '../../platform/components/inset-text.tsx'
import type { HowItReads } from './how-it-reads.ts'

/** What the council's guide says of a text: an offer, and nothing that must be done. Nothing where there is nothing to say. */
export function HowItReadsPart({ terms, ease, long }: Omit<HowItReads, 'stretches'>) {
  if (terms.length === 0 && ease === null) return null
  const count = terms.length === 1 ? '1 word' : `${terms.length} words`
  const summary = terms.length === 0 ? 'How this reads' : `How this reads: ${count} could be kinder`
  return (
    <div class="govuk-!-display-none-print">
      <Details summaryText={summary}>
        {ease !== null && <p class="govuk-body">{ease}</p>}
        {terms.length > 0 && <Terms terms={terms} />}
        {long.length > 0 && (
          <>
            <p class="govuk-body">Long sentences:</p>
            <ul class="govuk-list govuk-list--bullet">
              {long.map((sentence) => (
                <li>
                  <bdi>{sentence}</bdi>
                </li>
              ))}
            </ul>
          </>
        )}
      </Details>
    </div>
  )
}

function Terms({ terms }: Pick<HowItReads, 'terms'>) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {terms.map(({ term, instead, because }) => (
        <li>
          “{term}”: perhaps <strong>{instead}</strong>. {because}
        </li>
      ))}
    </ul>
  )
}

/** A text with the guide's terms underlined. */
export function Underlined({ stretches }: Pick<HowItReads, 'stretches'>) {
  return (
    <InsetText>
      <p class="govuk-body hearth-as-written">
        {stretches.map(({ text, term }) => (term ? <u>{text}</u> : text))}
      </p>
    </InsetText>
  )
}
