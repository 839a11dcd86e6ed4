import { inContext } from '../platform/db.ts'
import { addHours, type Instant } from '../platform/instant.ts'
import { type PortalOptions, portalActor } from './kit.ts'
import { forgetCounts } from './limits.records.ts'
import { forgetStays, stayLimits } from './stay.records.ts'

/** Forgets what was begun and not sent within a day, its files too, and what was counted. Answers how many files were taken away. */
export async function tidyPortal(
  { db, store }: Pick<PortalOptions, 'db' | 'store'>,
  now: Instant,
): Promise<number> {
  const before = addHours(now, -stayLimits.wordsKeptHours - stayLimits.hours)
  const stored = await inContext(db, portalActor, async (trx) => {
    await forgetCounts(trx, before)
    return forgetStays(trx, before)
  })
  for (const name of stored) await store.remove(name)
  return stored.length
}
