import type { Day } from '../../day.ts'
import type { DateField } from '../fields.ts'
import type { AnyRecord, Child, Episode } from '../model.ts'
import { at, childRule, gather, type Place } from '../rule.ts'

const referred = 'CINdetails.CINreferralDate'
const todo = 'Correct the date or the referral date, or move the record to the episode it belongs to.'

export const rule1103 = childRule({
  code: '1103',
  reads: 'Assessments',
  catches: 'An assessment starts before the referral.',
  todo,
  fields: ['Assessments.AssessmentActualStartDate', referred],
  check: beforeReferral(
    ({ assessments }) => assessments,
    ({ AssessmentActualStartDate }) => AssessmentActualStartDate,
    (one) => at(one, 'AssessmentActualStartDate'),
  ),
})

export const rule1104 = childRule({
  code: '1104',
  reads: 'Section47',
  catches: 'A child protection conference is before the referral.',
  todo,
  fields: ['Section47.DateOfInitialCPC', referred],
  check: beforeReferral(
    ({ enquiries }) => enquiries,
    ({ DateOfInitialCPC }) => DateOfInitialCPC,
    (one) => at(one, 'DateOfInitialCPC'),
  ),
})

export const rule2889 = childRule({
  code: '2889',
  reads: 'Section47',
  catches: 'A section 47 enquiry starts before the referral.',
  todo,
  fields: ['Section47.S47ActualStartDate', referred],
  check: beforeReferral(
    ({ enquiries }) => enquiries,
    ({ S47ActualStartDate }) => S47ActualStartDate,
    (one) => at(one, 'S47ActualStartDate'),
  ),
})

export const rule1105 = childRule({
  code: '1105',
  reads: 'ChildProtectionPlans',
  catches: 'A child protection plan starts before the referral.',
  todo,
  fields: ['ChildProtectionPlans.CPPstartDate', referred],
  check: beforeReferral(
    ({ protectionPlans }) => protectionPlans,
    ({ CPPstartDate }) => CPPstartDate,
    (one) => at(one, 'CPPstartDate'),
  ),
})

export const rule4015 = childRule({
  code: '4015',
  reads: 'CINplanDates',
  catches: 'A child in need plan starts before the referral.',
  todo,
  fields: ['CINplanDates.CINPlanStartDate', referred],
  check: beforeReferral(
    ({ cinPlans }) => cinPlans,
    ({ CINPlanStartDate }) => CINPlanStartDate,
    (one) => at(one, 'CINPlanStartDate'),
  ),
})

function beforeReferral<One extends AnyRecord>(
  recordsOf: (episode: Episode) => readonly One[],
  dateOf: (one: One) => DateField,
  placesIn: (one: One) => Place[],
): (child: Child) => readonly Place[] {
  const earlyIn = (episode: Episode, referredOn: Day) =>
    recordsOf(episode).filter((one) => dateOf(one).day < referredOn)
  return ({ episodes }) =>
    gather(episodes, (episode) => {
      const early = earlyIn(episode, episode.details.CINreferralDate.day)
      return early.length === 0 ? [] : [...early.flatMap(placesIn), ...at(episode.details, 'CINreferralDate')]
    })
}
