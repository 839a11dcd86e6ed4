import { dayOf } from '../../../day.ts'
import { blank } from '../../row.ts'
import { rowRule } from '../../rule.ts'

const childrenAct = dayOf(1991, 10, 14)
const placementOrders = dayOf(2005, 12, 1)
const freeingEnds = dayOf(2005, 12, 31)

/** When an episode may begin and end. */
export const episodeDateRules = [
  rowRule('Episodes', {
    code: '353',
    needs: ['Episodes'],
    shows: ['DECOM'],
    says: 'The episode began before the Children Act came into force (14 October 1991).',
    fix: 'Check the start of the episode.',
    flags: ({ DECOM }) => DECOM.day < childrenAct,
  }),
  rowRule('Episodes', {
    code: '354',
    needs: ['Episodes'],
    shows: ['DECOM'],
    says: 'The episode began after the end of the year.',
    fix: 'Check the start of the episode; one that began later belongs to next year’s return.',
    flags: ({ DECOM }, { end }) => DECOM.day > end,
  }),
  rowRule('Episodes', {
    code: '355',
    needs: ['Episodes'],
    shows: ['DECOM', 'DEC'],
    says: 'The episode began and ended on one day, or has neither date.',
    fix: 'Put both dates right, or take the episode out: one of less than a day is not returned.',
    flags: ({ DECOM, DEC }) => DECOM.text === DEC.text,
  }),
  rowRule('Episodes', {
    code: '356',
    needs: ['Episodes'],
    shows: ['DECOM'],
    says: 'The episode ended before it began.',
    fix: 'Check both dates.',
    flags: ({ DECOM, DEC }) => DEC.day < DECOM.day,
  }),
  rowRule('Episodes', {
    code: '385',
    needs: ['Episodes'],
    shows: ['DEC'],
    says: 'The episode ended after the end of the year.',
    fix: 'Leave the end empty: it belongs to next year’s return.',
    flags: ({ DEC }, { end }) => DEC.day > end,
  }),
  rowRule('Episodes', {
    code: '365',
    needs: ['Episodes'],
    shows: ['LS', 'DECOM', 'DEC'],
    says: 'One short break lasted more than 17 days.',
    fix: 'Check the dates; a longer stay is no short break, so the legal status is another.',
    flags: ({ LS, DECOM, DEC }, { end }) =>
      LS === 'V3' && (blank(DEC) ? end : DEC.day) > DECOM.day + longestShortBreak,
  }),
  rowRule('Episodes', {
    code: '446',
    needs: ['Episodes'],
    shows: ['LS', 'DECOM'],
    says: 'There is a placement order from before there were any (1 December 2005).',
    fix: 'Check the legal status and the start of the episode.',
    flags: ({ LS, DECOM }) => LS === 'E1' && DECOM.day < placementOrders,
  }),
  rowRule('Episodes', {
    code: '445',
    until: '2023/24',
    needs: ['Episodes'],
    shows: ['LS', 'DECOM'],
    says: 'There is a freeing order from after they had ended (30 December 2005).',
    fix: 'Check the legal status and the start of the episode.',
    flags: ({ LS, DECOM }) => LS === 'D1' && DECOM.day > freeingEnds,
  }),
  rowRule('Episodes', {
    code: '451',
    until: '2023/24',
    needs: ['Episodes'],
    shows: ['DEC', 'REC', 'LS'],
    says: 'There is a freeing order in an episode that goes on, though such orders have ended.',
    fix: 'Put the legal status right, or the end of the episode.',
    flags: ({ LS, DEC, REC }) => LS === 'D1' && blank(DEC) && blank(REC),
  }),
]

const longestShortBreak = 17
