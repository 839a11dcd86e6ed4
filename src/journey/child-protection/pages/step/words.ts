import type { AnyForm, FieldError } from '../../../../mechanisms/forms/index.ts'
import type { Fields } from '../../../../record/shell/fields.ts'
import type { Again } from '../../../../record/shell/page.ts'

/** The form again with its words, and what is wrong beside the question. */
export function againWith(
  error: FieldError,
  { body, about }: { body: Fields; about?: unknown },
): { again: Again } {
  return { again: { errors: [{ text: error.text, href: `#${error.field}` }], body, about } }
}

/** The fields of one form, out of a page that asks several. */
export function fieldsOfForm(form: AnyForm, body: Fields): Fields {
  const names = new Set(form.sections.flatMap(({ questions }) => questions.map(({ name }) => name)))
  return Object.fromEntries(Object.entries(body).filter(([field]) => names.has(field.split('-')[0] ?? field)))
}

/** What was sent but for the button that was pressed. */
export function withoutButton(body: Fields): Fields {
  return Object.fromEntries(Object.entries(body).filter(([name]) => name !== 'do'))
}

/** The version that the author saw; after 'changed meanwhile' they have the newer one before them. */
export function versionSeen(again: Again | null, current: number): number {
  const sent = Number(again?.body['version'])
  return again && Number.isInteger(sent) && again.about !== 'changed meanwhile' ? sent : current
}
