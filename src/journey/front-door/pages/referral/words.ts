import { longDate } from '../../../../platform/day-words.ts'
import type { PlainDate } from '../../../../platform/plain-date.ts'
import type { Referral } from '../../referral.records.ts'
import { reReferralOf } from '../pattern/pattern.ts'

/** What is known of a referral, above the question of the next step. */
export function referralFacts(
  { receivedOn, noFurtherAction, closedOn }: Referral,
  earlier: readonly PlainDate[] | null,
) {
  return [
    { key: 'Received', value: longDate(receivedOn) },
    ...(earlier === null
      ? []
      : [
          {
            key: 'Earlier referrals',
            value: earlier.length === 0 ? 'None that we hold' : String(earlier.length),
          },
          { key: 'Re-referral', value: reReferralWords(reReferralOf(receivedOn, earlier)) },
        ]),
    ...(noFurtherAction === null
      ? []
      : [{ key: 'Decided', value: noFurtherAction ? 'No further action' : 'Assessment' }]),
    ...(closedOn === null ? [] : [{ key: 'Closed', value: longDate(closedOn) }]),
  ]
}

/** Worked out, never asked: another referral of the same child within 12 months. */
function reReferralWords(earlier: PlainDate | null): string {
  return earlier === null
    ? 'No: none in the 12 months before'
    : `Yes: also referred on ${longDate(earlier)}, within 12 months before`
}

/** What the decision page says before a referral is made of it. Nothing where the reader may not know. */
export function wouldBeReReferral(
  today: PlainDate,
  earlier: readonly PlainDate[],
): { key: string; value: string }[] {
  const before = reReferralOf(today, earlier)
  if (before === null) return []
  return [
    {
      key: 'If referred today',
      value: `It is a re-referral: social care also took a referral on ${longDate(before)}, within 12 months`,
    },
  ]
}
