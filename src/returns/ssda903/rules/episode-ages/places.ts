import { addYears, isDay } from '../../../day.ts'
import type { Child } from '../../child.ts'
import type { Row } from '../../row.ts'
import { type Rule, type RuleFacts, rowOfChildRule } from '../../rule.ts'

type Episode = Row<'Episodes'>

interface TooYoung {
  readonly place: string
  readonly under: number
  readonly what: string
  readonly years?: Pick<RuleFacts, 'since' | 'until'>
}

/** A placement that is not for children below an age. */
function tooYoung(code: string, { place, under, what, years = {} }: TooYoung): Rule {
  return rowOfChildRule('Episodes', {
    code,
    ...years,
    needs: ['Episodes', 'Header'],
    shows: ['DECOM', 'PLACE', 'DOB'],
    says: `A child under ${under} was placed in ${what} (${place}).`,
    fix: 'Check the placement and the date of birth.',
    quirk: 'the validator leaves out episodes that are still open',
    flags: (row, child, { asSector }) =>
      row.PLACE === place && row.DECOM.day < addYears(child.dob, under) && (!asSector || isDay(row.DEC.day)),
  })
}

interface TooLong {
  readonly place: string
  readonly days: number
  readonly what: string
}

/** A temporary placement that may not last longer than some days. */
function tooLong(code: string, { place, days, what }: TooLong): Rule {
  return rowOfChildRule('Episodes', {
    code,
    needs: ['Episodes', 'Header'],
    shows: ['DECOM', 'DEC', 'PLACE'],
    says: `${what} (${place}) lasted more than ${days} days.`,
    fix: 'Check the dates; a longer stay is another placement.',
    quirk: 'the validator leaves out children without a date of birth',
    flags: (row, child, { asSector }) => lasts(row, place, days) && (!asSector || isKnown(child)),
  })
}

/** Which placement is for whom, and for how long. */
export const placeAgeRules = [
  tooYoung('370', {
    place: 'P2',
    under: 15,
    what: 'independent living',
    years: { until: '2022/23' },
  }),
  tooYoung('370', {
    place: 'P2',
    under: 16,
    what: 'independent living',
    years: { since: '2023/24', until: '2023/24' },
  }),
  tooYoung('371', {
    place: 'H5',
    under: 14,
    what: 'semi-independent living',
    years: { until: '2022/23' },
  }),
  tooYoung('371', {
    place: 'H5',
    under: 16,
    what: 'semi-independent living',
    years: { since: '2023/24', until: '2023/24' },
  }),
  tooYoung('371', { place: 'K3', under: 16, what: 'supported accommodation', years: { since: '2024/25' } }),
  tooYoung('372', { place: 'R5', under: 10, what: 'youth custody' }),
  tooYoung('373', { place: 'S1', under: 4, what: 'a residential school' }),
  tooYoung('374', { place: 'P3', under: 14, what: 'residential employment' }),
  tooLong('375', { place: 'T1', days: 42, what: 'A stay in hospital' }),
  tooLong('376', { place: 'T3', days: 21, what: 'Cover for a carer’s holiday' }),
  tooLong('379', { place: 'T4', days: 7, what: 'Another temporary placement' }),
]

function lasts({ PLACE, DECOM, DEC }: Episode, place: string, days: number): boolean {
  return PLACE === place && DEC.day > DECOM.day + days
}

function isKnown({ dob }: Child): boolean {
  return isDay(dob)
}
