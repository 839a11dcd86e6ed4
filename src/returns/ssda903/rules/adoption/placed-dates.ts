import type { Setting } from '../../book.ts'
import { firstEpisode, isPlacedForAdoption, isShortBreak, latestEpisode } from '../../definitions/episodes.ts'
import { listOf, pairs } from '../../definitions/pairs.ts'
import type { Row } from '../../row.ts'
import { childRule } from '../../rule.ts'
import { latestDecision } from './decisions.ts'

type Episode = Row<'Episodes'>
type Placed = Row<'PlacedAdoption'>

/** The dates of decisions to place, beside the dates of the child's episodes. */
export const placedDateRules = [
  childRule({
    code: '117',
    needs: ['Episodes', 'PlacedAdoption'],
    shows: ['DATE_PLACED_CEASED', 'DATE_PLACED', 'DEC', 'REC', 'DECOM'],
    says: 'The decision to place for adoption, or its reversal, is dated after the child left care or after the year.',
    fix: 'Check the dates of the decision, of the reversal and of the last episode.',
    flags: ({ now }, setting) => {
      const last = latestEpisode(now.Episodes.filter(({ REC }) => REC !== 'X1'))
      return pairs(listOf(last), now.PlacedAdoption, (episode, row) => isTooLate(episode, row, setting))
    },
  }),
  childRule({
    code: '118',
    needs: ['PlacedAdoption', 'Episodes'],
    shows: ['DATE_PLACED_CEASED', 'DECOM', 'LS'],
    says: 'The decision was reversed before the child came into care, or before this year.',
    fix: 'Check the date of the reversal; one of an earlier year belongs to that year’s return.',
    flags: ({ now }, { start }) => {
      const first = firstEpisode(now.Episodes.filter((episode) => !isShortBreak(episode)))
      return pairs(
        listOf(first),
        now.PlacedAdoption,
        ({ DECOM }, { DATE_PLACED_CEASED }) =>
          DATE_PLACED_CEASED.day < DECOM.day || DATE_PLACED_CEASED.day < start,
      )
    },
  }),
  childRule({
    code: '552',
    needs: ['PlacedAdoption', 'Episodes'],
    shows: ['DATE_PLACED', 'DECOM'],
    says: 'The decision to place for adoption is dated after the child was placed.',
    fix: 'Check the date of the decision and the start of the placement.',
    flags: ({ now }) =>
      pairs(
        listOf(firstEpisode(now.Episodes.filter(isPlacedForAdoption))),
        listOf(latestDecision(now.PlacedAdoption)),
        ({ DECOM }, { DATE_PLACED }) => DECOM.day < DATE_PLACED.day,
      ),
  }),
  childRule({
    code: '554',
    needs: ['Episodes', 'PlacedAdoption'],
    shows: ['DATE_PLACED', 'DECOM', 'LS'],
    says: 'The decision to place for adoption is dated after the placement order.',
    fix: 'Check the date of the decision and the start of the order.',
    flags: ({ now }) =>
      pairs(
        listOf(firstEpisode(now.Episodes.filter(({ LS }) => LS === 'E1'))),
        now.PlacedAdoption,
        ({ DECOM }, { DATE_PLACED }) => DATE_PLACED.day > DECOM.day,
      ),
  }),
  childRule({
    code: '1003',
    needs: ['Episodes', 'PlacedAdoption'],
    shows: ['DATE_PLACED', 'DECOM', 'RNE'],
    says: 'The decision to place for adoption is dated before the child came into care.',
    fix: 'Check the date of the decision and the start of care.',
    flags: ({ now }) =>
      pairs(
        listOf(firstEpisode(now.Episodes.filter(({ RNE }) => RNE === 'S'))),
        now.PlacedAdoption,
        ({ DECOM }, { DATE_PLACED }) => DATE_PLACED.day < DECOM.day,
      ),
  }),
  childRule({
    code: '523',
    needs: ['AD1', 'PlacedAdoption'],
    shows: ['DATE_PLACED', 'DATE_INT'],
    says: 'The two tables give different dates for the decision on adoption.',
    fix: 'Check which date is right and put it in both.',
    flags: ({ now }) =>
      pairs(
        now.PlacedAdoption,
        now.AD1,
        ({ DATE_PLACED: one }, { DATE_INT: other }) => one.day < other.day || one.day > other.day,
      ),
  }),
]

function isTooLate({ DEC }: Episode, { DATE_PLACED, DATE_PLACED_CEASED }: Placed, { end }: Setting): boolean {
  return [DATE_PLACED, DATE_PLACED_CEASED].some(({ day }) => day > end || day > DEC.day)
}
