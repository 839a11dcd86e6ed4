import { isDay } from '../../../day.ts'
import { overlapping } from '../../definitions/spans.ts'
import { blank, has } from '../../row.ts'
import { childRule, rowRule } from '../../rule.ts'

const facts = { since: '2026/27', needs: ['DoLo'] } as const

export const orderDateRules = [
  rowRule('DoLo', {
    code: '700',
    ...facts,
    shows: ['DOLO_START'],
    says: 'The first day of the deprivation of liberty order is not given or is not a date.',
    fix: 'Put the first day as DD/MM/YYYY.',
    flags: ({ DOLO_START }) => !isDay(DOLO_START.day),
  }),
  rowRule('DoLo', {
    code: '701',
    ...facts,
    shows: ['DOLO_END'],
    says: 'The last day of the deprivation of liberty order is not a date.',
    fix: 'Put it as DD/MM/YYYY, or leave it blank while the order is in force.',
    flags: ({ DOLO_END }) => has(DOLO_END) && !isDay(DOLO_END.day),
  }),
  rowRule('DoLo', {
    code: '702',
    ...facts,
    shows: ['DOLO_START', 'DOLO_END'],
    says: 'The order ends before or on the day it starts.',
    fix: 'Check both dates.',
    flags: ({ DOLO_START, DOLO_END }) => DOLO_END.day <= DOLO_START.day,
  }),
  rowRule('DoLo', {
    code: '703',
    ...facts,
    shows: ['DOLO_START'],
    says: 'The order starts after the end of the year.',
    fix: 'Check the date; leave the row for next year if it is right.',
    flags: ({ DOLO_START }, { end }) => DOLO_START.day > end,
  }),
  rowRule('DoLo', {
    code: '704',
    ...facts,
    shows: ['DOLO_END'],
    says: 'The order ends outside the year.',
    fix: 'Check the date; leave it blank if the order was in force on 31 March.',
    flags: ({ DOLO_END }, { start, end }) => DOLO_END.day < start || DOLO_END.day > end,
  }),
  childRule({
    code: '705',
    ...facts,
    shows: ['DOLO_START', 'DOLO_END'],
    says: 'Two orders overlap, or the one before has no end.',
    fix: 'Check the dates of both.',
    flags: ({ now }) =>
      overlapping(now.DoLo, ({ DOLO_START, DOLO_END }) => ({ from: DOLO_START, to: DOLO_END })),
  }),
  childRule({
    code: '706',
    since: '2026/27',
    needs: ['DoLo', 'DoLo_last'],
    shows: ['DOLO_START'],
    says: 'An order in force at the end of last year is not in this year’s return.',
    fix: 'Carry the order over with its first day.',
    quirk: 'Last year’s row numbers are given as if they were this year’s.',
    flags: ({ now, last }, { asSector }) => {
      const kept = new Set(now.DoLo.map(({ DOLO_START }) => DOLO_START.text))
      const lost = last.DoLo.filter(
        ({ DOLO_START, DOLO_END }) => blank(DOLO_END) && !kept.has(DOLO_START.text),
      )
      return asSector ? lost.map(({ at }) => ({ from: 'DoLo', at })) : lost
    },
  }),
  rowRule('DoLo', {
    code: '708',
    ...facts,
    shows: ['DOLO_START'],
    says: 'The order starts before the child was born.',
    fix: 'Check the date, and the date of birth.',
    flags: ({ DOB, DOLO_START }) => DOLO_START.day <= DOB.day,
  }),
]
