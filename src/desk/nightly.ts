import type { Logger } from 'pino'
import { house } from '../journey/house.ts'
import { trace } from '../mechanisms/audit/index.ts'
import { type Db, inContext, systemActor, type Trx } from '../platform/db.ts'
import { addHours, type Instant, wallClockOf } from '../platform/instant.ts'
import { repeat } from '../platform/repeat.ts'
import { findDuplicates } from '../record/duplicates/linkage.ts'
import { deriveReach } from './administration/reach.ts'
import { askForRoleReviews } from './administration/role-reviews.ts'
import { forgetKeys, holdsNight, isDone, keepDone, makeRoom } from './nightly.records.ts'
import { expireAccounts } from './sign-in/expire-accounts.ts'
import { passOnReviews } from './urgent-reviews/pass-on.ts'

export interface Nightly {
  /** In the role of the staff app; two connections at least. */
  readonly db: Db
  readonly log: Logger
  readonly now: () => Instant
}

/** What a job of the night is given. */
interface Night {
  readonly db: Db
  /** Holds the lock and the effect key: what is written through it commits with them. */
  readonly trx: Trx
  readonly now: Instant
}

interface Job {
  readonly name: string
  /** Answers counts, to be kept and logged; nothing personal. */
  readonly run: (night: Night) => Promise<Readonly<Record<string, number>>>
}

/** By the clock on the wall in England. A server that was off then does it when it is on again. */
const startsAt = '02:00'
/** @source spec/security.md 14.2 */
const keysKeptDays = 30

const jobs: readonly Job[] = [
  // Ends roles past their review and accounts nobody uses. It has its own transaction, and twice does nothing more.
  { name: 'expire accounts', run: ({ db, now }) => expireAccounts(db, now) },
  { name: 'ask for role reviews', run: ({ trx, now }) => askForRoleReviews(trx, now) },
  { name: 'derive who sees restricted records', run: ({ trx, now }) => deriveReach(trx, now) },
  {
    name: 'pass on reviews of urgent openings',
    run: ({ trx, now }) => passOnReviews(trx, { now, workingDaysAfter: house.workingDaysAfter }),
  },
  { name: 'forget old keys', run: ({ trx, now }) => forgetKeys(trx, addHours(now, -24 * keysKeptDays)) },
  {
    name: 'find people recorded twice',
    run: ({ db, trx, now }) => findDuplicates({ db, now, stillHere: () => holdsNight(trx) }),
  },
  { name: 'make room in the trace', run: ({ trx, now }) => makeRoom(trx, now) },
]

/**
 * Does every job that the night of `now` still owes. Each commits with its effect key, so that twice, or two processes at once, do
 * each once (14.6). One that fails is tried again at the next turn, and the others go on.
 * @throws AggregateError with what failed
 */
export async function runNightly(db: Db, now: Instant): Promise<readonly string[]> {
  const { on, time } = wallClockOf(now)
  if (time < startsAt) return []
  const done: string[] = []
  const failed: unknown[] = []
  for (const job of jobs) {
    try {
      if (await runOnce(db, now, { job, key: `${job.name} ${on}` })) done.push(job.name)
    } catch (error) {
      failed.push(error)
    }
  }
  if (failed.length > 0) throw new AggregateError(failed, 'Work of the night failed')
  return done
}

function runOnce(db: Db, now: Instant, { job, key }: { job: Job; key: string }): Promise<boolean> {
  return inContext(db, systemActor, async (trx) => {
    if (!(await holdsNight(trx)) || (await isDone(trx, key))) return false
    const result = await job.run({ db, trx, now })
    await keepDone(trx, key, { at: now, result })
    await trace(trx, { workerId: systemActor.id, now }, [{ kind: 'job', action: job.name }])
    return true
  })
}

/** Looks every five minutes whether the night still owes something. @returns a way to stop */
export function nightly({ db, log, now }: Nightly): () => Promise<void> {
  return repeat({ what: 'nightly', everySeconds: 300, log, work: () => runNightly(db, now()) })
}
