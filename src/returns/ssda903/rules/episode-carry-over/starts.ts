import { firstEpisode, latestEpisode } from '../../definitions/episodes.ts'
import { blank } from '../../row.ts'
import { rowOfChildRule } from '../../rule.ts'

/** Whether care that began before this year was in last year's return. */
export const carriedStartRules = [
  rowOfChildRule('Episodes', {
    code: '502',
    needs: ['Episodes', 'Episodes_last'],
    shows: ['DECOM'],
    says: 'An episode that was open last year is not the first of this year.',
    fix: 'Begin with last year’s open episode, with the same start.',
    flags: (row, { now, last }) =>
      firstEpisode(now.Episodes) === row &&
      last.Episodes.some(({ DEC, DECOM }) => blank(DEC) && DECOM.day !== row.DECOM.day),
  }),
  rowOfChildRule('Episodes', {
    code: '562',
    needs: ['Episodes', 'Episodes_last'],
    shows: ['DECOM'],
    says: 'The episode began before this year, but is not the last of last year’s return.',
    fix: 'Check its start, or tell the department that last year’s return lacked it.',
    flags: (row, { now, last }, { start }) =>
      row.DECOM.day < start &&
      firstEpisode(now.Episodes) === row &&
      latestEpisode(last.Episodes)?.DECOM.day !== row.DECOM.day,
  }),
  rowOfChildRule('Episodes', {
    code: 'NoE',
    needs: ['Episodes', 'Episodes_last'],
    shows: ['DECOM'],
    says: 'The child was in care before this year, but last year’s return has no episode of theirs.',
    fix: 'Check the child’s id and the start, or tell the department that last year’s return lacked the child.',
    flags: ({ DECOM }, { last }, { start }) => DECOM.day < start && last.Episodes.length === 0,
  }),
]
