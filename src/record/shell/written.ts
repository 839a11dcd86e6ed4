import { hiddenFields } from '../../platform/components/form.tsx'
import type { Fields } from './fields.ts'

// What goes along unseen: nobody wrote it.
const unseen: ReadonlySet<string> = new Set([...Object.values(hiddenFields), 'do', 'people', 'searched'])

/** What somebody wrote in their own words, out of a form that could not be taken: texts of more than one word. */
export function writtenIn(body: Fields): string[] {
  return Object.entries(body)
    .filter(([name]) => !unseen.has(name))
    .flatMap(([, sent]) => sent)
    .map((text) => text.trim())
    .filter((text) => /\s/.test(text))
}
