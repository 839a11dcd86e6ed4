import { Command, CommanderError } from 'commander'
import type { Db } from '../platform/db.ts'
import { AppError } from '../platform/errors.ts'
import { openStore } from '../platform/store.ts'
import { checkCommand } from './check.ts'
import { exportCommand } from './export.ts'
import { importCommand } from './import.ts'
import { indicatorsCommand } from './indicators.ts'
import { linkCommand } from './link.ts'
import { migrateCommand } from './migrate.ts'
import { program } from './program.ts'
import { simulateCommand } from './simulate.ts'
import { startCommand } from './start.ts'
import { userCommand } from './user.ts'
import { verifyCommand } from './verify.ts'

/**
 * The `hearth` program. Exit 0: done; 1: the answer is 'no'; 2: could not run. Errors are one line on standard error.
 * @param argv the words after the program's name
 */
export async function main(argv: readonly string[]): Promise<void> {
  try {
    await hearth().parseAsync([...argv], { from: 'user' })
  } catch (error) {
    process.exitCode = exitCodeOf(error)
  }
}

function hearth(): Command {
  const commands = [
    startCommand(),
    userCommand(),
    migrateCommand(),
    simulateCommand(),
    importCommand(),
    exportCommand(),
    checkCommand(),
    indicatorsCommand(openForReading),
    linkCommand(),
    verifyCommand(),
  ]
  const root = new Command('hearth')
    .description('Case management and improvement for children’s services')
    .exitOverride()
  for (const command of commands) root.addCommand(command.exitOverride())
  return root
}

/**
 * The store for counting. As the owner: in the staff's role a restricted child would silently be missing from the council's
 * own totals.
 */
async function openForReading(): Promise<{ db: Db; close(): Promise<void> }> {
  const { config, say } = program()
  const store = await openStore(config, { exclusive: false, say })
  const db = store.connect('owner', { connections: 2 })
  return {
    db,
    async close() {
      await db.destroy()
      await store.close()
    },
  }
}

function exitCodeOf(error: unknown): number {
  // Commander has printed its own words; asking for help is no error.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  const lines =
    error instanceof AppError
      ? error.message
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error)
  process.stderr.write(`hearth: ${lines}\n`)
  return 2
}
