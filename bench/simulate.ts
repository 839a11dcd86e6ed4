import { sql } from 'kysely'
import { verify } from '../src/commands/verify.ts'
import { instantOf } from '../src/platform/instant.ts'
import { simulateBorough } from '../src/simulate/borough.ts'
import { seconds, tell, withThrowaway } from './throwaway.ts'

/** Makes up a borough and proves it. @param words children with a contact (20,000), and a profile */
export function benchSimulate([children = '20000', profile]: readonly string[]): Promise<void> {
  return withThrowaway(async ({ database }) => {
    const open = await database('bench')
    const owner = open('owner')
    const now = instantOf(new Date())
    const wanted = { children: Number(children), years: 3, seed: 1, now, say: tell, profile }
    tell(`simulate: ${await seconds(() => simulateBorough(owner, wanted))} s in all`)
    const { rows } = await sql<{ bytes: number }>`select pg_database_size('bench') as bytes`.execute(owner)
    tell(`database: ${Math.round((rows[0]?.bytes ?? 0) / 2 ** 20)} MB`)
    const took = await seconds(async () => {
      const findings = await verify({ owner, staff: open('hearth_staff'), heads: null, now })
      for (const { title, looked, faults } of findings)
        tell(`verify: ${title}: ${looked} looked at, ${faults.length} wrong`)
    })
    tell(`verify: ${took} s`)
  })
}
