import * as z from 'zod'
import type { Population } from '../../mechanisms/indicators/index.ts'
import { type Db, inContext, systemActor, type Trx } from '../../platform/db.ts'
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

const kept = z.array(z.strictObject({ year: z.int(), vintage: z.string(), children: z.int().positive() }))

/** The council's own numbers of children as they were last given; null where none ever were. */
export async function keptPopulation(trx: Trx): Promise<Population | null> {
  const row = await trx
    .selectFrom('hearth.setting')
    .select('value')
    .where('id', '=', 'population')
    .orderBy('from_on', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? kept.parse(row.value) : null
}
