import type { Contact } from '../../model.ts'
import { needsSignOff } from '../../model.ts'

/** What the decision page says about sign-off before anything is chosen. */
export function signOffWords({ harmAlleged }: Pick<Contact, 'harmAlleged'>): string {
  const always = 'A manager signs off every decision at level 4'
  return needsSignOff({ outcome: 'no-further-action', level: 1 }, harmAlleged)
    ? `${always}, and, because somebody is said to have hurt the child, a decision to do nothing further.`
    : `${always}.`
}
