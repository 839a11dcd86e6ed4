import { longDate } from '../../../../platform/day-words.ts'
import type { Referral } from '../../referral.records.ts'

/** What is known of a referral, above the question of the next step. */
export function referralFacts({ receivedOn, noFurtherAction, closedOn }: Referral, earlier: number | null) {
  return [
    { key: 'Received', value: longDate(receivedOn) },
    ...(earlier === null
      ? []
      : [{ key: 'Earlier referrals', value: earlier === 0 ? 'None that we hold' : String(earlier) }]),
    ...(noFurtherAction === null
      ? []
      : [{ key: 'Decided', value: noFurtherAction ? 'No further action' : 'Assessment' }]),
    ...(closedOn === null ? [] : [{ key: 'Closed', value: longDate(closedOn) }]),
  ]
}
