import { type DateField, isAbsent } from '../fields.ts'
import { at, childRule } from '../rule.ts'
import { overlapping } from './overlapping.ts'

export const rule4014 = childRule({
  code: '4014',
  reads: 'CINplanDates',
  needsReferenceDate: true,
  catches: 'Two child in need plans of the child overlap.',
  todo: 'End the earlier plan before the next one starts, or take away the one sent twice.',
  fields: ['CINplanDates.CINPlanStartDate', 'CINplanDates.CINPlanEndDate'],
  check: ({ CINplanDates }, { ref }) => {
    const { starting, running } = overlapping(CINplanDates, {
      starts: ({ CINPlanStartDate }) => CINPlanStartDate.day,
      lastDay: ({ CINPlanEndDate }) => lastDay(CINPlanEndDate, ref),
    })
    return [
      ...starting.flatMap((one) => at(one, 'CINPlanStartDate')),
      ...running.flatMap((one) => at(one, 'CINPlanStartDate', 'CINPlanEndDate')),
    ]
  },
})

export const rule8940 = childRule({
  code: '8940',
  reads: 'ChildProtectionPlans',
  needsReferenceDate: true,
  catches: 'Two child protection plans of the child overlap.',
  todo: 'End the earlier plan before the next one starts, or take away the one sent twice.',
  fields: ['ChildProtectionPlans.CPPstartDate', 'ChildProtectionPlans.CPPendDate'],
  check: ({ ChildProtectionPlans }, { ref }) => {
    const { starting, running } = overlapping(ChildProtectionPlans, {
      starts: ({ CPPstartDate }) => CPPstartDate.day,
      lastDay: ({ CPPendDate }) => lastDay(CPPendDate, ref),
    })
    return [
      ...starting.flatMap((one) => at(one, 'CPPstartDate')),
      ...running.flatMap((one) => at(one, 'CPPstartDate', 'CPPendDate')),
    ]
  },
})

function lastDay(end: DateField, ref: number): number {
  return isAbsent(end) ? ref : end.day
}
