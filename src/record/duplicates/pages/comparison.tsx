import { DataTable } from '../../../platform/components/data-table.tsx'
import { Details } from '../../../platform/components/details.tsx'
import type { ReasonLine } from '../explanation.ts'

interface ComparisonProps {
  /** Whose columns they are: 'First record', 'The record that is kept'. */
  readonly heads: readonly [string, string]
  readonly rows: readonly (readonly string[])[]
  readonly reasons: readonly ReasonLine[]
  readonly sentence: string
  /** How sure Hearth is, in words. */
  readonly sure?: string
}

/** Both records side by side, and why Hearth thinks that they may be one person: in a sentence, and as a table. */
export function Comparison({ heads, rows, reasons, sentence, sure }: ComparisonProps) {
  return (
    <>
      {sentence !== '' && (
        <p class="govuk-body">
          {sure && <strong>{sure}. </strong>}
          {sentence}
        </p>
      )}
      <DataTable
        id="both"
        caption="Both records"
        columns={[{ text: 'What' }, ...heads.map((text) => ({ text }))]}
        rows={rows.map(([what = '', ...both]) => [
          { text: what },
          ...both.map((text) => ({ children: <Cell text={text} /> })),
        ])}
      />
      {reasons.length > 0 && (
        <Details summaryText="How Hearth compared them">
          <DataTable
            id="reasons"
            caption="What was compared"
            captionClasses="govuk-table__caption--s"
            columns={['What', ...heads, 'How well it fits', 'What it speaks for'].map((text) => ({ text }))}
            rows={reasons.map(({ what, first, second, level, speaks }) => [
              what,
              first,
              second,
              level,
              speaks,
            ])}
          />
        </Details>
      )}
    </>
  )
}

/** Several things in one cell stand under one another. */
function Cell({ text }: { readonly text: string }) {
  return (
    <>
      {text.split('; ').map((line, place) => (
        <>
          {place > 0 && <br />}
          <bdi>{line}</bdi>
        </>
      ))}
    </>
  )
}
