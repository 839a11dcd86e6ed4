import { plainDate } from '../../../platform/plain-date.ts'
import { dayOn } from '../../day.ts'
import { primaryNeeds, referralSources } from '../codes.ts'
import { isAbsent } from '../fields.ts'
import { at, childRule, gather, recordRule } from '../rule.ts'

const table = 'CINdetails'
const sourceAskedFrom = dayOn(plainDate('2013-04-01'))
const longestBeforeBirth = 280

export const rule8568 = recordRule({
  code: '8568',
  catches: 'It is not said whether the referral ended with no further action.',
  todo: 'Answer with true or false.',
  table,
  fields: ['ReferralNFA'],
  fails: ({ ReferralNFA }) => ReferralNFA.is === null,
})

export const rule8569Q = recordRule({
  code: '8569Q',
  needsReferenceDate: true,
  catches: 'A referral from before the year is not marked as one that led to further action.',
  todo: 'Correct the referral date or the no-further-action answer, or leave the episode out.',
  table,
  fields: ['CINreferralDate'],
  fails: ({ CINreferralDate, ReferralNFA }, { workingDayBeforeStart }) =>
    CINreferralDate.day < workingDayBeforeStart && ReferralNFA.is !== false,
})

export const rule8600 = recordRule({
  code: '8600',
  needsReferenceDate: true,
  catches: 'The referral date is missing or after the end of the year.',
  todo: 'Record the day on which the referral was received.',
  table,
  fields: ['CINreferralDate'],
  fails: ({ CINreferralDate }, { ref }) => isAbsent(CINreferralDate) || CINreferralDate.day > ref,
})

export const rule8606 = childRule({
  code: '8606',
  reads: 'CINdetails',
  catches: 'The referral is more than 280 days before the birth, so from before the pregnancy.',
  todo: 'Correct the referral date or the (expected) birth date.',
  fields: [
    'CINdetails.CINreferralDate',
    'ChildIdentifiers.PersonBirthDate',
    'ChildIdentifiers.ExpectedPersonBirthDate',
  ],
  check: ({ ChildIdentifiers, CINdetails }) =>
    gather(ChildIdentifiers, (one) => {
      const births = [one.PersonBirthDate.day, one.ExpectedPersonBirthDate.day]
      const early = CINdetails.filter(({ CINreferralDate }) =>
        births.some((born) => CINreferralDate.day < born - longestBeforeBirth),
      )
      if (early.length === 0) return []
      return [
        ...at(one, 'PersonBirthDate', 'ExpectedPersonBirthDate'),
        ...early.flatMap((details) => at(details, 'CINreferralDate')),
      ]
    }),
})

export const rule8610 = recordRule({
  code: '8610',
  catches: 'The referral led to further action, but there is no primary need.',
  todo: 'Record the main reason why the child needs help; N0 where it is not known yet.',
  table,
  fields: ['ReferralNFA', 'PrimaryNeedCode'],
  fails: ({ ReferralNFA, PrimaryNeedCode }) => ReferralNFA.is === false && PrimaryNeedCode === null,
})

export const rule8650 = recordRule({
  code: '8650',
  catches: 'The primary need is not N0 to N9.',
  todo: 'Record one of the codes N0 to N9.',
  table,
  fields: ['PrimaryNeedCode'],
  fails: ({ PrimaryNeedCode }) => PrimaryNeedCode !== null && !primaryNeeds.includes(PrimaryNeedCode),
})

export const rule8866 = recordRule({
  code: '8866',
  catches: 'Who sent the referral is missing or is no code of the census.',
  todo: 'Record who sent the referral; 10 where it is not known.',
  table,
  fields: ['CINreferralDate', 'ReferralSource'],
  fails: ({ CINreferralDate, ReferralSource }) =>
    CINreferralDate.day >= sourceAskedFrom &&
    (ReferralSource === null || !referralSources.includes(ReferralSource)),
})
