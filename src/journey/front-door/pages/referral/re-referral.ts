import type { Looking } from '../../../../record/shell/page.ts'
import { referralsOf } from '../../referral.records.ts'
import { wouldBeReReferral } from './words.ts'

/** What the decision page says of earlier referrals, to whoever may see more than the one contact. */
export async function reReferralFacts({ trx, act, may }: Looking, childId: string) {
  const earlier = may('contacts', childId) ? await referralsOf(trx, [childId]) : []
  return wouldBeReReferral(
    act.today,
    earlier.map(({ receivedOn }) => receivedOn),
  )
}
