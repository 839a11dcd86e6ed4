import { closureReasons } from '../codes.ts'
import { isAbsent, isPresent } from '../fields.ts'
import { isOutsideYear } from '../period.ts'
import { at, childRule, recordRule } from '../rule.ts'

const table = 'CINdetails'

export const rule8585Q = childRule({
  code: '8585Q',
  reads: 'CINdetails',
  catches: 'The episode was closed because the child died, but there is no date of death.',
  todo: 'Record the date of death, or correct the reason for closure.',
  fields: ['CINdetails.ReasonForClosure', 'ChildIdentifiers.PersonDeathDate'],
  check: ({ ChildIdentifiers, CINdetails }) => {
    const closed = CINdetails.filter(({ ReasonForClosure }) => ReasonForClosure === 'RC2')
    if (closed.length === 0) return []
    const alive = ChildIdentifiers.filter(({ PersonDeathDate }) => isAbsent(PersonDeathDate))
    if (alive.length === 0) return []
    return [
      ...alive.flatMap((one) => at(one, 'PersonDeathDate')),
      ...closed.flatMap((one) => at(one, 'ReasonForClosure')),
    ]
  },
})

export const rule8620 = recordRule({
  code: '8620',
  needsReferenceDate: true,
  catches: 'The episode was closed outside the year of the return.',
  todo: 'Correct the closure date; leave out an episode that ended before the year, and the closure of one that ended after it.',
  table,
  fields: ['CINclosureDate'],
  fails: ({ CINclosureDate }, period) => isOutsideYear(CINclosureDate, period),
})

export const rule8630 = recordRule({
  code: '8630',
  catches: 'The episode was closed before the referral.',
  todo: 'Correct the closure date or the referral date.',
  table,
  fields: ['CINclosureDate', 'CINreferralDate'],
  fails: ({ CINclosureDate, CINreferralDate }) => CINclosureDate.day < CINreferralDate.day,
})

export const rule8640 = recordRule({
  code: '8640',
  catches: 'The reason for closure is not RC1 to RC9.',
  todo: 'Record one of the codes RC1 to RC9.',
  table,
  fields: ['ReasonForClosure'],
  fails: ({ ReasonForClosure }) => ReasonForClosure !== null && !closureReasons.includes(ReasonForClosure),
})

export const rule8805 = recordRule({
  code: '8805',
  catches: 'The episode was closed without a reason.',
  todo: 'Record the reason for closure.',
  table,
  fields: ['CINclosureDate', 'ReasonForClosure'],
  fails: ({ CINclosureDate, ReasonForClosure }) => isPresent(CINclosureDate) && ReasonForClosure === null,
})

export const rule8810 = recordRule({
  code: '8810',
  catches: 'There is a reason for closure but no closure date.',
  todo: 'Record the closure date, or take the reason away if the episode is open.',
  table,
  fields: ['ReasonForClosure', 'CINclosureDate'],
  fails: ({ CINclosureDate, ReasonForClosure }) => isAbsent(CINclosureDate) && ReasonForClosure !== null,
})
