import { randomUUID } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../../src/platform/config.ts'
import { type Db, inContext, systemActor } from '../../src/platform/db.ts'
import { instantOf } from '../../src/platform/instant.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { plainDate } from '../../src/platform/plain-date.ts'
import { openStore, type Store } from '../../src/platform/store.ts'
import { actAs, makeCouncil, viewerOf } from '../../src/testing/council.ts'
import { recordPerson } from '../../src/testing/people.ts'

/** A durable store in a folder of its own, with the tests' council and one child whom the social worker works with. */
export interface DurableStore {
  readonly dataDir: string
  readonly childId: string
  remove(): Promise<void>
}

/** Makes it, and leaves nothing running. */
export async function durableStore(): Promise<DurableStore> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hearth-durable-'))
  // As root the database runs as another user, who must be able to enter.
  await chmod(dataDir, 0o711)
  const store = await storeIn(dataDir, true)
  const owner = store.connect('owner', { connections: 2 })
  await migrate(owner)
  await makeCouncil(owner, instantOf(new Date()))
  const childId = await aChildAtWork(store, owner)
  await owner.destroy()
  await store.close()
  return {
    dataDir,
    childId,
    async remove() {
      // Stops a database that a killed Hearth left.
      await (await storeIn(dataDir, true)).close()
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Joins the store of a running Hearth, or, `exclusive`, starts its database. */
export function storeIn(dataDir: string, exclusive = false): Promise<Store> {
  const read = readConfig({ HEARTH_DATA: dataDir })
  if (!read.ok) throw new TypeError(read.lines.join('\n'))
  return openStore(read.config, { exclusive, say: () => undefined })
}

async function aChildAtWork(store: Store, owner: Db): Promise<string> {
  const staff = store.connect('hearth_staff', { connections: 2 })
  const now = instantOf(new Date())
  const facts = { given: 'Fanny', family: 'Faultproof', bornOn: plainDate('2018-05-05') }
  const personId = await recordPerson(actAs(staff, 'practitioner', now), facts)
  await staff.destroy()
  await inContext(owner, systemActor, (trx) =>
    trx
      .insertInto('access.reason')
      .values({
        person_id: personId,
        kind: 'allocated worker',
        opens: 'whole',
        worker_id: viewerOf('socialWorker').id,
        from_at: instantOf('2026-01-05T09:00:00Z'),
        source_id: randomUUID(),
      })
      .execute(),
  )
  return personId
}
