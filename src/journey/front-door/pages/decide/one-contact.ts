import { randomUUID } from 'node:crypto'
import { labelOf } from '../../../../platform/code.ts'
import type { Trx } from '../../../../platform/db.ts'
import { isId } from '../../../../record/shell/fields.ts'
import type { Looking, PageAccess } from '../../../../record/shell/page.ts'
import { worries } from '../../codes.ts'
import { childOfContact, contactsOfEvent, eventOfContact, findCall } from '../../records.ts'

/** The pages about one child's contact are for those who may see the contacts part of that child's record. */
export const contactAccess: PageAccess = {
  part: 'contacts',
  people: async (trx, { contactId }) => (isId(contactId) ? childOfContact(trx, contactId) : []),
}

/** The contact in the address, with the call it came in; null where it is not there. */
export async function contactInAddress(trx: Trx, contactId: string | undefined) {
  if (!isId(contactId)) return null
  const contactEventId = await eventOfContact(trx, contactId)
  if (contactEventId === null) return null
  const contact = (await contactsOfEvent(trx, contactEventId)).find(({ id }) => id === contactId)
  const call = await findCall(trx, contactEventId)
  return contact && call ? { contact, call, back: `/contacts/${contactEventId}` } : null
}

/** Said instead of the words of a call that are not for this reader. It does not say why: that would tell. */
export const keptBack =
  'The words of this contact are not open to you. If you need them for your work, ask the manager of the front door.'

/** What was told, in short, above a decision. */
export function callFacts(call: NonNullable<Awaited<ReturnType<typeof findCall>>>) {
  const rows: [string, string | null][] = [
    ['Worries', call.worries.map((worry) => labelOf(worries, worry)).join(', ') || null],
    ['What we were told', call.said ? call.said.told : keptBack],
    ['What is going well', call.said?.going_well ?? null],
  ]
  return rows.flatMap(([key, value]) => (value ? [{ key, value }] : []))
}

/** The key of a form: the one it was sent with or its draft was kept under, else a new one. */
export function keyFor({ again, draft }: Looking): string {
  const sent = again?.body['idempotencyKey'] ?? draft?.idempotencyKey
  return typeof sent === 'string' && isId(sent) ? sent : randomUUID()
}

/** The version that the author saw: kept when the form comes back, so that a newer one is noticed. */
export function versionFor({ again }: Looking, current: number): number {
  const sent = Number(again?.body['version'])
  // After a 'changed meanwhile' the author has the newer one before them.
  return again && Number.isInteger(sent) && again.about !== 'changed meanwhile' ? sent : current
}
