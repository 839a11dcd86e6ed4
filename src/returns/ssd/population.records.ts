import type { Population } from '../../mechanisms/indicators/index.ts'
import { type Db, inContext, systemActor } from '../../platform/db.ts'
import { dayOf, type Instant } from '../../platform/instant.ts'

/** Keeps the council's own numbers of children as a setting from today on. */
export function keepPopulation(db: Db, population: Population, now: Instant): Promise<void> {
  return inContext(db, systemActor, async (trx) => {
    const value = JSON.stringify(population)
    await trx
      .insertInto('hearth.setting')
      .values({
        id: 'population',
        from_on: dayOf(now),
        value,
        set_by: systemActor.id,
        set_at: now,
        reason: 'given with an import',
      })
      .onConflict((conflict) => conflict.columns(['id', 'from_on']).doUpdateSet({ value, set_at: now }))
      .execute()
  })
}
