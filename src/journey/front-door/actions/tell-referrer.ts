import { dayOf } from '../../../platform/instant.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import { newEvent } from '../../../record/chronology/stream.ts'
import type { Act } from '../../../record/shell/act.ts'
import { change } from '../../../record/shell/change.ts'
import type { FrontDoorEvent } from '../events.ts'
import { contactToDecide } from '../records.ts'

export type TellProblem = 'no such contact' | 'not decided' | 'no words'

/** Records that whoever made the contact was told what was decided. @param what what was told and how, in a line */
export function tellReferrer(
  act: Act,
  wanted: { contactId: string; childId: string; what: string },
): Promise<Result<'told', TellProblem>> {
  return change(
    act,
    { action: 'tell referrer', about: [wanted.childId], access: 'contacts', source: wanted.contactId },
    async ({ trx }) => {
      const contact = await contactToDecide(trx, wanted.contactId)
      if (contact === null || contact.childId !== wanted.childId) return problem('no such contact')
      if (contact.state !== 'decided') return problem('not decided')
      if (wanted.what === '') return problem('no words')
      const { now } = act.origin
      const event = newEvent<FrontDoorEvent>(
        { type: 'referrer-told', personId: contact.childId, on: dayOf(now), at: now, contactId: contact.id },
        { headline: `Referrer told: ${wanted.what}`, source: { kind: 'contact', id: contact.id } },
      )
      return ok({
        value: 'told' as const,
        write: async () => {},
        events: [event],
        subject: { kind: 'contact', id: contact.id },
      })
    },
  )
}
