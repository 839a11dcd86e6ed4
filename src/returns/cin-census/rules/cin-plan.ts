import { isAbsent, isPresent } from '../fields.ts'
import { isOutsideYear } from '../period.ts'
import { at, childRule, gather, recordRule } from '../rule.ts'

const table = 'CINplanDates'
const needsReferenceDate = true

export const rule4001 = childRule({
  code: '4001',
  reads: 'CINplanDates',
  catches: 'A child in need plan and a child protection plan are both open.',
  todo: 'End the child in need plan on the day the child protection plan started.',
  fields: ['CINplanDates.CINPlanEndDate', 'ChildProtectionPlans.CPPendDate'],
  check: ({ episodes }) =>
    gather(episodes, ({ cinPlans, protectionPlans }) => {
      const open = protectionPlans.filter(({ CPPendDate }) => isAbsent(CPPendDate))
      if (open.length === 0) return []
      const beside = cinPlans.filter(
        ({ CINPlanStartDate, CINPlanEndDate }) => isPresent(CINPlanStartDate) && isAbsent(CINPlanEndDate),
      )
      if (beside.length === 0) return []
      return [
        ...beside.flatMap((one) => at(one, 'CINPlanEndDate')),
        ...open.flatMap((one) => at(one, 'CPPendDate')),
      ]
    }),
})

export const rule4004 = childRule({
  code: '4004',
  reads: 'CINplanDates',
  catches: 'The episode has more than one open child in need plan.',
  todo: 'End the earlier plans, or take away those sent twice.',
  fields: ['CINplanDates.CINPlanEndDate'],
  check: ({ episodes }) =>
    episodes
      .filter(({ cinPlans }) => cinPlans.filter((one) => isAbsent(one.CINPlanEndDate)).length > 1)
      .flatMap(({ cinPlans }) => cinPlans.flatMap((one) => at(one, 'CINPlanEndDate'))),
})

export const rule4010 = recordRule({
  code: '4010',
  needsReferenceDate,
  catches: 'The child in need plan has no start date, or one after the end of the year.',
  todo: 'Record when the plan started.',
  table,
  fields: ['CINPlanStartDate'],
  fails: ({ CINPlanStartDate }, { ref }) => isAbsent(CINPlanStartDate) || CINPlanStartDate.day > ref,
})

export const rule4011 = recordRule({
  code: '4011',
  catches: 'The child in need plan ends before it starts.',
  todo: 'Correct the start or the end date.',
  table,
  fields: ['CINPlanStartDate', 'CINPlanEndDate'],
  fails: ({ CINPlanStartDate, CINPlanEndDate }) => CINPlanEndDate.day < CINPlanStartDate.day,
})

export const rule4012Q = recordRule({
  code: '4012Q',
  catches: 'The child in need plan starts and ends on one day.',
  todo: 'Correct the dates, or say why the plan lasted a day.',
  table,
  fields: ['CINPlanStartDate', 'CINPlanEndDate'],
  fails: ({ CINPlanStartDate, CINPlanEndDate }) => CINPlanEndDate.day === CINPlanStartDate.day,
})

export const rule4013 = recordRule({
  code: '4013',
  needsReferenceDate,
  catches: 'The child in need plan ended outside the year of the return.',
  todo: 'Correct the date; leave out a plan that ended before the year, and the end of one that ended after it.',
  table,
  fields: ['CINPlanEndDate'],
  fails: ({ CINPlanEndDate }, period) => isOutsideYear(CINPlanEndDate, period),
})
