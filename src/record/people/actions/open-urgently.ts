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
import { addTask } from '../../tasks/add-task.ts'
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
    const told = await whoToTell(ground.trx, wanted.personId, act.origin.now)
    return ok(openedChange(act, { sourceId, personId: wanted.personId, told, reason: opened.value }))
  })
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
  readonly reason: NonNullable<Change<unknown>['give']>[number]
}

function openedChange(act: Act, { sourceId, personId, told, reason }: Opened): Change<{ until: Instant }> {
  const { now } = act.origin
  const reference = referenceOf(sourceId)
  const reviewer = reviewerFor(act, told)
  const task = addTask({
    personId,
    title: `Review an urgent opening of this record (${reference})`,
    ...(reviewer !== null && told.managers.includes(reviewer)
      ? { href: `/people/${personId}/who-has-looked` }
      : {}),
    workerId: reviewer,
    teamId: reviewer === null ? told.teamId : null,
    dueOn: dayOf(act.house.workingDaysAfter(now, 1)),
    sourceId,
    by: byOf(act),
  })
  return {
    value: { until: reason.toAt ?? now },
    write: task.write,
    events: [],
    give: [reason],
    messages: alerts(told, reference),
    subject: { kind: 'urgent access', id: sourceId },
  }
}

/** Somebody other than the one who opened it: the manager over the child's team, else the privacy lead (5.3). */
function reviewerFor(act: Act, { managers, privacyLeads }: ToTell): string | null {
  return [...managers, ...privacyLeads].find((id) => id !== act.viewer.id) ?? null
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

/** What the alert and the review call it: nothing of the person can be read from it. */
function referenceOf(sourceId: string): string {
  return `U-${sourceId.slice(0, 8).toUpperCase()}`
}
