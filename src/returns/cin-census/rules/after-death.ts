import { type Child, type ChildTable, type Field, recordsOf, type Tables } from '../model.ts'
import { at, childRule, type Place } from '../rule.ts'

const died = 'ChildIdentifiers.PersonDeathDate'
const todo = 'Correct the date of death or the other date.'

export const rule4008 = childRule({
  code: '4008',
  reads: 'CINplanDates',
  catches: 'A child in need plan starts after the child died.',
  todo,
  fields: [died, 'CINplanDates.CINPlanStartDate'],
  check: (child) => afterDeath(child, 'CINplanDates', 'CINPlanStartDate'),
})

export const rule4009Q = childRule({
  code: '4009Q',
  reads: 'CINplanDates',
  catches: 'A child in need plan ends after the child died.',
  todo: 'Correct the date of death or the plan’s end date, or say why the plan ended later.',
  fields: [died, 'CINplanDates.CINPlanEndDate'],
  check: (child) => afterDeath(child, 'CINplanDates', 'CINPlanEndDate'),
})

export const rule8555Q = childRule({
  code: '8555Q',
  reads: 'CINdetails',
  catches: 'The child was referred after they died.',
  todo: 'Correct the date of death or of the referral, or say why it came later.',
  fields: [died, 'CINdetails.CINreferralDate'],
  check: (child) => afterDeath(child, 'CINdetails', 'CINreferralDate'),
})

export const rule8915 = childRule({
  code: '8915',
  reads: 'ChildProtectionPlans',
  catches: 'A child protection plan starts after the child died.',
  todo,
  fields: [died, 'ChildProtectionPlans.CPPstartDate'],
  check: (child) => afterDeath(child, 'ChildProtectionPlans', 'CPPstartDate'),
})

export const rule8920 = childRule({
  code: '8920',
  reads: 'ChildProtectionPlans',
  catches: 'A child protection plan ends after the child died.',
  todo,
  fields: [died, 'ChildProtectionPlans.CPPendDate'],
  check: (child) => afterDeath(child, 'ChildProtectionPlans', 'CPPendDate'),
})

/** The records whose date is after the death, and the death. */
function afterDeath<T extends ChildTable, F extends Field<Tables[T]>>(
  child: Child,
  table: T,
  field: F,
): Place[] {
  const records = recordsOf(child, table)
  return child.ChildIdentifiers.filter(({ PersonDeathDate }) => PersonDeathDate.state === 'read').flatMap(
    (one) => {
      const late = records.filter((record) => dayOf(record[field]) > one.PersonDeathDate.day)
      return late.length === 0
        ? []
        : [...at(one, 'PersonDeathDate'), ...late.flatMap((record) => at<Tables[T]>(record, field))]
    },
  )
}

function dayOf(value: unknown): number {
  return typeof value === 'object' && value !== null && 'day' in value && typeof value.day === 'number'
    ? value.day
    : Number.NaN
}
