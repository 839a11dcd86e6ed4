import { DataTable } from '../../../platform/components/data-table.tsx'
import { Details } from '../../../platform/components/details.tsx'
import { InsetText } from '../../../platform/components/inset-text.tsx'
import { TimelineDrawing } from '../../../record/chronology/timeline-drawing.tsx'
import type { StoryWords } from './story-words.ts'

/** A child's story on one axis of time, what went on, and what stands out. */
export function StoryPart({ drawing, spans, years, rows, patterns }: StoryWords) {
  return (
    <>
      {patterns.length > 0 && <StandsOut patterns={patterns} />}
      {drawing && <TimelineDrawing {...drawing} />}
      {(spans.length > 0 || years.length > 0) && (
        <Details summaryText="The drawing as lists">
          {spans.length > 0 && <Spans spans={spans} />}
          {years.length > 0 && <ByYear years={years} rows={rows} />}
        </Details>
      )}
    </>
  )
}

function StandsOut({ patterns }: Pick<StoryWords, 'patterns'>) {
  return (
    <InsetText>
      <p class="govuk-body govuk-!-font-weight-bold">What stands out</p>
      <ul class="govuk-list govuk-list--bullet">
        {patterns.map(({ text }) => (
          <li>{text}</li>
        ))}
      </ul>
    </InsetText>
  )
}

function Spans({ spans }: Pick<StoryWords, 'spans'>) {
  return (
    <DataTable
      id="spans"
      caption="What went on for a time"
      columns={[{ text: 'What' }, { text: 'Which' }, { text: 'When' }]}
      rows={spans.map(({ lane, label, when }) => [lane, { children: <bdi>{label}</bdi> }, when])}
    />
  )
}

function ByYear({ years, rows }: Pick<StoryWords, 'years' | 'rows'>) {
  return (
    <DataTable
      id="by-year"
      caption="How much happened, by year"
      narrow="scroll"
      columns={[{ text: 'Lane' }, ...years.map((year) => ({ text: year, format: 'numeric' as const }))]}
      rows={rows.map(({ lane, numbers }) => [lane, ...numbers.map((number) => ({ text: String(number) }))])}
    />
  )
}
