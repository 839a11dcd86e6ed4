import type { Child } from '../../child.ts'
import { isMoreThanShortBreaks } from '../../definitions/episodes.ts'
import { type Flagged, has } from '../../row.ts'
import { childRule } from '../../rule.ts'

export const shortBreakReviewRules = [
  childRule({
    code: '399',
    needs: ['Episodes', 'Header', 'Reviews'],
    shows: ['MOTHER', 'LS', 'REVIEW', 'REVIEW_CODE'],
    says: 'A child who only has short breaks has a review or a mother item.',
    fix: 'Take the review and the mother item out, or put the legal status right.',
    flags: (child) => notForShortBreaks(child),
  }),
]

function notForShortBreaks(child: Child): readonly Flagged[] {
  const { Episodes, Header, Reviews } = child.now
  if (Episodes.length === 0 || isMoreThanShortBreaks(child)) return []
  const isMother = Header.some(({ MOTHER }) => has(MOTHER))
  const reviews = Reviews.filter(({ REVIEW, REVIEW_CODE }) => isMother || has(REVIEW) || has(REVIEW_CODE))
  return isMother || reviews.length > 0 ? [...Episodes, ...Header, ...reviews] : []
}
