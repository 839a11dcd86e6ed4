import { randomUUID } from 'node:crypto'
import type { Trx } from '../../../platform/db.ts'
import { dayOf } from '../../../platform/instant.ts'
import { type NewEvent, newEvent } from '../../../record/chronology/stream.ts'
import { type Opening, openInvolvement } from '../../../record/involvements/open-involvement.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
import { addTask } from '../../../record/tasks/add-task.ts'
import type { FrontDoorEvent } from '../events.ts'
import type { Counting } from '../model.ts'
import { addReferral } from '../referral.records.ts'
import { teamFor } from '../worker.records.ts'
import type { Following } from './following.ts'

/** A referral about to be opened: its id, the team that takes it, and whether it can't wait. */
interface Opened {
  readonly id: string
  readonly team: string
  readonly urgent: boolean
  readonly involvement: Opening
}

/** Opens the referral, the work of the team that takes it, and, for a strategy discussion, a task that can't wait. */
export async function openReferral(act: Act, trx: Trx, counting: Counting): Promise<Following> {
  const { contact, decided } = counting
  const team = await teamFor(trx, 'assessment')
  const { today } = act
  const why = { personId: contact.childId, because: decided.rationale, teamId: team, sourceId: contact.id }
  const involvement = openInvolvement({ ...why, service: 'assessment', on: today }, byOf(act))
  const opened = { id: randomUUID(), team, urgent: decided.outcome === 'strategy-discussion', involvement }
  // The clock of the referral is on the team's list by itself; only what can't wait for it is a task of its own.
  const task = opened.urgent ? strategyTask(act, counting, opened) : null
  return {
    async write(writing) {
      await involvement.write(writing)
      await addReferral(writing, rowOf(act, counting, opened))
      await task?.write(writing)
    },
    events: [receivedEvent(act, counting, opened), ...involvement.events],
    give: involvement.give,
    messages: [messageOf(counting, opened)],
  }
}

function rowOf({ origin }: Act, { contact }: Counting, { id, team, involvement }: Opened) {
  return {
    id,
    child_id: contact.childId,
    contact_id: contact.id,
    received_on: dayOf(origin.now),
    source: contact.source,
    team_id: team,
    involvement_id: involvement.id,
  }
}

function receivedEvent({ origin }: Act, { contact }: Counting, { id, team, urgent }: Opened): NewEvent {
  const when = { personId: contact.childId, on: dayOf(origin.now), at: origin.now }
  const about = { referralId: id, contactId: contact.id, source: contact.source, teamId: team }
  const headline = urgent
    ? 'Referral to social care; strategy discussion asked for at once'
    : 'Referral to social care'
  return newEvent<FrontDoorEvent>(
    { type: 'referral-received', ...when, ...about },
    { headline, keyEvent: true, source: { kind: 'referral', id } },
  )
}

function strategyTask(act: Act, { contact }: Counting, { team }: Opened) {
  return addTask({
    personId: contact.childId,
    title: 'Hold a strategy discussion now',
    href: `/people/${contact.childId}/strategy/new`,
    teamId: team,
    dueOn: act.today,
    sourceId: contact.id,
    by: byOf(act),
  })
}

function messageOf({ contact: { reference } }: Counting, { id, team }: Opened) {
  const text = `A referral has come to your team: ${reference}`
  return { kind: 'referral', toTeamId: team, reference, text, effectKey: `referral ${id}` }
}
