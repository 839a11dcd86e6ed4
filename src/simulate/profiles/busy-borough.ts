import type { Profile } from '../profile.ts'
import { riverBorough } from './river-borough.ts'

/** The same borough with families who are heard of far more often: about seven contacts a child in three years, for measuring. */
export const busyBorough: Profile = {
  ...riverBorough,
  id: 'busy-borough',
  needs: [
    { share: 0.4, further: 3, daysBetween: 170, outcomes: { referral: 0.5, 'strategy-discussion': 0.5 } },
    { share: 0.35, further: 9, daysBetween: 80, outcomes: {} },
    { share: 0.25, further: 18, daysBetween: 38, outcomes: { referral: 1.6, advice: 0.8 } },
  ],
}
