import { Command } from 'commander'
import { clocks } from '../journey/house.ts'
import { systemActor } from '../platform/db.ts'
import { instantOf } from '../platform/instant.ts'
import { importCin } from '../returns/cin-census/importing/import.ts'
import { UnreadableReturn } from '../returns/cin-census/read/unreadable.ts'
import { fileSource } from './check-files.ts'
import { importText } from './import-report.ts'
import { program, withStore } from './program.ts'
import { withProgress } from './progress.ts'

interface Options {
  readonly acceptRefused?: boolean
  readonly json?: true
}

/**
 * `hearth import cin`: the children and referrals of a CIN Census return.
 * Exit 0: loaded; 1: records were refused and nothing was loaded; 2: could not run.
 */
export function importCinCommand(): Command {
  return new Command('cin')
    .description(
      'children and referrals of a CIN Census return, all or nothing; the same file again changes nothing',
    )
    .argument('<file>', 'the XML file that was meant for COLLECT')
    .option('--accept-refused', 'load the sound records although others are refused')
    .option('--json', 'the report as JSON')
    .action((file: string, options: Options) => load(file, options))
}

async function load(path: string, { acceptRefused = false, json }: Options): Promise<void> {
  const it = program()
  const { name: file, open } = await fileSource(path)
  await withStore(it, async (store) => {
    const owner = store.connect('owner', { connections: 2 })
    try {
      const origin = { workerId: systemActor.id, now: instantOf(it.config.testClock ?? new Date()) }
      const wanted = { source: open(), file, actor: systemActor, origin, clocks, acceptRefused }
      const report = await withProgress({ what: 'People loaded' }, ({ say, progress }) =>
        importCin(owner, { ...wanted, progress, say: json ? () => {} : say }),
      )
      process.stdout.write(`${json ? JSON.stringify(report) : importText(report)}\n`)
      if (!report.done) process.exitCode = 1
    } catch (error) {
      throw error instanceof UnreadableReturn ? error.in(path) : error
    } finally {
      await owner.destroy()
    }
  })
}
