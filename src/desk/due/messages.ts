import type { LatenessProblem, NotNeededProblem } from './say-about-due.ts'

type Said = Readonly<Record<'field' | 'text', string>>

/** What to tell who says why something is late. A missing line does not compile. */
export const latenessMessages: Record<LatenessProblem, Said> = {
  'no such clock': { field: 'reason', text: 'This is not due any more' },
  'not late': { field: 'reason', text: 'This is not late, so there is nothing to explain' },
  'no such manager': { field: 'agreedBy', text: 'Select one of the managers over the team' },
}

/** What to tell who says that something is not needed. */
export const notNeededMessages: Record<NotNeededProblem, Said> = {
  'no such clock': { field: 'reason', text: 'This is not due any more' },
  'over already': {
    field: 'reason',
    text: 'This is done or over already, so it can’t be said that it is not needed',
  },
}
