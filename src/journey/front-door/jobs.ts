import type { Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import { post } from '../../record/shell/outbox.records.ts'
import { lateHandovers } from './handovers.records.ts'

/**
 * Tells the team by a message of everything the night left that nobody has taken on in its hours: once each, however often this runs.
 * The message holds the reference of the contact and leads to the handover. Answers how many are late.
 * @source spec/timescales.md FD06
 */
export async function tellOfLateHandovers(trx: Trx, now: Instant): Promise<number> {
  const late = await lateHandovers(trx, now)
  const messages = late.flatMap(({ id, teamId, reference, childId }) => {
    if (teamId === null) return []
    const text = `What the night left has not been taken on in time: ${reference}`
    const about = { reference, text, personId: childId, link: `/handovers/${id}` }
    return [{ ...about, kind: 'handover late', toTeamId: teamId, effectKey: `handover late ${id}` }]
  })
  await post(trx, messages, now)
  return late.length
}
