import type { AnyForm, FieldError, ReadingContext } from '../../../../mechanisms/forms/index.ts'
import { inContext } from '../../../../platform/db.ts'
import type { Act } from '../../../../record/shell/act.ts'
import { type Fields, isId } from '../../../../record/shell/fields.ts'
import type { Again, Doing } from '../../../../record/shell/page.ts'
import { childOfContact } from '../../records.ts'
import { fieldsAskedBy } from '../new-contact/people.ts'

/** What was sent but for the button that was pressed. */
export function sent(body: Fields): Fields {
  return Object.fromEntries(Object.entries(body).filter(([name]) => name !== 'do'))
}

/** What was sent but for the questions of another form on the same page. */
export function leftOut(body: Fields, other: AnyForm): Fields {
  const asked = fieldsAskedBy(other, body)
  return Object.fromEntries(Object.entries(body).filter(([name]) => !(name in asked)))
}

/** What a form is read against. */
export function readingOf({ act }: Doing): ReadingContext {
  return { today: act.today, now: act.origin.now }
}

/** The errors as the page's summary has them. */
export function errorsOf(errors: readonly FieldError[]) {
  return errors.map(({ field, text }) => ({ text, href: `#${field}` }))
}

/** The form again, with the problem beside its question. */
export function problemAt<Problem extends string>(
  messages: Record<Problem, FieldError>,
  problem: Problem,
  { body }: Doing,
): { again: Again } {
  return { again: { errors: errorsOf([messages[problem]]), body, about: problem } }
}

const nobody = '00000000-0000-4000-8000-000000000000'

/** The contact of an address with the child it is about; of an address that fits nothing, nobody, whom nobody may see. */
export async function childAbout(
  act: Act,
  contactId: string,
): Promise<{ contactId: string; childId: string }> {
  if (!isId(contactId)) return { contactId: nobody, childId: nobody }
  const [child] = await inContext(act.db, act.viewer, (trx) => childOfContact(trx, contactId))
  return { contactId, childId: child?.personId ?? nobody }
}
