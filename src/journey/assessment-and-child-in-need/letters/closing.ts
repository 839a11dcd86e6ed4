import type { LetterKind } from '../../../record/letters/model.ts'

/** The letter to the family when our work ends. CN07 is met when it goes. */
export const closingLetter = {
  id: 'closing-letter',
  title: 'Letter at the end of our work',
  part: 'notes',
  letterhead: ['Children’s services', 'Support for children and families'],
} as const satisfies LetterKind

/** What a family is told when our work ends: what changed, who goes on helping, who to call. */
export interface ClosingSaid {
  readonly whatChanged: string
  readonly supportRemains: string
  readonly whoToCall: string
}

/** The letter's paragraphs. @source spec/services/03: closing with what changed, what support remains, who the family calls */
export function closingWords({ whatChanged, supportRemains, whoToCall }: ClosingSaid): string[] {
  return [
    'We have worked with you and your family, and our work ends now. This letter says what we saw and who you can turn to.',
    `What changed: ${whatChanged}`,
    `Who goes on helping: ${supportRemains}`,
    `If things get harder, you can call: ${whoToCall}`,
    'You do not need to wait until things are bad. If a child is in danger now, ring 999.',
  ]
}
