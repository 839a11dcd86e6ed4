import { Command } from 'commander'
import { systemActor } from '../platform/db.ts'
import { instantOf } from '../platform/instant.ts'
import { exportSsd } from '../returns/ssd/export.ts'
import { program, withStore } from './program.ts'
import { withProgress } from './progress.ts'

interface Options {
  readonly json?: true
  readonly withRestricted?: true
}

/** `hearth export`: writes what a return or another program asks for. */
export function exportCommand(): Command {
  return new Command('export')
    .description('write what another program asks for')
    .addCommand(ssd().exitOverride())
}

function ssd(): Command {
  return new Command('ssd')
    .description('the Standard Safeguarding Dataset, one CSV file for each table')
    .argument('<dir>', 'where to')
    .option('--with-restricted', 'restricted records too, for returns that must count everybody')
    .option('--json', 'say what was written as JSON')
    .action(async (folder: string, { json, withRestricted }: Options) => {
      const it = program()
      await withStore(it, async (store) => {
        const db = store.connect(withRestricted ? 'owner' : 'hearth_staff', { connections: 1 })
        const origin = { workerId: systemActor.id, now: instantOf(it.config.testClock ?? new Date()) }
        const done = await withProgress({ what: 'Files written' }, ({ progress }) =>
          exportSsd(db, { folder, actor: systemActor, origin, progress }),
        ).finally(() => db.destroy())
        const lines = done.tables.map(({ table, rows }) => `${table}: ${rows} rows`)
        const end = `${done.people} people; restricted records left out: ${done.leftOut}`
        process.stdout.write(`${json ? JSON.stringify(done) : [...lines, end].join('\n')}\n`)
      })
    })
}
