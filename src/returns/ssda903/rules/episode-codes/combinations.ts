import { dayOf } from '../../../day.ts'
import { adoptivePlaces, fosterPlaces } from '../../codes.ts'
import {
  endedInAdoption,
  isPlacedForAdoption,
  isShortBreak,
  isTemporary,
} from '../../definitions/episodes.ts'
import { blank, has, isOneOf } from '../../row.ts'
import { rowRule } from '../../rule.ts'

const withCarersSince = dayOf(2015, 4, 1)
const trialEnds = dayOf(2023, 10, 28)
const startsWithCarers = new Set(['S', 'T', 'U'])
const continues = new Set(['P', 'B'])
const guardianships = new Set(['E45', 'E46'])

/** Items of one episode that can't stand together. */
export const combinationRules = [
  rowRule('Episodes', {
    code: '217',
    needs: ['Episodes'],
    shows: ['PLACE', 'DECOM', 'RNE'],
    says: 'The child is placed for adoption with the current foster carers, but the reason for the new episode says otherwise.',
    fix: 'Put S, T or U as the reason, or put the placement right.',
    flags: ({ PLACE, DECOM, RNE }) =>
      (PLACE === 'A3' || PLACE === 'A5') && DECOM.day >= withCarersSince && !isOneOf(RNE, startsWithCarers),
  }),
  rowRule('Episodes', {
    code: '217t',
    since: '2023/24',
    until: '2023/24',
    needs: ['Episodes'],
    shows: ['PLACE', 'DEC'],
    says: 'Independent living (P2) goes on after 28 October 2023, when the code ended.',
    fix: 'End the episode and begin a new one with the code that took over.',
    flags: ({ PLACE, DEC }) => PLACE === 'P2' && (blank(DEC) || DEC.day > trialEnds),
  }),
  rowRule('Episodes', {
    code: '366',
    needs: ['Episodes'],
    shows: ['RNE'],
    says: 'A short break is not the start of care (S).',
    fix: 'Put S: each short break begins and ends care.',
    flags: ({ LS, RNE }) => LS === 'V3' && RNE !== 'S',
  }),
  rowRule('Episodes', {
    code: '378',
    needs: ['Episodes'],
    shows: ['PLACE', 'LS'],
    says: 'The child is placed with parents while accommodated under section 20.',
    fix: 'Check both: a child at home with parents is not accommodated.',
    flags: ({ PLACE, LS }) => PLACE === 'P1' && LS === 'V2',
  }),
  rowRule('Episodes', {
    code: '380',
    needs: ['Episodes'],
    shows: ['PLACE', 'RNE'],
    says: 'A temporary placement is not a change of placement (P or B).',
    fix: 'Check the placement and the reason for the new episode.',
    flags: (row) => isTemporary(row) && !isOneOf(row.RNE, continues),
  }),
  rowRule('Episodes', {
    code: '381',
    needs: ['Episodes'],
    shows: ['PLACE', 'REC'],
    says: 'Care ended in a temporary placement.',
    fix: 'Put the child back into the placement before it, or put the placement right.',
    flags: (row) => isTemporary(row) && has(row.REC) && row.REC !== 'X1',
  }),
  rowRule('Episodes', {
    code: '382',
    needs: ['Episodes'],
    shows: ['LS', 'PLACE'],
    says: 'A short break is in a temporary placement.',
    fix: 'Check the legal status and the placement.',
    flags: (row) => isShortBreak(row) && isTemporary(row),
  }),
  rowRule('Episodes', {
    code: '384',
    needs: ['Episodes'],
    shows: ['PLACE', 'LS'],
    says: 'A short break is in long-term fostering.',
    fix: 'Check the legal status and the placement.',
    flags: (row) => isShortBreak(row) && (row.PLACE === 'U1' || row.PLACE === 'U4'),
  }),
  rowRule('Episodes', {
    code: '390',
    needs: ['Episodes'],
    shows: ['PLACE', 'REC'],
    says: 'The child was adopted, but was not placed for adoption.',
    fix: 'Put the placement of the last episode right (A3 to A6).',
    flags: (row) => endedInAdoption(row) && !isOneOf(row.PLACE, adoptivePlaces),
  }),
  rowRule('Episodes', {
    code: '408',
    needs: ['Episodes'],
    shows: ['PLACE', 'LS'],
    says: 'The child is placed for adoption under a placement order, but the legal status is another.',
    fix: 'Put E1, or put the placement right (A3 or A4 for consent).',
    flags: (row) => isPlacedForAdoption(row) && (row.PLACE === 'A5' || row.PLACE === 'A6') && row.LS !== 'E1',
  }),
  rowRule('Episodes', {
    code: '516',
    needs: ['Episodes'],
    shows: ['REC', 'PLACE'],
    says: 'Special guardianship went to former foster carers, but the child was not fostered.',
    fix: 'Check the reason why care ended and the last placement.',
    flags: ({ REC, PLACE }) => isOneOf(REC, guardianships) && !isOneOf(PLACE, fosterPlaces),
  }),
]
