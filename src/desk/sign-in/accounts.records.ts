import { sql } from 'kysely'
import type { Db, Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'

/** An account of Hearth's own, as signing in needs it. */
export interface LocalAccount {
  readonly workerId: string
  readonly userName: string
  readonly passphraseHash: string | null
  /** Encrypted; null until set up. */
  readonly seed: Buffer | null
  readonly lastStep: number | null
  readonly workerState: string
}

/** The account of a user name. */
export function accountByName(db: Db, userName: string): Promise<LocalAccount | undefined> {
  return accounts(db).where('account.user_name', '=', userName.toLowerCase()).executeTakeFirst()
}

/** The account of a worker. */
export function accountOfWorker(db: Db, workerId: string): Promise<LocalAccount | undefined> {
  return accounts(db).where('account.worker_id', '=', workerId).executeTakeFirst()
}

const accounts = (db: Db) =>
  db
    .selectFrom('sign_in.local_account as account')
    .innerJoin('access.worker as worker', 'worker.id', 'account.worker_id')
    .select([
      'account.worker_id as workerId',
      'account.user_name as userName',
      'account.passphrase_hash as passphraseHash',
      'account.seed',
      'account.last_step as lastStep',
      'worker.state as workerState',
    ])

/** Notes the step of a code that was used. False where it, or a later one, was used in the meantime. */
export async function useStep(trx: Trx, workerId: string, step: number): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('sign_in.local_account')
    .set({ last_step: step })
    .where('worker_id', '=', workerId)
    .where((eb) => eb.or([eb('last_step', 'is', null), eb('last_step', '<', step)]))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** What a set-up link opens; undefined where it was used, is too old, or was never made. */
export function accountBySetUp(db: Db, { hash, now }: { hash: Buffer; now: Instant }) {
  return db
    .selectFrom('sign_in.local_account as account')
    .innerJoin('access.worker as worker', 'worker.id', 'account.worker_id')
    .select(['account.worker_id as workerId', 'account.user_name as userName', 'worker.name'])
    .where('account.set_up_hash', '=', hash)
    .where('account.set_up_until', '>', now)
    .executeTakeFirst()
}

export interface SetUp {
  readonly workerId: string
  /** The link's hash: it is used up with this. */
  readonly hash: Buffer
  readonly passphraseHash: string
  readonly seed: Buffer
  readonly step: number
  readonly now: Instant
}

/** Keeps passphrase and seed, and uses the link up. False where somebody else has just used it. */
export async function completeSetUp(trx: Trx, done: SetUp): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('sign_in.local_account')
    .set({
      passphrase_hash: done.passphraseHash,
      seed: done.seed,
      seed_confirmed_at: done.now,
      last_step: done.step,
      set_up_hash: null,
      set_up_until: null,
    })
    .where('worker_id', '=', done.workerId)
    .where('set_up_hash', '=', done.hash)
    .where('set_up_until', '>', done.now)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** A link to set an account up: by its hash, until a moment. */
export interface Link {
  readonly hash: Buffer
  readonly until: Instant
}

/** A new worker with an account and one role. */
export interface NewAccount extends Link {
  readonly workerId: string
  readonly name: string
  readonly title: string
  readonly userName: string
  readonly role: string
  readonly givenBy: string
  readonly now: Instant
}

/** Makes a worker, their account and their role. */
export async function addAccount(trx: Trx, made: NewAccount): Promise<void> {
  const { workerId, now } = made
  await trx.insertInto('access.worker').values({ id: workerId, name: made.name, title: made.title }).execute()
  await trx
    .insertInto('access.role_held')
    .values({ worker_id: workerId, role: made.role, from_at: now, given_by: made.givenBy, reviewed_at: now })
    .execute()
  await trx
    .insertInto('sign_in.local_account')
    .values({
      worker_id: workerId,
      user_name: made.userName,
      set_up_hash: made.hash,
      set_up_until: made.until,
      made_at: now,
    })
    .execute()
}

/** Whether somebody who may still work holds a role. */
export async function isRoleHeld(db: Db, role: string, now: Instant): Promise<boolean> {
  const row = await db
    .selectFrom('access.role_held as held')
    .innerJoin('access.worker as worker', 'worker.id', 'held.worker_id')
    .select('held.id')
    .where('held.role', '=', role)
    .where('worker.state', '=', 'active')
    .where((eb) => eb.or([eb('held.to_at', 'is', null), eb('held.to_at', '>', now)]))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Gives an account a new link; the passphrase and code app of before work no more. */
export async function resetAccount(trx: Trx, workerId: string, link: Link): Promise<void> {
  await trx
    .updateTable('sign_in.local_account')
    .set({
      passphrase_hash: null,
      seed: null,
      seed_confirmed_at: null,
      set_up_hash: link.hash,
      set_up_until: link.until,
    })
    .where('worker_id', '=', workerId)
    .execute()
}

/** Two commands at once don't both make the first administrator: the second waits, and then there is one. */
export async function oneAtATime(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('sign_in.first_administrator'))`.execute(trx)
}
