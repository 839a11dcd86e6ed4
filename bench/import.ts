import { join } from 'node:path'
import { clocks } from '../src/journey/house.ts'
import { systemActor } from '../src/platform/db.ts'
import { instantOf } from '../src/platform/instant.ts'
import { exportSsd } from '../src/returns/ssd/export.ts'
import { type ImportReport, importSsd } from '../src/returns/ssd/import.ts'
import { simulateBorough } from '../src/simulate/borough.ts'
import { seconds, tell, withThrowaway } from './throwaway.ts'

/** Writes a made-up extract, loads it into an empty store, and loads it again. @param words children with a contact (20,000), and a profile */
export function benchImport([children = '20000', profile]: readonly string[]): Promise<void> {
  return withThrowaway(async ({ folder, database }) => {
    const made = await database('made')
    const loaded = await database('loaded')
    const origin = { workerId: systemActor.id, now: instantOf(new Date()) }
    const files = join(folder, 'ssd')
    const wanted = { children: Number(children), years: 3, seed: 1, now: origin.now, say: () => {}, profile }
    tell(`simulate: ${await seconds(() => simulateBorough(made('owner'), wanted))} s`)
    const exporting = { folder: files, actor: systemActor, origin }
    tell(`export: ${await seconds(() => exportSsd(made('owner'), exporting))} s`)
    const importing = { ...exporting, clocks, acceptRefused: false, say: () => {} }
    const first = await timed(() => importSsd(loaded('owner'), importing))
    tell(`import: ${first.rows} rows in ${first.took} s: ${Math.round(first.rows / first.took)} rows/s`)
    const again = await timed(() => importSsd(loaded('owner'), importing))
    tell(`again: ${again.rows} rows in ${again.took} s, ${again.loaded} loaded`)
  })
}

async function timed(
  work: () => Promise<ImportReport>,
): Promise<{ rows: number; loaded: number; took: number }> {
  let report: ImportReport | undefined
  const took = await seconds(async () => {
    report = await work()
  })
  const tables = report?.tables ?? []
  return {
    took,
    rows: tables.reduce((sum, { read }) => sum + read, 0),
    loaded: tables.reduce((sum, table) => sum + table.loaded, 0),
  }
}
