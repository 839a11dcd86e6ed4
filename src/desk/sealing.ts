import { join } from 'node:path'
import type { Logger } from 'pino'
import { sealEntries, signHead } from '../mechanisms/audit/index.ts'
import { type Db, inContext, systemActor } from '../platform/db.ts'
import { dayOf, type Instant } from '../platform/instant.ts'
import { derivedKey, type MasterKeys } from '../platform/keys.ts'
import type { PlainDate } from '../platform/plain-date.ts'
import { repeat } from '../platform/repeat.ts'

export interface Sealing {
  /** A connection of its own, in the role of the staff app. */
  readonly db: Db
  readonly log: Logger
  readonly keys: MasterKeys
  readonly dataDir: string
  readonly now: () => Instant
}

/** Well within the 60 seconds of spec/security.md 7.4. */
const everySeconds = 20

/** For what the key that signs heads is derived. */
export const headPurpose = 'trace heads'

/** Where the signed heads of the trace are kept, outside the database, and the key they are signed with. */
export function signedHeads(keys: MasterKeys, dataDir: string): { file: string; key: Uint8Array } {
  return { file: join(dataDir, 'trace-heads.jsonl'), key: derivedKey(keys, headPurpose) }
}

/**
 * Seals the trace every 20 seconds and signs its head once a day. Two processes may do so at once: the database lets one at a
 * time. @returns a way to stop, after a last seal
 */
export function sealing(options: Sealing): () => Promise<void> {
  let signedOn: PlainDate | null = null
  const stop = repeat({
    what: 'seal the trace',
    everySeconds,
    log: options.log,
    async work() {
      await inContext(options.db, systemActor, (trx) => sealEntries(trx))
      signedOn = await signDaily(options, signedOn)
    },
  })
  return async () => {
    await stop()
    await options.db.destroy()
  }
}

async function signDaily(
  { db, keys, dataDir, now }: Sealing,
  signedOn: PlainDate | null,
): Promise<PlainDate | null> {
  const today = dayOf(now())
  if (signedOn === today) return signedOn
  const signed = await inContext(db, systemActor, (trx) => signHead(trx, signedHeads(keys, dataDir), now()))
  return signed ? today : signedOn
}
