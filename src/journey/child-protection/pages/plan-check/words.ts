import { labelOf } from '../../../../platform/code.ts'
import { longMoment } from '../../../../platform/day-words.ts'
import { agencies } from '../../codes.ts'
import type { findPlanCheck } from '../../urgent.records.ts'

type Check = NonNullable<Awaited<ReturnType<typeof findPlanCheck>>>

/** What whoever asked is told, and no more. */
export function planCheckPage({ childId, onAPlan, teamName, askerName, agency, askedAt }: Check) {
  return {
    answer: answerWords(childId, onAPlan),
    ring: onAPlan
      ? `Ring ${teamName ?? 'the front door'} for what to do.`
      : 'If they are worried now, take it as a contact.',
    kept: `Kept: ${askerName}, ${labelOf(agencies, agency)}, ${longMoment(askedAt)}.`,
  }
}

function answerWords(childId: string | null, onAPlan: boolean): string {
  if (childId === null)
    return 'We can’t say: no one child of that name and birthday is known to us, or not under that spelling.'
  return onAPlan
    ? 'Yes: the child is on a child protection plan.'
    : 'No: the child is not on a child protection plan of ours.'
}
