import { Command, Option } from 'commander'
import { clocks } from '../journey/house.ts'
import { systemActor } from '../platform/db.ts'
import { instantOf } from '../platform/instant.ts'
import { importSsda903 } from '../returns/ssda903/importing/import.ts'
import { type Year, years } from '../returns/years.ts'
import { filesIn } from './check-files.ts'
import { importText } from './import-report.ts'
import { program, withStore } from './program.ts'
import { withProgress } from './progress.ts'

interface Options {
  readonly year?: Year
  readonly acceptRefused?: boolean
  readonly json?: true
}

/**
 * `hearth import ssda903`: a year's return of children looked after as history.
 * Exit 0: loaded; 1: rows were refused and nothing was loaded; 2: could not run.
 */
export function importSsda903Command(): Command {
  return new Command('ssda903')
    .description('a year’s SSDA903 return as history, all or nothing; the same files again change nothing')
    .argument('<dir>', 'the folder with the CSV files or the XML, or one file')
    .addOption(new Option('--year <year>', 'the collection year (default: as the dates tell)').choices(years))
    .option('--accept-refused', 'load the sound rows although others are refused')
    .option('--json', 'the report as JSON')
    .action((dir: string, options: Options) => load(dir, options))
}

async function load(dir: string, { year, acceptRefused = false, json }: Options): Promise<void> {
  const it = program()
  const sources = await filesIn(dir)
  await withStore(it, async (store) => {
    const owner = store.connect('owner', { connections: 2 })
    try {
      const origin = { workerId: systemActor.id, now: instantOf(it.config.testClock ?? new Date()) }
      const wanted = { sources, year, actor: systemActor, origin, clocks, acceptRefused }
      const report = await withProgress({ what: 'Tables loaded' }, ({ say, progress }) =>
        importSsda903(owner, { ...wanted, progress, say: json ? () => {} : say }),
      )
      process.stdout.write(`${json ? JSON.stringify(report) : importText(report)}\n`)
      if (!report.done) process.exitCode = 1
    } finally {
      await owner.destroy()
    }
  })
}
