import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { trace } from '../../mechanisms/audit/index.ts'
import { type Db, inContext, systemActor, type Trx } from '../../platform/db.ts'
import { addHours, type Instant } from '../../platform/instant.ts'
import { ok, problem, type Result } from '../../platform/result.ts'
import { endSessionsOf } from '../../platform/session.ts'
import {
  accountByName,
  addAccount,
  isRoleHeld,
  type Link,
  oneAtATime,
  resetAccount,
} from './accounts.records.ts'

/** How long a set-up link works. It works once. */
const linkHours = 24

/** Who is to be the first administrator. */
export interface FirstAdministrator {
  readonly name: string
  /** Their job title. */
  readonly title?: string
  readonly userName: string
  readonly now: Instant
}

export type InviteProblem = 'there is an administrator already' | 'the user name is taken' | 'not a user name'

/**
 * Makes the first administrator, with an account that its owner sets up by a single-use link. For `hearth user
 * add-first-administrator`. Later administrators are made by two people on a page (spec/security.md 2.2).
 * @returns the path of the link, to be put behind the public address and given to that person alone
 */
export function inviteFirstAdministrator(
  db: Db,
  { name, title = 'System administrator', userName, now }: FirstAdministrator,
): Promise<Result<{ workerId: string; path: string }, InviteProblem>> {
  return inContext(db, systemActor, async (trx) => {
    await oneAtATime(trx)
    if (!/^[a-z][a-z0-9.-]{2,39}$/.test(userName)) return problem('not a user name')
    if (await isRoleHeld(trx, 'system-administrator', now))
      return problem('there is an administrator already')
    if (await accountByName(trx, userName)) return problem('the user name is taken')
    const { token, ...link } = newLink(now)
    const workerId = randomUUID()
    const role = 'system-administrator'
    await addAccount(trx, { ...link, workerId, name, title, userName, role, givenBy: systemActor.id, now })
    await traceRight(trx, now, { action: 'add first administrator', workerId })
    return ok({ workerId, path: setUpPath(token) })
  })
}

/**
 * Lets somebody who lost passphrase or code app set their account up again. For `hearth user reset`, by the person who runs the
 * server: it ends every stay of the account and makes a new single-use link.
 */
export function recoverAccount(
  db: Db,
  { userName, now }: { userName: string; now: Instant },
): Promise<Result<{ workerId: string; path: string }, 'no such account'>> {
  return inContext(db, systemActor, async (trx) => {
    const account = await accountByName(trx, userName)
    if (account?.workerState !== 'active') return problem('no such account')
    const { workerId } = account
    const { token, ...link } = newLink(now)
    await resetAccount(trx, workerId, link)
    await endSessionsOf(trx, workerId, { because: 'ended by an administrator', now })
    await traceRight(trx, now, { action: 'recover account', workerId })
    return ok({ workerId, path: setUpPath(token) })
  })
}

const setUpPath = (token: string) => `/sign-in/set-up/${token}`

function newLink(now: Instant): Link & { token: string } {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: linkHash(token), until: addHours(now, linkHours) }
}

/** What is kept of a link. */
export function linkHash(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

function traceRight(
  trx: Trx,
  now: Instant,
  { action, workerId }: { action: string; workerId: string },
): Promise<void> {
  const entry = { kind: 'right', action, subject: { kind: 'worker', id: workerId } } as const
  return trace(trx, { workerId: systemActor.id, now }, [entry])
}
