import type { Day } from '../../day.ts'
import { type DateField, isPresent } from '../fields.ts'
import type { CinPlan, ProtectionPlan } from '../model.ts'
import { at, childRule, gather } from '../rule.ts'

export const rule4003 = childRule({
  code: '4003',
  reads: 'CINplanDates',
  catches: 'A child protection plan was reviewed while the child was on a child in need plan.',
  todo: 'Correct the dates of the two plans; a child is on one of them at a time.',
  fields: ['CINplanDates.CINPlanStartDate', 'ChildProtectionPlans.CPPendDate', 'Reviews.CPPreviewDate'],
  check: ({ CINplanDates, ChildProtectionPlans }) =>
    gather(CINplanDates, (cinPlan) =>
      gather(ChildProtectionPlans, (plan) => {
        const reviews = reviewsDuring(plan, cinPlan)
        if (reviews.length === 0) return []
        return [
          ...at(cinPlan, 'CINPlanStartDate'),
          ...at(plan, 'CPPendDate'),
          ...reviews.flatMap((one) => at(one, 'CPPreviewDate')),
        ]
      }),
    ),
})

export const rule4016 = childRule({
  code: '4016',
  reads: 'CINplanDates',
  needsReferenceDate: true,
  catches: 'A child in need plan starts while the child is on a child protection plan.',
  todo: 'Start it on the day the child protection plan ends, or correct that day.',
  fields: [
    'CINplanDates.CINPlanStartDate',
    'ChildProtectionPlans.CPPstartDate',
    'ChildProtectionPlans.CPPendDate',
  ],
  check: ({ CINplanDates, ChildProtectionPlans }, { ref }) =>
    gather(CINplanDates, (cinPlan) =>
      ChildProtectionPlans.filter(({ CPPstartDate, CPPendDate }) =>
        isDuring(cinPlan.CINPlanStartDate.day, { from: CPPstartDate, to: CPPendDate, ref }),
      ).flatMap((plan) => [...at(cinPlan, 'CINPlanStartDate'), ...at(plan, 'CPPstartDate', 'CPPendDate')]),
    ),
})

export const rule4017 = childRule({
  code: '4017',
  reads: 'CINplanDates',
  needsReferenceDate: true,
  catches: 'A child protection plan starts while the child is on a child in need plan.',
  todo: 'End the child in need plan on the day the child protection plan starts.',
  fields: [
    'ChildProtectionPlans.CPPstartDate',
    'CINplanDates.CINPlanStartDate',
    'CINplanDates.CINPlanEndDate',
  ],
  check: ({ CINplanDates, ChildProtectionPlans }, { ref }) =>
    gather(ChildProtectionPlans, (plan) =>
      CINplanDates.filter(({ CINPlanStartDate, CINPlanEndDate }) =>
        isDuring(plan.CPPstartDate.day, { from: CINPlanStartDate, to: CINPlanEndDate, ref }),
      ).flatMap((cinPlan) => [
        ...at(plan, 'CPPstartDate'),
        ...at(cinPlan, 'CINPlanStartDate', 'CINPlanEndDate'),
      ]),
    ),
})

/** Open child in need plans and open child protection plans are not looked at. */
function reviewsDuring({ reviews, CPPendDate }: ProtectionPlan, cinPlan: CinPlan) {
  if (!isPresent(CPPendDate)) return []
  return reviews.filter(
    ({ CPPreviewDate: { day } }) =>
      day >= cinPlan.CINPlanStartDate.day && day < cinPlan.CINPlanEndDate.day && day !== CPPendDate.day,
  )
}

/** One plan may start on the day the other ends. */
function isDuring(day: Day, { from, to, ref }: { from: DateField; to: DateField; ref: Day }): boolean {
  return day >= from.day && (isPresent(to) ? day < to.day : day <= ref)
}
