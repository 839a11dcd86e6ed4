import type { Trx } from '../../../platform/db.ts'
import { dayOf } from '../../../platform/instant.ts'
import { newEvent } from '../../../record/chronology/stream.ts'
import { openInvolvement } from '../../../record/involvements/open-involvement.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
import type { FrontDoorEvent } from '../events.ts'
import type { Counting } from '../model.ts'
import { teamFor } from '../worker.records.ts'
import type { Following } from './following.ts'

/** Opens the request for early help: the early help team's work with the family begins. */
export async function openEarlyHelp(act: Act, trx: Trx, { contact, decided }: Counting): Promise<Following> {
  const { now } = act.origin
  const { id: contactId, childId, reference } = contact
  const team = await teamFor(trx, 'early-help')
  const why = { personId: childId, because: decided.rationale, teamId: team, sourceId: contactId }
  const opened = openInvolvement({ ...why, service: 'early-help', on: act.today }, byOf(act))
  const when = { personId: childId, on: dayOf(now), at: now }
  const event = newEvent<FrontDoorEvent>(
    { type: 'early-help-requested', ...when, involvementId: opened.id, contactId },
    { headline: 'Early help asked for', keyEvent: true, source: { kind: 'contact', id: contactId } },
  )
  const text = `A family asks for early help: ${reference}`
  return {
    write: opened.write,
    events: [event, ...opened.events],
    give: opened.give,
    messages: [{ kind: 'early help', toTeamId: team, reference, text, effectKey: `early help ${opened.id}` }],
  }
}
