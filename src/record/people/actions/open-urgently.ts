import { randomUUID } from 'node:crypto'
import {
  findFacts,
  type UrgentGround,
  type UrgentProblem,
  urgentAccess,
} from '../../../mechanisms/access/index.ts'
import { dayOf, type Instant, momentAt } from '../../../platform/instant.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Act } from '../../shell/act.ts'
import { byOf } from '../../shell/by.ts'
import { type Change, change, type Ground } from '../../shell/change.ts'
import type { NewMessage } from '../../shell/outbox.records.ts'
import { asking } from '../../urgent-reviews/asking.ts'
import { candidatesFor } from '../../urgent-reviews/candidates.records.ts'
import { referenceOf } from '../../urgent-reviews/model.ts'
import { addReview } from '../../urgent-reviews/records.ts'
import { nextReviewer, reviewersInOrder } from '../../urgent-reviews/reviewers.ts'
import { mayOpenUrgently } from '../access.ts'
import { isThere, type ToTell, whoToTell } from './open-urgently.records.ts'

export interface OpeningUrgently {
  readonly personId: string
  readonly ground: UrgentGround
  readonly words: string
}

/**
 * Opens a record to read for four hours, and tells the worker, the manager and the privacy lead at once (spec/security.md 5).
 * A person who is not there answers as one who is closed: nothing is learnt from asking.
 */
export function openRecordUrgently(
  act: Act,
  wanted: OpeningUrgently,
): Promise<Result<{ until: Instant }, UrgentProblem>> {
  const access = ({ viewer }: Act) => mayOpenUrgently(viewer)
  return change(act, { action: 'open record urgently', about: [wanted.personId], access }, async (ground) => {
    const sourceId = randomUUID()
    const opened = await decided(act, ground, { ...wanted, sourceId })
    if (!opened.ok) return problem(opened.problem)
    const { personId } = wanted
    const told = await whoToTell(ground.trx, personId, act.origin.now)
    const reviewerId = await firstReviewer(act, ground, personId)
    return ok(openedChange(act, { sourceId, personId, told, reviewerId, reason: opened.value }))
  })
}

/** Never the one who opened it. Null where there is nobody else: the night asks somebody as soon as there is. */
async function firstReviewer(act: Act, { trx }: Ground, personId: string): Promise<string | null> {
  const openedBy = act.viewer.id
  const candidates = await candidatesFor(trx, { personId, openedBy, now: act.origin.now })
  return nextReviewer(reviewersInOrder(openedBy, candidates), [])
}

async function decided(
  act: Act,
  { trx }: Ground,
  { sourceId, ...wanted }: OpeningUrgently & { sourceId: string },
) {
  const { viewer, today, origin } = act
  const facts = (await findFacts(trx, viewer, [wanted.personId])).get(wanted.personId)
  const closed = facts === undefined || facts.conflict || facts.restrictedTo !== null
  const usedToday = await urgentAccess.usedSince(trx, viewer.id, momentAt(today, '00:00'))
  const there = await isThere(trx, wanted.personId)
  return urgentAccess.open(
    { ...wanted, sourceId, workerId: viewer.id, usedToday, closed: closed || !there },
    origin.now,
  )
}

interface Opened {
  readonly sourceId: string
  readonly personId: string
  readonly told: ToTell
  readonly reviewerId: string | null
  readonly reason: NonNullable<Change<unknown>['give']>[number]
}

function openedChange(act: Act, opened: Opened): Change<{ until: Instant }> {
  const { sourceId, personId, told, reviewerId, reason } = opened
  const { now } = act.origin
  const dueOn = dayOf(act.house.workingDaysAfter(now, 1))
  const asked = reviewerId && asking({ reviewId: sourceId, reviewerId, dueOn, by: byOf(act) })
  return {
    value: { until: reason.toAt ?? now },
    async write(trx) {
      const openedBy = act.viewer.id
      await addReview(trx, { id: sourceId, personId, openedBy, openedAt: now, dueOn, reviewerId })
      if (asked) await asked.write(trx)
    },
    events: [],
    give: [reason],
    messages: [...alerts(told, referenceOf(sourceId)), ...(asked ? [asked.message] : [])],
    subject: { kind: 'urgent access', id: sourceId },
  }
}

function alerts({ workers, managers, privacyLeads }: ToTell, reference: string): NewMessage[] {
  const everyone = [...new Set([...workers, ...managers, ...privacyLeads])]
  return everyone.map((toWorkerId) => ({
    kind: 'urgent access',
    toWorkerId,
    reference,
    text: `A record you are responsible for was opened urgently. Reference ${reference}.`,
    effectKey: `urgent access ${reference} ${toWorkerId}`,
  }))
}
