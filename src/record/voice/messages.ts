import type { LinkedError } from '../../mechanisms/forms/index.ts'
import type { AnswerProblem, ViewProblem } from './actions.ts'

/** What to tell the writer, and which question to point at. A missing line does not compile. */
const messages: Record<ViewProblem | AnswerProblem, { readonly field: string; readonly text: string }> = {
  'no words': { field: 'words', text: 'Enter the words' },
  'no way': { field: 'how', text: 'Select how they said it' },
  'to nobody': { field: 'toWhom', text: 'Enter to whom they said it' },
  'in the future': { field: 'expressedOn-day', text: 'The day must be today or in the past' },
  'no such view': { field: 'words', text: 'What the child said is not there any more' },
}

/** A problem as the error summary and the form take it. */
export function voiceErrors(problem: ViewProblem | AnswerProblem): LinkedError[] {
  const { field, text } = messages[problem]
  return [{ field, text, href: `#${field}` }]
}
