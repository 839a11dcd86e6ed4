import { labelOf } from '../../../../platform/code.ts'
import { longMoment } from '../../../../platform/day-words.ts'
import { agencies } from '../../codes.ts'
import type { Contact } from '../../model.ts'
import { levels, needsSignOff } from '../../model.ts'
import type { agreedAtTriage } from '../../triage.records.ts'

/** What the decision page says about sign-off before anything is chosen. */
export function signOffWords({ harmAlleged }: Pick<Contact, 'harmAlleged'>): string {
  const always = 'A manager signs off every decision at level 4'
  return needsSignOff({ outcome: 'no-further-action', level: 1 }, harmAlleged)
    ? `${always}, and, because somebody is said to have hurt the child, a decision to do nothing further.`
    : `${always}.`
}

/** Agencies that were asked and have not answered: who decides sees what they do not know. */
export function waitingFacts(
  waiting: readonly { readonly agency: string }[],
): { key: string; value: string }[] {
  if (waiting.length === 0) return []
  return [
    { key: 'Not answered yet', value: waiting.map(({ agency }) => labelOf(agencies, agency)).join(', ') },
  ]
}

type Agreed = Awaited<ReturnType<typeof agreedAtTriage>>

/** What the triage agreed, above the decision. */
export function agreedFacts(agreed: Agreed): { key: string; value: string }[] {
  if (agreed === null) return []
  const { level, rationale, startsAt } = agreed
  const value = `${labelOf(levels, level)}. ${rationale} (${longMoment(startsAt)})`
  return [{ key: 'Agreed at the triage', value }]
}

/** The level and reason agreed at the triage, filled in: whoever decides may change both. */
export function agreedBody(agreed: Agreed): Record<string, string> {
  return agreed === null ? {} : { level: agreed.level, rationale: agreed.rationale }
}
