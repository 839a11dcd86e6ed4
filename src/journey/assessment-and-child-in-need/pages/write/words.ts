import { assessmentForm } from '../../forms/assessment.ts'
import type { AssessedChild, Assessment } from '../../model.ts'

/** The children as forms have them. */
export function namedChildren(children: readonly AssessedChild[]) {
  return children.map(({ personId, name }) => ({ id: personId, name }))
}

/** 'Ada Made-Up, Ben Made-Up' */
export function childNames({ children }: Pick<Assessment, 'children'>): string {
  return children.map(({ name }) => name).join(', ')
}

/** The headings of the assessment, to see what is ahead. */
export const headings: readonly string[] = assessmentForm.sections.flatMap(({ title }) => title ?? [])
