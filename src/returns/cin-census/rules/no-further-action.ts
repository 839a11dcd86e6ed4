import { isPresent } from '../fields.ts'
import type { Assessment, Child, Enquiry, Episode } from '../model.ts'
import { at, childRule } from '../rule.ts'

const todo = 'Correct the no-further-action answer, or take away what does not belong to this referral.'

export const rule8831 = childRule({
  code: '8831',
  reads: 'CINdetails',
  catches: 'A referral that ended with no further action has a conference, an enquiry or an assessment.',
  todo,
  fields: ['CINdetails.DateOfInitialCPC', 'Assessments.LAchildID', 'Section47.LAchildID'],
  check: (child) =>
    endedAtReferral(child).flatMap(({ details, assessments, enquiries }) => {
      const hasConference = isPresent(details.DateOfInitialCPC)
      const begun = assessments.filter(hasDate)
      const enquired = enquiries.filter((one) => hasConference || hasStarted(one))
      if (!hasConference && begun.length + enquired.length === 0) return []
      return [
        ...at(details, 'DateOfInitialCPC'),
        ...begun.flatMap((one) => at(one, 'LAchildID')),
        ...enquired.flatMap((one) => at(one, 'LAchildID')),
      ]
    }),
})

export const rule4000 = childRule({
  code: '4000',
  reads: 'CINplanDates',
  catches: 'A referral that ended with no further action has a child in need plan.',
  todo,
  fields: ['CINplanDates.LAchildID', 'CINdetails.ReferralNFA'],
  check: (child) =>
    endedAtReferral(child)
      .filter(({ cinPlans }) => cinPlans.length > 0)
      .flatMap(({ details, cinPlans }) => [
        ...at(details, 'ReferralNFA'),
        ...cinPlans.flatMap((one) => at(one, 'LAchildID')),
      ]),
})

export const rule8832 = childRule({
  code: '8832',
  reads: 'ChildProtectionPlans',
  catches: 'A referral that ended with no further action has a child protection plan.',
  todo,
  fields: ['ChildProtectionPlans.LAchildID', 'CINdetails.ReferralNFA'],
  check: (child) =>
    endedAtReferral(child)
      .filter(({ protectionPlans }) => protectionPlans.length > 0)
      .flatMap(({ details, protectionPlans }) => [
        ...at(details, 'ReferralNFA'),
        ...protectionPlans.flatMap((one) => at(one, 'LAchildID')),
      ]),
})

function endedAtReferral({ episodes }: Child): readonly Episode[] {
  return episodes.filter(({ details }) => details.ReferralNFA.is === true)
}

function hasDate({ AssessmentActualStartDate, AssessmentAuthorisationDate }: Assessment): boolean {
  return isPresent(AssessmentActualStartDate) || isPresent(AssessmentAuthorisationDate)
}

function hasStarted({ S47ActualStartDate }: Enquiry): boolean {
  return isPresent(S47ActualStartDate)
}
