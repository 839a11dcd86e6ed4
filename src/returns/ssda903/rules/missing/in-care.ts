import { addYears, type Day, isDay } from '../../../day.ts'
import type { Child } from '../../child.ts'
import { periodsOfCare } from '../../definitions/periods.ts'
import { isOutsideCare } from '../../definitions/spans.ts'
import { blank, type Row } from '../../row.ts'
import { childRule, rowOfChildRule } from '../../rule.ts'

const needs = ['Episodes', 'Missing'] as const

export const missingInCareRules = [
  rowOfChildRule('Missing', {
    code: '575',
    needs,
    shows: ['MIS_END'],
    says: 'The placement from which the child went missing has ended, and the time missing has not.',
    fix: 'Put the day the child was back or the placement ended.',
    flags: ({ MIS_START, MIS_END }, { now }) =>
      blank(MIS_END) &&
      now.Episodes.some(({ DECOM, DEC }) => DECOM.day <= MIS_START.day && MIS_START.day <= DEC.day),
  }),
  childRule({
    code: '577',
    needs,
    shows: ['MIS_END'],
    says: 'The time missing does not end while the child was in care.',
    fix: 'Check its last day against the episodes.',
    flags: (child) => {
      if (child.now.Missing.length === 0) return []
      const periods = periodsOfCare(child)
      return child.now.Missing.filter(({ MIS_START, MIS_END }) =>
        isOutsideCare({ from: MIS_START, to: MIS_END }, periods),
      )
    },
  }),
  childRule({
    code: '578',
    needs,
    shows: ['MIS_START'],
    says: 'The time missing starts when the child was not in care.',
    fix: 'Check its first day against the episodes.',
    flags: (child) => {
      if (child.now.Missing.length === 0) return []
      const periods = periodsOfCare(child)
      const isOutside = (day: Day) =>
        periods.length > 0 && periods.every(({ start, end }) => day < start || day > end)
      return child.now.Missing.filter(({ MIS_START }) => isOutside(MIS_START.day))
    },
  }),
  childRule({
    code: '580',
    needs,
    shows: ['REC'],
    says: 'A young person was missing when care ended on the 18th birthday, and the reason is not E8.',
    fix: 'Put E8 as the reason the episode ceased.',
    flags: ({ now }) =>
      now.Missing.filter(({ DOB, MIS_END }) => MIS_END.day === addYears(DOB.day, 18)).flatMap(({ MIS_END }) =>
        now.Episodes.filter(({ DEC, REC }) => DEC.day === MIS_END.day && REC !== 'E8'),
      ),
  }),
  rowOfChildRule('Missing', {
    code: '581',
    needs,
    shows: ['MIS_START'],
    says: 'The child went missing on a day that is in no episode.',
    fix: 'Check the first day against the episodes.',
    flags: (row, child) => child.now.Episodes.length > 0 && !isInEpisode(row, child),
  }),
]

function isInEpisode({ MIS_START }: Row<'Missing'>, { now }: Child): boolean {
  return now.Episodes.some(
    ({ DECOM, DEC }) => DECOM.day <= MIS_START.day && (!isDay(DEC.day) || MIS_START.day <= DEC.day),
  )
}
