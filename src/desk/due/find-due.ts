import { clocks } from '../../journey/house.ts'
import { councilStandards, type OwnedObligation } from '../../mechanisms/timescales/index.ts'
import type { Trx } from '../../platform/db.ts'
import type { AnyEvent } from '../../record/chronology/stream.ts'
import { birthDates } from '../../record/shell/obligations.records.ts'
import { dueFor } from '../../record/shell/obligations.ts'
import type { DueAddress } from './due-address.ts'

/** Works a clock out afresh from the person's events, so that every step of it can be told. Undefined where there is none. */
export async function findDue(
  trx: Trx,
  { personId, timescale, key }: DueAddress,
  events: readonly AnyEvent[],
): Promise<OwnedObligation | undefined> {
  const settings = await councilStandards.all(trx)
  const born = await birthDates(trx, [personId])
  const due = dueFor(clocks, { personId, events }, { bornOn: born.get(personId) ?? null, settings })
  return due.find((one) => one.timescale === timescale && one.key === key)
}
