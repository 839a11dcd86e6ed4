import { isDay } from '../../../day.ts'
import { byDay } from '../../child.ts'
import { overlapping } from '../../definitions/spans.ts'
import { blank } from '../../row.ts'
import { childRule, rowRule } from '../../rule.ts'

export const missingPeriodRules = [
  rowRule('Missing', {
    code: '567',
    needs: ['Missing'],
    shows: ['MIS_START', 'MIS_END'],
    says: 'The time missing ends before it starts.',
    fix: 'Check both dates.',
    flags: ({ MIS_START, MIS_END }) => MIS_START.day > MIS_END.day,
  }),
  rowRule('Missing', {
    code: '570',
    needs: ['Missing'],
    shows: ['MIS_START'],
    says: 'The time missing starts after the end of the year.',
    fix: 'Check the date; leave the row for next year if it is right.',
    flags: ({ MIS_START }, { end }) => MIS_START.day > end,
  }),
  rowRule('Missing', {
    code: '571',
    needs: ['Missing'],
    shows: ['MIS_END'],
    says: 'The time missing ends outside the year.',
    fix: 'Check the date; leave it blank if the child was still missing on 31 March.',
    flags: ({ MIS_END }, { start, end }) => MIS_END.day < start || MIS_END.day > end,
  }),
  childRule({
    code: '574',
    needs: ['Missing'],
    shows: ['MIS_START', 'MIS_END'],
    says: 'Two times missing overlap, or the one before has no end.',
    fix: 'Check the dates of both; if it was one time, put the rows together.',
    flags: ({ now }) =>
      overlapping(now.Missing, ({ MIS_START, MIS_END }) => ({ from: MIS_START, to: MIS_END })),
  }),
  childRule({
    code: '576',
    needs: ['Missing', 'Missing_last'],
    shows: ['CHILD'],
    says: 'A child was still missing at the end of last year, and this year’s first time missing is another.',
    fix: 'Carry last year’s row over with its first day and the day the child was back.',
    flags: ({ now, last }) => {
      const first = byDay(now.Missing, ({ MIS_START }) => MIS_START.day)[0]
      const open = last.Missing.filter(({ MIS_START, MIS_END }) => blank(MIS_END) && isDay(MIS_START.day))
      return first && open.some(({ MIS_START }) => MIS_START.day !== first.MIS_START.day) ? [first] : []
    },
  }),
  rowRule('Missing', {
    code: '586',
    needs: ['Missing'],
    shows: ['MIS_START'],
    says: 'The child went missing before being born.',
    fix: 'Check the date, and the date of birth.',
    flags: ({ DOB, MIS_START }) => MIS_START.day <= DOB.day,
  }),
]
