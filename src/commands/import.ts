import { readFile } from 'node:fs/promises'
import { Command } from 'commander'
import { clocks } from '../journey/house.ts'
import { readPopulation } from '../mechanisms/indicators/index.ts'
import { systemActor } from '../platform/db.ts'
import { AppError } from '../platform/errors.ts'
import { instantOf } from '../platform/instant.ts'
import { importSsd } from '../returns/ssd/import.ts'
import { keepPopulation } from '../returns/ssd/population.records.ts'
import { importCinCommand } from './import-cin.ts'
import { importText } from './import-report.ts'
import { importSsda903Command } from './import-ssda903.ts'
import { CannotRun, program, withStore } from './program.ts'
import { withProgress } from './progress.ts'

interface Options {
  readonly population?: string
  readonly acceptRefused?: true
  readonly json?: true
}

/** `hearth import`: loads what another system wrote. */
export function importCommand(): Command {
  return new Command('import')
    .description('load what another system wrote')
    .addCommand(ssd().exitOverride())
    .addCommand(importSsda903Command().exitOverride())
    .addCommand(importCinCommand().exitOverride())
}

function ssd(): Command {
  return new Command('ssd')
    .description('Standard Safeguarding Dataset files, all or nothing; the same files again change nothing')
    .argument('<dir>', 'the folder with the CSV files, one for each table')
    .option('--population <file>', 'children aged 0 to 17: CSV with year, vintage, children')
    .option('--accept-refused', 'load the sound rows although others are refused')
    .option('--json', 'the report as JSON')
    .action((folder: string, options: Options) => importFolder(folder, options))
}

async function importFolder(folder: string, options: Options): Promise<void> {
  const it = program()
  const population =
    options.population === undefined ? null : readPopulation(await textOf(options.population))
  await withStore(it, async (store) => {
    const owner = store.connect('owner', { connections: 2 })
    try {
      const now = instantOf(it.config.testClock ?? new Date())
      const origin = { workerId: systemActor.id, now }
      const acceptRefused = options.acceptRefused ?? false
      const wanted = { folder, actor: systemActor, origin, clocks, acceptRefused }
      const report = await withProgress({ what: 'People loaded' }, ({ say, progress }) =>
        importSsd(owner, { ...wanted, progress, say: options.json ? () => {} : say }),
      )
      if (report.done && population !== null) await keepPopulation(owner, population, now)
      process.stdout.write(`${options.json ? JSON.stringify(report) : importText(report)}\n`)
      if (!report.done) process.exitCode = 1
    } finally {
      await owner.destroy()
    }
  })
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new CannotRun('CANNOT_RUN', `The population file can’t be read: ${file}`, { cause: error })
  }
}
