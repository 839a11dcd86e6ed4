import { isPresent } from '../fields.ts'
import type { Child, Episode, ProtectionPlan } from '../model.ts'
import { isInYear, type Period } from '../period.ts'
import { at, childRule, gather, type Place, returnRule } from '../rule.ts'

export const rule2883 = returnRule({
  code: '2883',
  needsReferenceDate: true,
  catches: 'More child protection plans start in the year than initial conferences were held.',
  todo: 'Add the missing conferences: every plan starts at one.',
  check: ({ children }, period) => {
    const plans = children.reduce(
      (sum, child) => sum + startedIn(child.ChildProtectionPlans, period).length,
      0,
    )
    const conferences = children.reduce((sum, child) => sum + conferencesIn(child, period), 0)
    return plans > conferences
  },
})

export const rule2885 = childRule({
  code: '2885',
  reads: 'ChildProtectionPlans',
  needsReferenceDate: true,
  catches: 'A child protection plan does not start on the day of a conference of its episode.',
  todo: 'Correct the start of the plan or the date of the conference; they are one day.',
  fields: ['ChildProtectionPlans.CPPstartDate', 'Section47.DateOfInitialCPC', 'CINdetails.DateOfInitialCPC'],
  check: ({ episodes }, period) => gather(episodes, (episode) => unmatched(episode, period)),
})

function unmatched(episode: Episode, period: Period): Place[] {
  const plans = startedIn(episode.protectionPlans, period)
  if (plans.length === 0) return []
  const { days, places } = conferencesOf(episode)
  const without = plans.filter(({ CPPstartDate }) => !days.has(CPPstartDate.day))
  return [
    ...without.flatMap((one) => at(one, 'CPPstartDate')),
    ...(without.length === plans.length ? places : []),
  ]
}

/** Those of the enquiries that needed one; the episode's own where there is no such enquiry. */
function conferencesOf({ details, enquiries }: Episode): { days: ReadonlySet<number>; places: Place[] } {
  const held = enquiries.filter(({ ICPCnotRequired }) => ICPCnotRequired.is !== true)
  const from = held.length > 0 ? held : [details]
  return {
    // A conference without a date is on no day, and NaN would be equal to itself here.
    days: new Set(from.filter(({ DateOfInitialCPC }) => isPresent(DateOfInitialCPC)).map(dayOf)),
    places: [
      ...held.flatMap((one) => at(one, 'DateOfInitialCPC')),
      ...(held.length > 0 ? [] : at(details, 'DateOfInitialCPC')),
    ],
  }
}

function dayOf({ DateOfInitialCPC }: Pick<Episode['details'], 'DateOfInitialCPC'>): number {
  return DateOfInitialCPC.day
}

function startedIn(plans: readonly ProtectionPlan[], period: Period): readonly ProtectionPlan[] {
  return plans.filter(({ CPPstartDate }) => isInYear(CPPstartDate, period))
}

function conferencesIn({ CINdetails, Section47 }: Child, period: Period): number {
  return [...CINdetails, ...Section47].filter(({ DateOfInitialCPC }) => isInYear(DateOfInitialCPC, period))
    .length
}
