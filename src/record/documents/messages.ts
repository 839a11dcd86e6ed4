import type { LinkedError } from '../../mechanisms/forms/index.ts'
import type { AddProblem } from './add-document.ts'
import { fileMessages } from './inspect/problems.ts'

const messages: Record<AddProblem, string> = {
  ...fileMessages,
  'no title': 'Enter what the document is',
  infected: 'The scanner found something harmful in the file, so it was not kept: tell your IT support',
  'too much today': 'You have added 200 MB today, which is the most for one day: add this file tomorrow',
}

/** A problem as the error summary and the form take it. */
export function documentErrors(problem: AddProblem): LinkedError[] {
  const field = problem === 'no title' ? 'title' : 'file'
  return [{ field, text: messages[problem], href: `#${field}` }]
}
