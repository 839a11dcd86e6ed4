import { Command, CommanderError } from 'commander'
import { AppError } from '../platform/errors.ts'
import { indicatorsCommand } from './indicators.ts'
import { migrateCommand } from './migrate.ts'
import { program, withStore } from './program.ts'
import { startCommand } from './start.ts'

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
  const commands = [startCommand(), migrateCommand(), indicatorsCommand(openForReading)]
  const root = new Command('hearth')
    .description('Case management and improvement for children’s services')
    .exitOverride()
  for (const command of commands) root.addCommand(command.exitOverride())
  return root
}

async function openForReading() {
  const it = program()
  return new Promise<{
    db: ReturnType<Parameters<Parameters<typeof withStore>[1]>[0]['connect']>
    close(): Promise<void>
  }>((resolve, reject) => {
    withStore(it, (store) => {
      const db = store.connect('hearth_read', { connections: 2 })
      return new Promise<void>((done) => {
        resolve({
          db,
          close: async () => {
            await db.destroy()
            done()
          },
        })
      })
    }).catch(reject)
  })
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
