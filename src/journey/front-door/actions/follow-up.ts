import { randomUUID } from 'node:crypto'
import type { Trx } from '../../../platform/db.ts'
import { dayOf, type Instant } from '../../../platform/instant.ts'
import type { PlainDate } from '../../../platform/plain-date.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import { newEvent } from '../../../record/chronology/stream.ts'
import { openInvolvement } from '../../../record/involvements/open-involvement.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
import type { Change } from '../../../record/shell/change.ts'
import { addTask } from '../../../record/tasks/add-task.ts'
import type { FrontDoorEvent } from '../events.ts'
import type { Contact } from '../model.ts'
import { addReferral } from '../referral.records.ts'
import { teamFor, workersInvolved } from '../worker.records.ts'
import type { Counting } from './decided.ts'

type Following = Pick<Change<unknown>, 'write' | 'events' | 'give' | 'messages'>

const nothing: Following = { write: async () => {}, events: [] }

/** What a decision opens in the same act: the referral, the early help request, the task for the worker already involved. */
export function followUp(
  act: Act,
  trx: Trx,
  counting: Counting,
): Promise<Result<Following, 'nobody works with the child'>> {
  switch (counting.decided.outcome) {
    case 'referral':
    case 'strategy-discussion':
      return openReferral(act, trx, counting)
    case 'early-help':
      return openEarlyHelp(act, trx, counting)
    case 'link-to-open':
      return tellWorkers(act, trx, counting)
    case 'advice':
    case 'signpost':
    case 'transfer':
    case 'no-further-action':
      return Promise.resolve(ok(nothing))
  }
}

async function openReferral(act: Act, trx: Trx, { contact, decided }: Counting) {
  const { now, today, workerId } = byOf(act)
  const team = await teamFor(trx, 'assessment')
  const on = dayOf(now)
  const id = randomUUID()
  const opened = openInvolvement(
    {
      personId: contact.childId,
      service: 'assessment',
      on: today,
      because: decided.rationale,
      teamId: team,
      sourceId: contact.id,
    },
    { workerId, now },
  )
  const urgent = decided.outcome === 'strategy-discussion'
  // The clock of the referral is on the team's list by itself; only what can't wait for it is a task of its own.
  const task = urgent ? strategyTask(contact, { team, referralId: id, today, by: { workerId, now } }) : null
  const event = newEvent<FrontDoorEvent>(
    {
      type: 'referral-received',
      personId: contact.childId,
      on,
      at: now,
      referralId: id,
      contactId: contact.id,
      source: contact.source,
      teamId: team,
    },
    {
      headline: urgent
        ? 'Referral to social care; strategy discussion asked for at once'
        : 'Referral to social care',
      keyEvent: true,
      source: { kind: 'referral', id },
    },
  )
  const row = {
    id,
    child_id: contact.childId,
    contact_id: contact.id,
    received_on: on,
    source: contact.source,
    team_id: team,
    involvement_id: opened.id,
  }
  return ok({
    write: async (writing: Trx) => {
      await opened.write(writing)
      await addReferral(writing, row)
      await task?.write(writing)
    },
    events: [event, ...opened.events],
    give: opened.give,
    messages: [
      {
        kind: 'referral',
        toTeamId: team,
        reference: contact.reference,
        text: `A referral has come to your team: ${contact.reference}`,
        effectKey: `referral ${id}`,
      },
    ],
  })
}

interface Urgent {
  readonly team: string
  readonly referralId: string
  readonly today: PlainDate
  readonly by: { readonly workerId: string; readonly now: Instant }
}

function strategyTask({ id, childId }: Contact, { team, referralId, today, by }: Urgent) {
  return addTask({
    personId: childId,
    title: 'Hold a strategy discussion now',
    href: `/referrals/${referralId}`,
    teamId: team,
    dueOn: today,
    sourceId: id,
    by,
  })
}

async function openEarlyHelp(act: Act, trx: Trx, { contact, decided }: Counting) {
  const { now, today, workerId } = byOf(act)
  const team = await teamFor(trx, 'early-help')
  const opened = openInvolvement(
    {
      personId: contact.childId,
      service: 'early-help',
      on: today,
      because: decided.rationale,
      teamId: team,
      sourceId: contact.id,
    },
    { workerId, now },
  )
  const event = newEvent<FrontDoorEvent>(
    {
      type: 'early-help-requested',
      personId: contact.childId,
      on: dayOf(now),
      at: now,
      involvementId: opened.id,
      contactId: contact.id,
    },
    { headline: 'Early help asked for', keyEvent: true, source: { kind: 'contact', id: contact.id } },
  )
  return ok({
    write: opened.write,
    events: [event, ...opened.events],
    give: opened.give,
    messages: [
      {
        kind: 'early help',
        toTeamId: team,
        reference: contact.reference,
        text: `A family asks for early help: ${contact.reference}`,
        effectKey: `early help ${opened.id}`,
      },
    ],
  })
}

async function tellWorkers(
  act: Act,
  trx: Trx,
  { contact }: Counting,
): Promise<Result<Following, 'nobody works with the child'>> {
  const { now, today, workerId } = byOf(act)
  const involved = await workersInvolved(trx, contact.childId)
  if (involved.length === 0) return problem('nobody works with the child')
  const tasks = involved.map(({ workerId: worker, teamId }) =>
    addTask({
      personId: contact.childId,
      title: 'A contact came in about a child you work with: read it today',
      href: `/contacts/${contact.contactEventId}`,
      ...(worker === null ? { teamId } : { workerId: worker }),
      dueOn: today,
      sourceId: contact.id,
      by: { workerId, now },
    }),
  )
  return ok({
    write: async (writing) => {
      for (const task of tasks) await task.write(writing)
    },
    events: [],
    messages: involved.map(({ workerId: worker, teamId }) => ({
      kind: 'contact about your child',
      toWorkerId: worker,
      toTeamId: worker === null ? teamId : null,
      reference: contact.reference,
      text: `A contact came in about a child you work with: ${contact.reference}`,
      effectKey: `told ${contact.id} ${worker ?? teamId} ${contact.version}`,
    })),
  })
}
