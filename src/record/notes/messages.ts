import type { LinkedError } from '../../mechanisms/forms/index.ts'
import type { CorrectProblem } from './actions/correct-note.ts'

/** What to tell the writer, and which question to point at. A missing line does not compile. */
const messages: Record<CorrectProblem, { readonly field: string; readonly text: string }> = {
  'no child': { field: 'title', text: 'Select the child whom the note is about' },
  'no title': { field: 'title', text: 'Enter a title' },
  'no words': { field: 'text', text: 'Enter what happened' },
  'in the future': { field: 'happenedAt-day', text: 'The day it happened must be in the past' },
  'no such note': { field: 'title', text: 'This note is not there any more' },
  'no reason': { field: 'because', text: 'Enter why you correct it' },
  'changed meanwhile': {
    field: 'text',
    text: 'Somebody changed this note while you were writing. Nothing was saved: read both texts, put yours right, and save again',
  },
}

/** A problem as the error summary and the form take it. */
export function noteErrors(problem: CorrectProblem): LinkedError[] {
  const { field, text } = messages[problem]
  return [{ field, text, href: `#${field}` }]
}
