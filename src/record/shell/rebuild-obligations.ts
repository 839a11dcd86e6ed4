import { type Db, inContext, systemActor, type Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import { findEvents } from '../chronology/records.ts'
import { lockStreams } from './locks.records.ts'
import { peopleAfter } from './obligations.records.ts'
import { type Clocks, storeDue } from './obligations.ts'

/** What a rebuild found: people gone through, and rows that were not what follows from the events. */
export interface Rebuilt {
  readonly people: number
  readonly changed: number
}

/** How to rebuild. `batch` is the number of people in one transaction. */
export interface Rebuilding {
  readonly now: Instant
  readonly batch?: number
}

/**
 * Works out afresh what is due for everybody, from their events, and stores the differences: after a change of rules, or to
 * see whether the stored copy is right (then nothing changes). Restartable: each batch is a transaction of its own. People
 * whose record is closed are reached only as the database's owner.
 */
export async function rebuildObligations(
  db: Db,
  clocks: Clocks,
  { now, batch = 200 }: Rebuilding,
): Promise<Rebuilt> {
  let people = 0
  let changed = 0
  let after: string | null = null
  do {
    const from: string | null = after
    const done = await inContext(db, systemActor, async (trx) => {
      const ids = await peopleAfter(trx, from, batch)
      return { ids, changed: await rebuildFor(trx, clocks, { personIds: ids, now }) }
    })
    people += done.ids.length
    changed += done.changed
    after = done.ids.at(-1) ?? null
  } while (after !== null)
  return { people, changed }
}

/**
 * The same for some people, in the caller's transaction. Their streams are held until it ends, so that nothing happens to
 * them between reading and storing. Answers the number of rows that were written or taken away.
 */
async function rebuildFor(
  trx: Trx,
  clocks: Clocks,
  { personIds, now }: { personIds: readonly string[]; now: Instant },
): Promise<number> {
  await lockStreams(trx, personIds)
  const events = await findEvents(trx, personIds)
  const streams = personIds.map((personId) => ({ personId, events: events.get(personId) ?? [] }))
  return storeDue(trx, clocks, { streams, now })
}
