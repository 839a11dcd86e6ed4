import type { Looking } from '../../../../record/shell/page.ts'
import { patternContacts } from '../../pattern.records.ts'
import { patternOf } from './pattern.ts'
import { patternStanding } from './words.ts'

/** How often there was a contact about each child's family, by child: for whoever may see more than the one contact. */
export async function patternsFor(
  { trx, act, may }: Pick<Looking, 'trx' | 'act' | 'may'>,
  childIds: readonly string[],
): Promise<Map<string, { readonly personId: string; readonly standing: string }>> {
  const patterns = new Map<string, { personId: string; standing: string }>()
  for (const personId of childIds.filter((id) => may('contacts', id))) {
    const contacts = await patternContacts(trx, personId, { viewer: act.viewer, now: act.origin.now })
    patterns.set(personId, { personId, standing: patternStanding(patternOf(contacts, act.today)) })
  }
  return patterns
}
