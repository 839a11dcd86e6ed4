import { SummaryList } from '../../../../platform/components/summary-list.tsx'
import type { lastProgress } from './words.ts'

/** How far each outcome was at the last review. */
export function LastTime({ lines }: { readonly lines: ReturnType<typeof lastProgress> }) {
  if (lines.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">How far we were last time</h2>
      <SummaryList rows={lines.map(({ outcome, was }) => ({ key: outcome, value: was }))} />
    </>
  )
}
