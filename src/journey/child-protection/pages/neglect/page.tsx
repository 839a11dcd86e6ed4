import { DataTable } from '../../../../platform/components/data-table.tsx'
import { WarningText } from '../../../../platform/components/warning-text.tsx'
import { longDate } from '../../../../platform/day-words.ts'
import type { PlainDate } from '../../../../platform/plain-date.ts'
import { FirstAgainstLatest, type measureWords } from '../../../../record/measures/first-against-latest.tsx'
import type { neglectTimeline } from './words.ts'

/** How it was before: drift, first against latest, the timeline. Above the form for the next rating. */
export function NeglectBefore({
  drift,
  raters,
  timeline,
}: {
  readonly drift: PlainDate | null
  readonly raters: ReturnType<typeof measureWords>
  readonly timeline: ReturnType<typeof neglectTimeline>
}) {
  return (
    <>
      {drift && (
        <WarningText
          text={`Nothing has got better since ${longDate(drift)}. Ask for a legal gateway view, or say why not.`}
        />
      )}
      {raters.length > 0 && <FirstAgainstLatest raters={raters} />}
      {timeline.length > 0 && (
        <DataTable
          id="timeline"
          caption="Over time"
          columns={['When', 'Who', 'Level', 'Plan', 'Tried, and decided next'].map((text) => ({ text }))}
          rows={timeline}
        />
      )}
    </>
  )
}
