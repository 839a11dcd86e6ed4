import { isDay } from '../../../day.ts'
import { blank, has, isOneOf } from '../../row.ts'
import { rowRule } from '../../rule.ts'

const kinds = new Set(['M', 'A', 'm', 'a'])

export const missingCodeRules = [
  rowRule('Missing', {
    code: '564',
    needs: ['Missing'],
    shows: ['MISSING', 'MIS_START'],
    says: 'The child was missing or away, but the day it began is not given.',
    fix: 'Put the first day.',
    flags: ({ MISSING, MIS_START }) => isOneOf(MISSING, kinds) && blank(MIS_START),
  }),
  rowRule('Missing', {
    code: '565',
    needs: ['Missing'],
    shows: ['MISSING', 'MIS_START'],
    says: 'There is a first day, but not whether the child was missing or away.',
    fix: 'Put M for missing or A for away from placement without authorisation.',
    flags: ({ MISSING, MIS_START }) => has(MIS_START) && blank(MISSING),
  }),
  rowRule('Missing', {
    code: '566',
    needs: ['Missing'],
    shows: ['MISSING', 'MIS_END'],
    says: 'There is a last day, but not whether the child was missing or away.',
    fix: 'Put M for missing or A for away from placement without authorisation.',
    flags: ({ MISSING, MIS_END }) => has(MIS_END) && blank(MISSING),
  }),
  rowRule('Missing', {
    code: '1004',
    needs: ['Missing'],
    shows: ['MIS_START'],
    says: 'The day the child went missing or away is not given or is not a date.',
    fix: 'Put the first day as DD/MM/YYYY.',
    flags: ({ MIS_START }) => !isDay(MIS_START.day),
  }),
  rowRule('Missing', {
    code: '1005',
    needs: ['Missing'],
    shows: ['MIS_END'],
    says: 'The day the child was back is not a date.',
    fix: 'Put it as DD/MM/YYYY, or leave it blank while the child is missing.',
    flags: ({ MIS_END }) => has(MIS_END) && !isDay(MIS_END.day),
  }),
  rowRule('Missing', {
    code: '1006',
    needs: ['Missing'],
    shows: ['MISSING'],
    says: 'It is not said by one of the codes whether the child was missing or away.',
    fix: 'Put M for missing or A for away from placement without authorisation.',
    flags: ({ MISSING }) => has(MISSING) && MISSING !== 'M' && MISSING !== 'A',
  }),
]
