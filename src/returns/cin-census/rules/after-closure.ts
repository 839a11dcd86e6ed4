import type { Day } from '../../day.ts'
import { isPresent } from '../fields.ts'
import type { Episode } from '../model.ts'
import { at, childRule, type Place } from '../rule.ts'

export const rule8565 = childRule({
  code: '8565',
  reads: 'CINdetails',
  catches: 'Something in the episode is dated after it was closed.',
  todo: 'Correct the closure date or the later date; put later work under a new referral.',
  fields: [
    'CINdetails.CINclosureDate',
    'CINdetails.DateOfInitialCPC',
    'Assessments.AssessmentActualStartDate',
    'Assessments.AssessmentAuthorisationDate',
    'Section47.S47ActualStartDate',
    'Section47.DateOfInitialCPC',
    'ChildProtectionPlans.CPPendDate',
    'CINplanDates.CINPlanStartDate',
    'CINplanDates.CINPlanEndDate',
  ],
  check: ({ episodes }) =>
    episodes
      .filter(({ details }) => isPresent(details.CINclosureDate))
      .flatMap((episode) => {
        const closedOn = episode.details.CINclosureDate.day
        const late = lateIn(episode, closedOn)
        const isLate = late.length > 0 || episode.details.DateOfInitialCPC.day > closedOn
        return isLate ? [...at(episode.details, 'CINclosureDate', 'DateOfInitialCPC'), ...late] : []
      }),
})

function lateIn({ assessments, enquiries, protectionPlans, cinPlans }: Episode, closedOn: Day): Place[] {
  return [
    ...assessments
      .filter(
        ({ AssessmentActualStartDate, AssessmentAuthorisationDate }) =>
          AssessmentActualStartDate.day > closedOn || AssessmentAuthorisationDate.day > closedOn,
      )
      .flatMap((one) => at(one, 'AssessmentActualStartDate', 'AssessmentAuthorisationDate')),
    ...enquiries
      .filter(
        ({ S47ActualStartDate, DateOfInitialCPC }) =>
          S47ActualStartDate.day > closedOn || DateOfInitialCPC.day > closedOn,
      )
      .flatMap((one) => at(one, 'S47ActualStartDate', 'DateOfInitialCPC')),
    ...protectionPlans
      .filter(({ CPPendDate }) => CPPendDate.day > closedOn)
      .flatMap((one) => at(one, 'CPPendDate')),
    ...cinPlans
      .filter(
        ({ CINPlanStartDate, CINPlanEndDate }) =>
          CINPlanStartDate.day > closedOn || CINPlanEndDate.day > closedOn,
      )
      .flatMap((one) => at(one, 'CINPlanStartDate', 'CINPlanEndDate')),
  ]
}
