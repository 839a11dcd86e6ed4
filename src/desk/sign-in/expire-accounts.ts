import { type TraceEntry, trace } from '../../mechanisms/audit/index.ts'
import { type Db, inContext, systemActor } from '../../platform/db.ts'
import { addHours, type Instant } from '../../platform/instant.ts'
import { endSessionsOf, sessionLimits } from '../../platform/session.ts'
import { endUnreviewedRoles, expireUnused } from './expire.records.ts'
import { forgetTriesBefore } from './throttle.records.ts'

/** @source spec/security.md 2.3 */
const unusedDays = { suspended: 45, closed: 90 } as const

const daysBefore = (now: Instant, days: number) => addHours(now, -24 * days)

/**
 * Suspends accounts that were not used for 45 days, closes those not used for 90, ends roles that nobody reviewed for 180 days, and
 * forgets old tries. Run it daily; twice does nothing more. Each account and role ended is traced.
 */
export function expireAccounts(
  db: Db,
  now: Instant,
): Promise<{ suspended: number; closed: number; rolesEnded: number }> {
  return inContext(db, systemActor, async (trx) => {
    const closed = await expireUnused(trx, {
      from: ['active', 'suspended'],
      to: 'closed',
      since: daysBefore(now, unusedDays.closed),
    })
    const suspended = await expireUnused(trx, {
      from: ['active'],
      to: 'suspended',
      since: daysBefore(now, unusedDays.suspended),
    })
    for (const { workerId } of [...closed, ...suspended])
      await endSessionsOf(trx, workerId, { because: 'account ended', now })
    const roles = await endUnreviewedRoles(trx, { since: daysBefore(now, sessionLimits.reviewDays), now })
    await forgetTriesBefore(trx, daysBefore(now, 1))
    await trace(trx, { workerId: systemActor.id, now }, [
      ...closed.map(({ workerId }) => entryFor(workerId, 'close account', 'unused for 90 days')),
      ...suspended.map(({ workerId }) => entryFor(workerId, 'suspend account', 'unused for 45 days')),
      ...roles.map(({ workerId, role }) =>
        entryFor(workerId, `end role ${role}`, 'not reviewed for 180 days'),
      ),
    ])
    return { suspended: suspended.length, closed: closed.length, rolesEnded: roles.length }
  })
}

const entryFor = (workerId: string, action: string, reason: string): TraceEntry => ({
  kind: 'right',
  action,
  reason,
  subject: { kind: 'worker', id: workerId },
})
