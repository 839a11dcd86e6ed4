import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, systemActor } from '../platform/db.ts'
import { migrate } from '../platform/migrate.ts'
import { startEmbedded } from '../platform/postgres/embedded.ts'
import { exportSsd } from '../returns/ssd/export.ts'
import { type Borough, simulateBorough } from './borough.ts'
import { openRestricted } from './store.records.ts'

/**
 * Writes a made-up council as SSD files, in a throwaway database that is taken away afterwards: no store is touched. The one
 * restricted record of a demo is left open, so that the files hold everybody.
 */
export async function simulateToFiles(borough: Borough, folder: string): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hearth-simulate-'))
  // As root the server runs as another user, who must be able to enter.
  await chmod(dataDir, 0o755)
  const server = await startEmbedded({ dataDir: join(dataDir, 'store'), durable: false, say: () => {} })
  const owner = connect(
    { socketDir: server.socketDir, port: server.port, owner: server.owner, database: 'postgres' },
    'owner',
    { connections: 2 },
  )
  try {
    await migrate(owner)
    await simulateBorough(owner, borough)
    await openRestricted(owner)
    const { people, tables } = await exportSsd(owner, {
      folder,
      actor: systemActor,
      origin: { workerId: systemActor.id, now: borough.now },
    })
    borough.say(`${people} people in ${tables.length} files in ${folder}`)
  } finally {
    await owner.destroy()
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
