import { isAbsent, isPresent } from '../fields.ts'
import type { Details } from '../model.ts'
import { at, childRule } from '../rule.ts'
import { overlapping } from './overlapping.ts'

export const rule8815 = childRule({
  code: '8815',
  reads: 'CINdetails',
  catches: 'The child has more than one open episode.',
  todo: 'Close the episodes that have ended, or merge them into one.',
  fields: ['CINdetails.CINclosureDate'],
  check: ({ CINdetails }) =>
    CINdetails.filter(isOpen).length > 1
      ? CINdetails.filter(({ CINclosureDate }) => isAbsent(CINclosureDate)).flatMap((one) =>
          at(one, 'CINclosureDate'),
        )
      : [],
})

export const rule8816 = childRule({
  code: '8816',
  reads: 'CINdetails',
  catches: 'An open episode is not the child’s latest.',
  todo: 'Close the earlier episode, or correct the referral dates.',
  fields: ['CINdetails.CINreferralDate'],
  check: ({ CINdetails }) => {
    const dated = CINdetails.filter(({ CINreferralDate }) => isPresent(CINreferralDate))
    const latest = latestOf(dated)
    if (!latest) return []
    const earlier = dated.filter((one) => one !== latest && isOpen(one))
    return earlier.length === 0 ? [] : [...earlier, latest].flatMap((one) => at(one, 'CINreferralDate'))
  },
})

export const rule8820 = childRule({
  code: '8820',
  reads: 'CINdetails',
  needsReferenceDate: true,
  catches: 'Two episodes of the child overlap.',
  todo: 'Correct the referral and closure dates, or merge the episodes.',
  fields: ['CINdetails.CINreferralDate', 'CINdetails.CINclosureDate'],
  check: ({ CINdetails }, { ref }) => {
    const { starting, running } = overlapping(CINdetails, {
      starts: ({ CINreferralDate }) => CINreferralDate.day,
      // A new referral on the day of closure is allowed.
      lastDay: (one) => (isOpen(one) ? ref : one.CINclosureDate.day) - 1,
    })
    return [
      ...starting.flatMap((one) => at(one, 'CINreferralDate')),
      ...running.flatMap((one) => at(one, 'CINreferralDate', 'CINclosureDate')),
    ]
  },
})

function isOpen({ CINclosureDate, ReferralNFA }: Details): boolean {
  return isAbsent(CINclosureDate) && ReferralNFA.is === false
}

/** The first of those with the latest referral. */
function latestOf(dated: readonly Details[]): Details | undefined {
  return dated.reduce<Details | undefined>(
    (latest, one) => (latest && latest.CINreferralDate.day >= one.CINreferralDate.day ? latest : one),
    undefined,
  )
}
