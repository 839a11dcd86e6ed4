import { Command } from 'commander'
import { migrate } from '../platform/migrate.ts'
import { program, withStore } from './program.ts'
import { withProgress } from './progress.ts'

/** `hearth migrate`: brings the database to this version. Safe to run twice or from two machines at once. */
export function migrateCommand(): Command {
  return new Command('migrate').description('bring the database to this version').action(async () => {
    const it = program()
    await withStore(it, async (store) => {
      const owner = store.connect('owner', { connections: 2 })
      const done = await withProgress({ what: 'Steps done' }, ({ say, progress }) =>
        migrate(owner, say, progress),
      ).finally(() => owner.destroy())
      process.stdout.write(done.length === 0 ? 'The database is up to date\n' : `${done.length} steps done\n`)
    })
  })
}
