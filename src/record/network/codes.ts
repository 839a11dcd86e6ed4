import type { Code } from '../../platform/code.ts'

/** How it is between a child and somebody. */
export const strengths = [
  { code: 'strong', label: 'Close and good' },
  { code: 'some', label: 'Good enough' },
  { code: 'weak', label: 'Distant' },
  { code: 'strained', label: 'Strained or full of conflict' },
  { code: 'broken off', label: 'Broken off' },
] as const satisfies readonly Code[]
export type Strength = (typeof strengths)[number]['code']

/** Who sees it so. */
export const seers = [
  { code: 'child', label: 'The child or young person' },
  { code: 'parent', label: 'A parent' },
  { code: 'family', label: 'Somebody else in the family' },
  { code: 'worker', label: 'A worker' },
] as const satisfies readonly Code[]
export type Seer = (typeof seers)[number]['code']

/** What was found when somebody was asked to help. */
export const askedStates = [
  { code: 'not asked', label: 'They have not been asked yet' },
  { code: 'asked', label: 'They were asked, and have not answered yet' },
  { code: 'offered', label: 'They can help' },
  { code: 'cannot', label: 'They can’t help, or don’t want to' },
] as const satisfies readonly Code[]
export type AskedState = (typeof askedStates)[number]['code']

/** What somebody can do for a child. */
export const offers = [
  { code: 'daily', label: 'Help from day to day' },
  { code: 'weekends', label: 'Have the child at weekends or in the holidays' },
  { code: 'crisis', label: 'Take the child in if there is a crisis' },
  { code: 'care', label: 'Care for the child for good, if it came to that' },
] as const satisfies readonly Code[]
export type Offer = (typeof offers)[number]['code']
