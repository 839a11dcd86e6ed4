import type { LinkedError } from '../../mechanisms/forms/index.ts'
import type { VisitProblem } from './judge.ts'

/** What to tell the writer, and which question to point at. A missing line does not compile. */
const messages: Record<VisitProblem, { readonly field: string; readonly text: string }> = {
  'no child': { field: 'visitedAt-day', text: 'Say for at least one child whether you saw them' },
  'no such kind': { field: 'kind', text: 'Select what kind of visit it was' },
  'no such place': { field: 'place', text: 'Select where it was' },
  'in the future': { field: 'visitedAt-day', text: 'The visit must be in the past' },
  'not seen without a reason': { field: 'visitedAt-day', text: 'Enter why you did not see a child' },
  'not alone without a reason': { field: 'visitedAt-day', text: 'Enter why you did not see a child alone' },
  'alone and not seen': { field: 'visitedAt-day', text: 'A child who was not seen was not seen alone' },
  'words of a child not seen': {
    field: 'visitedAt-day',
    text: 'Say that you saw the child, or take out what they said and did',
  },
  'next visit before this one': {
    field: 'nextOn-day',
    text: 'The day of the next visit must be after this visit',
  },
}

/** A problem as the error summary and the form take it. */
export function visitErrors(problem: VisitProblem): LinkedError[] {
  const { field, text } = messages[problem]
  return [{ field, text, href: `#${field}` }]
}
