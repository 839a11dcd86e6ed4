import type { Fields } from '../shell/fields.ts'

/** What was sent for a control that takes one text; nothing, or a repeat, is an empty text. */
export function textOf(body: Fields, field: string): string {
  const sent = body[field]
  return typeof sent === 'string' ? sent : ''
}
