import { dayOf, isDay, partsOfDay } from '../../../day.ts'
import type { Setting } from '../../book.ts'
import type { Child } from '../../child.ts'
import { femaleCode, maleCode } from '../../codes.ts'
import { isMoreThanShortBreaks, isShortBreak } from '../../definitions/episodes.ts'
import { hasLeaverData } from '../../definitions/leaver-data.ts'
import { blank, has, type Row } from '../../row.ts'
import { childRule, rowOfChildRule } from '../../rule.ts'

export const headerInCareRules = [
  childRule({
    code: '210',
    needs: ['Header', 'Episodes'],
    shows: ['UPN', 'DECOM'],
    says: 'The unique pupil number is marked as not known yet for a newly looked after child.',
    fix: 'Ask the school for the number.',
    flags: ({ now }, { end }) => {
      const lastWeek = dayOf(partsOfDay(end).year, 3, 24)
      const headers = now.Header.filter(({ UPN }) => UPN === 'UN4')
      const episodes = now.Episodes.filter(({ DECOM }) => DECOM.day >= lastWeek)
      return headers.length > 0 && episodes.length > 0 ? [...headers, ...episodes] : []
    },
  }),
  rowOfChildRule('Header', {
    code: '393',
    needs: ['Header', 'Episodes'],
    shows: ['MOTHER'],
    says: 'It is not said whether a girl in care is a mother.',
    fix: 'Put 1 for yes or 0 for no.',
    flags: ({ SEX, MOTHER }, child, { year }) =>
      SEX === femaleCode(year) && blank(MOTHER) && isMoreThanShortBreaks(child),
  }),
  rowOfChildRule('Header', {
    code: '442',
    needs: ['Episodes', 'Header'],
    shows: ['UPN'],
    says: 'The unique pupil number of a child in care is missing.',
    fix: 'Ask the school for it, or put the reason there is none (UN1 to UN5).',
    flags: ({ UPN }, child) => blank(UPN) && isMoreThanShortBreaks(child),
  }),
  childRule({
    code: '607',
    needs: ['Header', 'Episodes'],
    shows: ['DEC', 'REC', 'MOTHER', 'LS', 'SEX'],
    says: 'It is not said whether a girl who left care in the year is a mother.',
    fix: 'Put 1 for yes or 0 for no.',
    flags: ({ now }, setting) => {
      const headers = now.Header.filter(
        ({ SEX, MOTHER }) => SEX === femaleCode(setting.year) && blank(MOTHER),
      )
      const left = now.Episodes.filter((episode) => leftInYear(episode, setting))
      return headers.length > 0 && left.length > 0 ? [...headers, ...left] : []
    },
  }),
  childRule({
    code: '625',
    needs: ['Episodes', 'Header'],
    shows: ['MC_DOB', 'DEC'],
    says: 'The mother’s child was born after she left care, or after the end of the year.',
    fix: 'Check the date of birth of her child.',
    flags: ({ now }, { end }) => {
      const ended = lastEnded(now.Episodes)
      if (ended === undefined) return []
      const late = now.Header.filter(({ MC_DOB }) => MC_DOB.day > end || MC_DOB.day > ended.DEC.day)
      return late.length > 0 ? [...late, ended] : []
    },
  }),
  rowOfChildRule('Header', {
    code: '628',
    needs: ['Episodes', 'Header', 'OC3'],
    shows: ['MOTHER'],
    says: 'The mother field is filled for a care leaver who was not in care this year.',
    fix: 'Leave the mother field blank.',
    flags: ({ MOTHER }, { now }) => now.Episodes.length === 0 && now.OC3.some(hasLeaverData) && has(MOTHER),
  }),
  childRule({
    code: '165',
    needs: ['Header', 'Episodes', 'OC3'],
    shows: ['MOTHER', 'SEX', 'ACTIV', 'ACCOM', 'IN_TOUCH', 'DECOM'],
    quirk: 'The sex is tested as 1 and 2 in every year, so since 2024/25 only a wrong code is found.',
    says: 'The mother field does not fit the child.',
    fix: 'Put 0 or 1 for a girl in care in the year; leave it blank for boys and for care leavers.',
    flags: (child, setting) =>
      isMoreThanShortBreaks(child)
        ? child.now.Header.filter((header) => isWrongMother(header, child, setting)).flatMap((header) => [
            header,
            ...child.now.OC3,
          ])
        : [],
  }),
  rowOfChildRule('Header', {
    code: 'EPI',
    needs: ['Header'],
    shows: ['CHILD'],
    severity: 'warning',
    says: 'The child has neither episodes nor care leaver data.',
    fix: 'Check why the child is in the return, and add what is missing.',
    flags: (_, { now }) => now.Episodes.length === 0 && now.OC3.length === 0,
  }),
]

function leftInYear(episode: Row<'Episodes'>, { start, end }: Setting): boolean {
  const { DEC, REC } = episode
  return start <= DEC.day && DEC.day <= end && has(REC) && REC !== 'X1' && !isShortBreak(episode)
}

function lastEnded(episodes: readonly Row<'Episodes'>[]): Row<'Episodes'> | undefined {
  const ended = episodes.filter(({ DEC }) => isDay(DEC.day))
  return ended.toSorted((one, other) => other.DEC.day - one.DEC.day)[0]
}

function isWrongMother({ MOTHER, SEX }: Row<'Header'>, { now }: Child, setting: Setting): boolean {
  if (has(MOTHER) && MOTHER !== '0' && MOTHER !== '1') return true
  const year = setting.asSector ? '2022/23' : setting.year
  if (SEX === maleCode(year)) return has(MOTHER)
  if (SEX !== femaleCode(year)) return false
  const wasInCare = now.Episodes.some((episode) => isInYear(episode, setting))
  return blank(MOTHER) ? wasInCare : !wasInCare && now.OC3.some(hasLeaverData)
}

function isInYear(episode: Row<'Episodes'>, { start, end }: Setting): boolean {
  const { DEC, DECOM } = episode
  return !isShortBreak(episode) && DECOM.day <= end && (blank(DEC) || DEC.day >= start)
}
