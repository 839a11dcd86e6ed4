import { closedAfterAssessment } from '../codes.ts'
import { isPresent } from '../fields.ts'
import type { Episode } from '../model.ts'
import { at, childRule } from '../rule.ts'

export const rule8825Q = childRule({
  code: '8825Q',
  reads: 'CINdetails',
  catches: 'The episode was closed after an assessment, but has none.',
  todo: 'Add the assessment, or correct the reason for closure.',
  fields: ['CINdetails.ReasonForClosure'],
  check: ({ episodes }) =>
    episodes
      .filter((episode) => isEnded(episode) && episode.assessments.length === 0)
      .flatMap(({ details }) => at(details, 'ReasonForClosure')),
})

export const rule2990 = childRule({
  code: '2990',
  reads: 'CINdetails',
  catches: 'The episode was closed after the assessment, but an enquiry, a conference or a plan followed.',
  todo: 'Correct the reason for closure, or take away what does not belong to this episode.',
  fields: [
    'CINdetails.DateOfInitialCPC',
    'ChildProtectionPlans.LAchildID',
    'Section47.LAchildID',
    'CINplanDates.LAchildID',
  ],
  check: ({ episodes }) =>
    episodes
      .filter((episode) => isEnded(episode) && hasMore(episode))
      .flatMap(({ details, protectionPlans, enquiries, cinPlans }) => [
        ...at(details, 'DateOfInitialCPC'),
        ...protectionPlans.flatMap((one) => at(one, 'LAchildID')),
        ...enquiries.flatMap((one) => at(one, 'LAchildID')),
        ...cinPlans.flatMap((one) => at(one, 'LAchildID')),
      ]),
})

function isEnded({ details }: Episode): boolean {
  return closedAfterAssessment.has(details.ReasonForClosure)
}

function hasMore({ details, protectionPlans, enquiries, cinPlans }: Episode): boolean {
  return (
    isPresent(details.DateOfInitialCPC) || protectionPlans.length + enquiries.length + cinPlans.length > 0
  )
}
