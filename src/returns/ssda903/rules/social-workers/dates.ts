import { addYears } from '../../../day.ts'
import { has } from '../../row.ts'
import { rowRule } from '../../rule.ts'

/** The sector's validator counts a year as so many days. */
export const sectorYearDays = 365.2425

const endsOutside = {
  code: 'SW07STG2',
  needs: ['SWEpisodes'],
  shows: ['SW_DEC'],
  fix: 'Check the last day; leave it blank while the social worker is still the child’s.',
} as const

export const socialWorkerDateRules = [
  rowRule('SWEpisodes', {
    code: 'SW06STG2',
    since: '2023/24',
    needs: ['SWEpisodes'],
    shows: ['SW_DECOM'],
    says: 'The social worker begins after the end of the year.',
    fix: 'Check the first day; leave the row for next year if it is right.',
    flags: ({ SW_DECOM }, { end }) => SW_DECOM.day > end,
  }),
  rowRule('SWEpisodes', {
    ...endsOutside,
    since: '2023/24',
    until: '2023/24',
    says: 'The social worker ended outside the year.',
    flags: ({ SW_DEC }, { start, end }) => SW_DEC.day < start || SW_DEC.day > end,
  }),
  rowRule('SWEpisodes', {
    ...endsOutside,
    since: '2024/25',
    says: 'The social worker ended outside this year and the year before.',
    quirk: 'A year is counted as 365.2425 days, which is a day off after a 29 February.',
    flags: ({ SW_DEC }, { start, end, asSector }) =>
      SW_DEC.day < (asSector ? start - sectorYearDays : addYears(start, -1)) || SW_DEC.day > end,
  }),
  rowRule('SWEpisodes', {
    code: 'SW09STG2',
    since: '2023/24',
    needs: ['SWEpisodes'],
    shows: ['SW_DECOM', 'SW_DEC'],
    says: 'The social worker began and ended on the same day.',
    fix: 'Check both dates, or leave the row out.',
    flags: ({ SW_DECOM, SW_DEC }) => has(SW_DEC) && SW_DEC.text === SW_DECOM.text,
  }),
]
