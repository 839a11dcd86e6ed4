import { SummaryList } from '../../../../platform/components/summary-list.tsx'
import type { planFacts } from './words.ts'

/** What is known of the plan, in view while its end is written. */
export function PlanFacts({ facts }: { readonly facts: ReturnType<typeof planFacts> }) {
  return (
    <SummaryList
      rows={facts.map(({ key, value }) => ({
        key,
        value: { children: <span class="hearth-words">{value}</span> },
      }))}
    />
  )
}
