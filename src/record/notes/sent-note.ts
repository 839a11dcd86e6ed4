import type { LinkedError, Named } from '../../mechanisms/forms/index.ts'
import type { Fields } from '../shell/fields.ts'

/** The control by which a child is ticked. */
export const tickOf = (childId: string) => `about-${childId}`
const partOf = (childId: string) => `part-for-${childId}`

/** A note as it was sent, sorted into the children ticked and the fields of its form. */
export interface SentNote {
  readonly children: readonly Named[]
  readonly fields: Fields
  readonly errors: readonly LinkedError[]
}

/**
 * Sorts what was sent. The first child is the one whose page it is, and is always meant. Words about a child who is not
 * ticked are not dropped: the writer is asked which of the two they meant.
 */
export function sortNote(body: Fields, [first, ...others]: readonly Named[]): SentNote {
  const ticked = others.filter(({ id }) => body[tickOf(id)] !== undefined)
  const left = others.filter(({ id }) => body[tickOf(id)] === undefined)
  const aside = new Set([...others.map(({ id }) => tickOf(id)), ...left.map(({ id }) => partOf(id))])
  const errors = left
    .filter(({ id }) => String(body[partOf(id)] ?? '').trim() !== '')
    .map(({ id, name }) => ({
      field: tickOf(id),
      href: `#${tickOf(id)}`,
      text: `Tick ${name}, or take out the words that are only about ${name}`,
    }))
  return {
    children: [...(first ? [first] : []), ...ticked],
    fields: Object.fromEntries(Object.entries(body).filter(([field]) => !aside.has(field))),
    errors,
  }
}
