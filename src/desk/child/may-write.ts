import { decide, type Part } from '../../mechanisms/access/index.ts'
import type { Looking } from '../../record/shell/page.ts'

/** Whether the viewer may change a part of the record of the address, or print it. Urgent access opens for reading only (5.2). */
export function mayWrite({ act, facts, people }: Looking, part: Part): boolean {
  const known = facts.get(people[0] ?? '')
  if (!known) return false
  const reasons = known.reasons.filter(({ kind }) => kind !== 'urgent access')
  return decide(act.viewer, { ...known, reasons }, { part, now: act.origin.now }).allowed
}
