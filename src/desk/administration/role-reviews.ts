import { systemActor, type Trx } from '../../platform/db.ts'
import { addHours, dayOf, type Instant } from '../../platform/instant.ts'
import { sessionLimits } from '../../platform/session.ts'
import { addTask } from '../../record/tasks/add-task.ts'
import { holdersOf } from './actions/rights.records.ts'
import { hasOpenTask, rolesReviewedBefore } from './night.records.ts'

/** Days before a role ends unreviewed in which the administrators are asked. */
const noticeDays = 30

const title = 'Roles end unless somebody reviews them'

/** Asks the administrators to review roles that would end within 30 days. Once, until it is done. */
export async function askForRoleReviews(trx: Trx, now: Instant): Promise<{ roles: number }> {
  const since = addHours(now, -24 * (sessionLimits.reviewDays - noticeDays))
  const roles = await rolesReviewedBefore(trx, since)
  if (roles === 0) return { roles }
  for (const { id: workerId } of await holdersOf(trx, 'system-administrator', now)) {
    if (await hasOpenTask(trx, { sourceId: null, workerId, title })) continue
    await addTask({
      title,
      detail: 'They end within 30 days. The list of workers says whose. Nobody reviews their own.',
      href: '/workers',
      workerId,
      dueOn: dayOf(addHours(now, 24 * noticeDays)),
      by: { workerId: systemActor.id, now },
    }).write(trx)
  }
  return { roles }
}
