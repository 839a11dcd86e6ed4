import { isCode } from '../../../platform/code.ts'
import { categoriesOfAbuse } from '../codes.ts'
import { isAbsent } from '../fields.ts'
import { isOutsideYear } from '../period.ts'
import { at, childRule, gather, recordRule } from '../rule.ts'

const table = 'ChildProtectionPlans'
const needsReferenceDate = true

export const rule8720 = recordRule({
  code: '8720',
  needsReferenceDate,
  catches: 'The child protection plan has no start date, or one after the end of the year.',
  todo: 'Record when the plan started.',
  table,
  fields: ['CPPstartDate'],
  fails: ({ CPPstartDate }, { ref }) => isAbsent(CPPstartDate) || CPPstartDate.day > ref,
})

export const rule8730 = recordRule({
  code: '8730',
  catches: 'The number of earlier child protection plans is missing or below zero.',
  todo: 'Record how many plans the child had before; 0 where this is the first.',
  table,
  fields: ['NumberOfPreviousCPP'],
  // What is no number counts as missing.
  fails: ({ NumberOfPreviousCPP }) => NumberOfPreviousCPP === null || !(Number(NumberOfPreviousCPP) >= 0),
})

export const rule8840 = recordRule({
  code: '8840',
  catches: 'The child protection plan starts and ends on one day.',
  todo: 'Correct the start or the end date.',
  table,
  fields: ['CPPstartDate', 'CPPendDate'],
  fails: ({ CPPstartDate, CPPendDate }) => CPPstartDate.day === CPPendDate.day,
})

export const rule8841 = childRule({
  code: '8841',
  reads: 'Reviews',
  catches: 'A review is on or before the day on which its child protection plan starts.',
  todo: 'Correct the review date or the start of the plan; the first conference is no review.',
  fields: ['ChildProtectionPlans.CPPstartDate', 'Reviews.CPPreviewDate'],
  check: ({ ChildProtectionPlans }) =>
    gather(ChildProtectionPlans, (plan) => {
      const early = plan.reviews.filter(({ CPPreviewDate }) => CPPreviewDate.day <= plan.CPPstartDate.day)
      if (early.length === 0) return []
      return [...at(plan, 'CPPstartDate'), ...early.flatMap((one) => at(one, 'CPPreviewDate'))]
    }),
})

export const rule8842Q = recordRule({
  code: '8842Q',
  catches: 'A review has no date that can be read.',
  todo: 'Record the date of the review (year-month-day in the file), or say why there is none.',
  table: 'Reviews',
  fields: ['CPPreviewDate'],
  fails: ({ CPPreviewDate }) => isAbsent(CPPreviewDate),
})

export const rule8905 = recordRule({
  code: '8905',
  catches: 'The first category of abuse is missing or is no code of the census.',
  todo: 'Record NEG, PHY, SAB, EMO or MUL.',
  table,
  fields: ['InitialCategoryOfAbuse'],
  fails: ({ InitialCategoryOfAbuse: category }) => category === null || !isCode(categoriesOfAbuse, category),
})

export const rule8910 = recordRule({
  code: '8910',
  catches: 'The latest category of abuse is missing or is no code of the census.',
  todo: 'Record NEG, PHY, SAB, EMO or MUL.',
  table,
  fields: ['LatestCategoryOfAbuse'],
  fails: ({ LatestCategoryOfAbuse: category }) => category === null || !isCode(categoriesOfAbuse, category),
})

export const rule8925 = recordRule({
  code: '8925',
  catches: 'The child protection plan ends before it starts.',
  todo: 'Correct the start or the end date.',
  table,
  fields: ['CPPendDate', 'CPPstartDate'],
  fails: ({ CPPstartDate, CPPendDate }) => CPPendDate.day < CPPstartDate.day,
})

export const rule8930 = recordRule({
  code: '8930',
  needsReferenceDate,
  catches: 'The child protection plan ended outside the year of the return.',
  todo: 'Correct the date; leave out a plan that ended before the year, and the end of one that ended after it.',
  table,
  fields: ['CPPendDate'],
  fails: ({ CPPendDate }, period) => isOutsideYear(CPPendDate, period),
})

export const rule8935 = childRule({
  code: '8935',
  reads: 'ChildProtectionPlans',
  catches: 'The child has more than one open child protection plan.',
  todo: 'End the earlier plan, or take away the one sent twice.',
  fields: ['ChildProtectionPlans.CPPendDate'],
  check: ({ ChildProtectionPlans }) => {
    const open = ChildProtectionPlans.filter(({ CPPendDate }) => isAbsent(CPPendDate))
    return open.length > 1 ? open.flatMap((one) => at(one, 'CPPendDate')) : []
  },
})
