import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Act } from '../../../record/shell/act.ts'
import { change } from '../../../record/shell/change.ts'
import { heldBy } from '../model.ts'
import { contactToDecide, takeContact } from '../records.ts'

export type TakeProblem = 'no such contact' | 'already decided' | 'taken by somebody else'

/** Takes a contact to decide it, so that two people don't. Somebody who left it lying for an hour does not hold it any more. */
export function takeToDecide(
  act: Act,
  wanted: { contactId: string; childId: string },
): Promise<Result<'taken', TakeProblem>> {
  return change(
    act,
    { action: 'take contact', about: [wanted.childId], access: 'contacts', source: wanted.contactId },
    async ({ trx }) => {
      const contact = await contactToDecide(trx, wanted.contactId)
      if (contact === null || contact.childId !== wanted.childId) return problem('no such contact')
      if (contact.state === 'decided') return problem('already decided')
      const holder = heldBy(contact, act.origin.now)
      if (holder !== null && holder !== act.viewer.id) return problem('taken by somebody else')
      return ok({
        value: 'taken' as const,
        write: (writing) => takeContact(writing, contact.id, { by: act.viewer.id, at: act.origin.now }),
        events: [],
        subject: { kind: 'contact', id: contact.id },
      })
    },
  )
}
