import type { LinkedError } from '../../mechanisms/forms/index.ts'
import type { DirectWorkProblem } from './record-direct-work.ts'

/** What to tell the writer, and which question to point at. A missing line does not compile. */
const messages: Record<DirectWorkProblem, { readonly field: string; readonly text: string }> = {
  'no tool': { field: 'tool', text: 'Enter what you used' },
  'no aim': { field: 'aim', text: 'Enter what it was for' },
  'nothing learned': { field: 'learned', text: 'Enter what you learned' },
  'in the future': { field: 'doneOn-day', text: 'The day must be today or in the past' },
  'not said whether to keep': { field: 'keep', text: 'Select whether we may keep it' },
  'kept without consent': { field: 'keep', text: 'What the child did not agree to can’t be kept' },
  'no such document': { field: 'documentId', text: 'This document is not on the child’s record' },
}

/** A problem as the error summary and the form take it. */
export function directWorkErrors(problem: DirectWorkProblem): LinkedError[] {
  const { field, text } = messages[problem]
  return [{ field, text, href: `#${field}` }]
}
