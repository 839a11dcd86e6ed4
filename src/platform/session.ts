import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from './db.ts'
import { addHours, type Instant, instantOf } from './instant.ts'

/** A signed-in worker with the rights held now: read afresh for every request, so that rights end at once. */
export interface Session {
  readonly sessionId: string
  readonly startedAt: Instant
  readonly lastSeenAt: Instant
  readonly endsAt: Instant
  /** The last proof of who they are; see `provenWithin`. */
  readonly provenAt: Instant
  readonly strength: Strength
  readonly worker: {
    readonly id: string
    readonly name: string
    readonly title: string
    readonly teamId: string | null
    readonly state: 'active'
  }
  readonly roles: readonly string[]
  /** The teams the worker is in. */
  readonly teams: readonly string[]
  /** For roles that manage: their own team and every team below it. */
  readonly managedTeams: readonly string[]
  /** The rights that the cookie's secret was given for are not those held now: the secret must be renewed. */
  readonly rightsChanged: boolean
}

/** How a worker proved who they are. */
export type Strength = 'demo' | 'local' | 'oidc'

/** Why a stay ended. */
export type EndReason =
  | 'signed out'
  | 'signed out everywhere'
  | 'ended by an administrator'
  | 'ended by the sign-in server'
  | 'replaced'
  | 'account ended'

/** Staff: 60 minutes without use, 12 hours at most; a role that nobody reviewed for 180 days counts no more (8.4, 2.1). */
export const sessionLimits = {
  idleMinutes: 60,
  warningMinutes: 5,
  hours: 12,
  reviewDays: 180,
  graceSeconds: 30,
} as const

/** Roles whose work reaches the teams below theirs (spec/security.md 2). */
const managerRoles = ['team-manager', 'service-manager', 'head-of-service']

interface SessionRow extends Omit<Session, 'worker' | 'teams' | 'rightsChanged'> {
  readonly workerId: string
  readonly name: string
  readonly title: string
  readonly teamId: string | null
  readonly rights: string
}

/**
 * The session of a cookie's secret, with the worker, roles and teams of now, in one indexed query. Null where there is none, it
 * ended, was idle for an hour or twelve hours old, or its worker is suspended or closed.
 */
export async function findSession(db: Db, secret: string, now: Instant): Promise<Session | null> {
  const idleSince = minutesBefore(now, sessionLimits.idleMinutes)
  const renewedSince = minutesBefore(now, sessionLimits.graceSeconds / 60)
  const { rows } = await sql<SessionRow>`
    select session_id as "sessionId", started_at as "startedAt", last_seen_at as "lastSeenAt", ends_at as "endsAt",
        proven_at as "provenAt", strength, rights, worker_id as "workerId", name, title, team_id as "teamId",
        roles, managed_teams as "managedTeams"
      from sign_in.find_session(${hashOf(secret)}, ${now}, ${idleSince}, ${renewedSince}, ${reviewedSince(now)},
        ${managerRoles}::text[])`.execute(db)
  const [row] = rows
  return row ? sessionOf(row) : null
}

function sessionOf({ workerId, name, title, teamId, rights, ...row }: SessionRow): Session {
  return {
    ...row,
    worker: { id: workerId, name, title, teamId, state: 'active' },
    teams: teamId === null ? [] : [teamId],
    rightsChanged: rights !== rightsText(row.roles, teamId),
  }
}

const rightsText = (roles: readonly string[], teamId: string | null) => `${teamId ?? ''}:${roles.join(',')}`

/** What is known when somebody has proved who they are. */
export interface Proof {
  readonly workerId: string
  readonly strength: Strength
  readonly userAgent: string
  readonly now: Instant
  /** The stay at the council's sign-in server, so that it can end ours. */
  readonly provider?: { readonly issuer: string; readonly subject: string; readonly session: string | null }
  /** The session of the same browser until now; it ends, so that nobody can plant one beforehand. */
  readonly replaces?: string | undefined
}

/** Starts a stay. Answers the secret for the cookie: 256 bits of chance, kept here only as a hash. */
export async function startSession(db: Db, proof: Proof): Promise<{ sessionId: string; secret: string }> {
  const { workerId, now, provider } = proof
  if (proof.replaces !== undefined) await endSession(db, proof.replaces, { because: 'replaced', now })
  const secret = newSecret()
  const sessionId = randomUUID()
  await db
    .insertInto('sign_in.session')
    .values({
      id: sessionId,
      secret_hash: hashOf(secret),
      renewed_at: now,
      worker_id: workerId,
      started_at: now,
      last_seen_at: now,
      ends_at: addHours(now, sessionLimits.hours),
      proven_at: now,
      strength: proof.strength,
      user_agent_class: userAgentClass(proof.userAgent),
      rights: await rightsNow(db, workerId, now),
      provider_issuer: provider?.issuer ?? null,
      provider_subject: provider?.subject ?? null,
      provider_session: provider?.session ?? null,
    })
    .execute()
  await db.updateTable('access.worker').set({ last_seen_at: now }).where('id', '=', workerId).execute()
  return { sessionId, secret }
}

async function rightsNow(db: Db, workerId: string, now: Instant): Promise<string> {
  const { rows } = await sql<{ roles: string[]; teamId: string | null }>`
    select w.team_id as "teamId", array(
        select distinct h.role from access.role_held h
         where h.worker_id = w.id and h.from_at <= ${now} and (h.to_at is null or h.to_at > ${now})
           and h.reviewed_at > ${reviewedSince(now)} order by 1) as roles
      from access.worker w where w.id = ${workerId}`.execute(db)
  const [row] = rows
  return rightsText(row?.roles ?? [], row?.teamId ?? null)
}

/**
 * Gives the stay a new secret: after a change of rights, and after a fresh proof (`provenAt`). The old one is honoured for half a
 * minute, for requests already on their way. Null where another request has just done so.
 */
export async function renewSession(
  db: Db,
  session: Session,
  { now, provenAt = session.provenAt }: { now: Instant; provenAt?: Instant },
): Promise<string | null> {
  const secret = newSecret()
  const { numUpdatedRows } = await db
    .updateTable('sign_in.session')
    .set((eb) => ({
      previous_hash: eb.ref('secret_hash'),
      secret_hash: hashOf(secret),
      renewed_at: now,
      proven_at: provenAt,
      rights: rightsText(session.roles, session.worker.teamId),
    }))
    .where('id', '=', session.sessionId)
    .where((eb) =>
      eb.or([
        eb('rights', '<>', rightsText(session.roles, session.worker.teamId)),
        eb('proven_at', '<', provenAt),
      ]),
    )
    .executeTakeFirst()
  return numUpdatedRows > 0n ? secret : null
}

/** Notes that the stay is in use; asked at most once a minute, so that a view costs no write. `extend` always notes it. */
export async function touchSession(db: Db, session: Session, now: Instant): Promise<void> {
  await db
    .updateTable('sign_in.session')
    .set({ last_seen_at: now })
    .where('id', '=', session.sessionId)
    .where('last_seen_at', '<', now)
    .execute()
}

/** Whether a minute has passed since the stay was last noted as in use. */
export function isTouchDue(session: Session, now: Instant): boolean {
  return Date.parse(now) - Date.parse(session.lastSeenAt) >= 60_000
}

/** Whether the worker proved who they are within so many minutes: rights, restriction, urgent access, bulk export ask for 15 (8.6). */
export function provenWithin(session: Pick<Session, 'provenAt'>, minutes: number, now: Instant): boolean {
  const age = Date.parse(now) - Date.parse(session.provenAt)
  return age >= 0 && age <= minutes * 60_000
}

/** Ends one stay; nothing happens to one that has ended. */
export async function endSession(
  db: Db,
  sessionId: string,
  { because, now }: { because: EndReason; now: Instant },
): Promise<void> {
  await db
    .updateTable('sign_in.session')
    .set({ ended_at: now, ended_because: because })
    .where('id', '=', sessionId)
    .where('ended_at', 'is', null)
    .execute()
}

/** Ends every stay of a worker. Answers how many were open. */
export async function endSessionsOf(
  db: Db,
  workerId: string,
  { because, now }: { because: EndReason; now: Instant },
): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('sign_in.session')
    .set({ ended_at: now, ended_because: because })
    .where('worker_id', '=', workerId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** One line of the list of stays. */
export interface OpenSession {
  readonly id: string
  readonly workerId: string
  readonly startedAt: Instant
  readonly lastSeenAt: Instant
  readonly strength: string
  readonly userAgentClass: string
}

/** The stays of a worker that are open now, newest first. */
export function openSessionsOf(db: Db, workerId: string, now: Instant): Promise<OpenSession[]> {
  return db
    .selectFrom('sign_in.session')
    .select([
      'id',
      'worker_id as workerId',
      'started_at as startedAt',
      'last_seen_at as lastSeenAt',
      'strength',
      'user_agent_class as userAgentClass',
    ])
    .where('worker_id', '=', workerId)
    .where('ended_at', 'is', null)
    .where('ends_at', '>', now)
    .where('last_seen_at', '>', minutesBefore(now, sessionLimits.idleMinutes))
    .orderBy('started_at', 'desc')
    .execute()
}

/** Whose stay a cookie was, also after it ended: only so that the same person comes back to the same place (8.5). */
export async function workerOfOldSession(db: Db, secret: string): Promise<string | null> {
  const hash = hashOf(secret)
  const row = await db
    .selectFrom('sign_in.session')
    .select('worker_id as workerId')
    .where((eb) => eb.or([eb('secret_hash', '=', hash), eb('previous_hash', '=', hash)]))
    .executeTakeFirst()
  return row?.workerId ?? null
}

/** A stay by which nobody is signed in any more: whose it was, and the id that its pages' tokens are made of. */
export interface OldStay {
  readonly sessionId: string
  readonly workerId: string
}

/** For so many days words that were sent after their stay ran out are kept for their author (8.5). */
const wordsKeptDays = 7

/** The stay of a cookie that ran out by time, of a worker who may still sign in; null for one that was ended, or is none. */
export async function ranOutStay(db: Db, secret: string, now: Instant): Promise<OldStay | null> {
  const hash = hashOf(secret)
  const row = await db
    .selectFrom('sign_in.session as stay')
    .innerJoin('access.worker as worker', 'worker.id', 'stay.worker_id')
    .select(['stay.id as sessionId', 'stay.worker_id as workerId'])
    .where((eb) => eb.or([eb('stay.secret_hash', '=', hash), eb('stay.previous_hash', '=', hash)]))
    .where('stay.ended_at', 'is', null)
    .where('stay.last_seen_at', '>', addHours(now, -24 * wordsKeptDays))
    .where('worker.state', '=', 'active')
    .executeTakeFirst()
  return row ?? null
}

/** The stays of a worker within the time for which words are kept, newest first: another window may be of one of them. */
export function earlierStaysOf(db: Db, workerId: string, now: Instant): Promise<OldStay[]> {
  return db
    .selectFrom('sign_in.session')
    .select(['id as sessionId', 'worker_id as workerId'])
    .where('worker_id', '=', workerId)
    .where('last_seen_at', '>', addHours(now, -24 * wordsKeptDays))
    .orderBy('started_at', 'desc')
    .limit(50)
    .execute()
}

const newSecret = () => randomBytes(32).toString('base64url')
const hashOf = (secret: string) => createHash('sha256').update(secret).digest()
const reviewedSince = (now: Instant) => addHours(now, -24 * sessionLimits.reviewDays)
const minutesBefore = (now: Instant, minutes: number) =>
  instantOf(new Date(Date.parse(now) - minutes * 60_000))

const browsers = [
  ['Edg/', 'Edge'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const
const systems = [
  ['Windows', 'Windows'],
  ['Android', 'Android'],
  ['iPhone', 'an iPhone'],
  ['iPad', 'an iPad'],
  ['Mac OS', 'a Mac'],
  ['Linux', 'Linux'],
] as const

/** 'Firefox on Windows': enough to know one's own device in a list, too little to follow a person. */
export function userAgentClass(userAgent: string): string {
  const named = (names: readonly (readonly [string, string])[], otherwise: string) =>
    names.find(([mark]) => userAgent.includes(mark))?.[1] ?? otherwise
  return `${named(browsers, 'A browser')} on ${named(systems, 'another device')}`
}
