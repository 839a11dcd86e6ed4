import { upnExcuses } from '../codes.ts'
import { at, childRule } from '../rule.ts'

export const rule8770Q = childRule({
  code: '8770Q',
  reads: 'ChildIdentifiers',
  since: '2024/25',
  reworded: true,
  needsReferenceDate: true,
  catches: 'A child of school age has no UPN and no reason that excuses it.',
  todo: 'Ask the school or the admissions team for the UPN, or record why there is none (UN2 to UN7).',
  fields: ['ChildIdentifiers.UPN', 'ChildIdentifiers.UPNunknown'],
  check: ({ ChildIdentifiers, CINdetails }, { schoolAgeBirth }) => {
    const without = ChildIdentifiers.filter(
      ({ UPN, UPNunknown, PersonBirthDate }) =>
        UPN === null &&
        PersonBirthDate.day <= schoolAgeBirth &&
        !upnExcuses.includes(UPNunknown?.toUpperCase() ?? ''),
    )
    const wasTakenOn = without.length > 0 && CINdetails.some(({ ReferralNFA }) => ReferralNFA.is === false)
    return wasTakenOn ? without.flatMap((one) => at(one, 'UPN', 'UPNunknown')) : []
  },
})

export const rule8772 = childRule({
  code: '8772',
  reads: 'ChildIdentifiers',
  catches: 'The reason for no UPN is UN7 (no further action), but a referral led to further action.',
  todo: 'Record the UPN or another reason, or correct the referral’s no-further-action answer.',
  fields: ['ChildIdentifiers.UPNunknown', 'CINdetails.ReferralNFA'],
  check: ({ ChildIdentifiers, CINdetails }) => {
    const excused = ChildIdentifiers.filter(({ UPNunknown }) => UPNunknown?.toUpperCase() === 'UN7')
    if (excused.length === 0) return []
    const takenOn = CINdetails.filter(({ ReferralNFA }) => ReferralNFA.is !== true)
    return takenOn.length === 0
      ? []
      : [
          ...excused.flatMap((one) => at(one, 'UPNunknown')),
          ...takenOn.flatMap((one) => at(one, 'ReferralNFA')),
        ]
  },
})
