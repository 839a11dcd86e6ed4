import type { Told } from '../journey/front-door/model.ts'
import { dayOf } from '../platform/instant.ts'
import { addRow } from '../record/bulk/load.ts'
import { type Hand, written } from '../record/bulk/people.ts'
import type { SharingBasisCode } from '../record/sharing/codes.ts'
import { basisEvent } from '../record/sharing/set-basis.ts'
import type { Member } from './household.ts'
import type { Telling } from './world.ts'

const basisOf: Readonly<Record<string, SharingBasisCode>> = {
  given: 'consent given',
  refused: 'consent refused',
  'not sought': 'consent not sought',
  overridden: 'consent overridden',
}

/** On what basis we share about each child, as it was said in the call. What held until then ends. */
export function recordSharing(
  { load, sharing }: Telling,
  { told, children }: { told: Told; children: readonly Member[] },
  hand: Hand,
): void {
  const basis = basisOf[told.consentToShare] ?? 'not asked yet'
  const on = dayOf(told.receivedAt)
  for (const { id } of children) {
    const set = { personId: id, basis, covers: 'everybody', because: told.consentBecause, on } as const
    const before = sharing.get(id)
    if (before) before.to_on = on
    const row = {
      id: hand.newId(),
      person_id: id,
      basis,
      covers: set.covers,
      because: set.because,
      from_on: on,
      to_on: null,
      recorded_at: hand.now,
      recorded_by: hand.workerId,
    }
    sharing.set(id, row)
    addRow(load, 'record.sharing_basis', row)
    load.events.push({ ...basisEvent(set), ...written(hand) })
  }
}
