import { isDay } from '../../../day.ts'
import { byDay } from '../../child.ts'
import { consecutive } from '../../definitions/episodes.ts'
import { blank, has, type Row } from '../../row.ts'
import { childRule, rowOfChildRule } from '../../rule.ts'
import { isReversed, latestDecision } from './decisions.ts'

type Placed = Row<'PlacedAdoption'>

/** Decisions to place beside one another, and beside last year's. */
export const placedOverTimeRules = [
  rowOfChildRule('PlacedAdoption', {
    code: '559',
    needs: ['PlacedAdoption', 'PlacedAdoption_last'],
    shows: ['DATE_PLACED'],
    says: 'The decision was made before this year, but last year’s return did not have it.',
    fix: 'Check the date of the decision, or tell the department that last year’s return lacked it.',
    flags: ({ DATE_PLACED }, { last }, { start }) =>
      DATE_PLACED.day < start &&
      (last.PlacedAdoption.length === 0 ||
        last.PlacedAdoption.some((before) => !isDay(before.DATE_PLACED.day))),
  }),
  rowOfChildRule('PlacedAdoption', {
    code: '560',
    needs: ['PlacedAdoption', 'PlacedAdoption_last'],
    shows: ['DATE_PLACED', 'DATE_PLACED_CEASED'],
    says: 'The date of the decision differs from last year’s return, where it was not reversed.',
    fix: 'Put back last year’s date, or record the reversal and the new decision.',
    flags: ({ DATE_PLACED }, { last }) =>
      last.PlacedAdoption.some(
        (before) =>
          has(before.DATE_PLACED) &&
          blank(before.DATE_PLACED_CEASED) &&
          before.DATE_PLACED.text !== DATE_PLACED.text,
      ),
  }),
  rowOfChildRule('PlacedAdoption', {
    code: '561',
    needs: ['PlacedAdoption', 'PlacedAdoption_last'],
    shows: ['DATE_PLACED'],
    says: 'The decision is the one of last year, which was reversed.',
    fix: 'Take it out, or put the date of the new decision.',
    flags: ({ DATE_PLACED }, { last }) =>
      has(DATE_PLACED) &&
      last.PlacedAdoption.some(
        (before) => before.DATE_PLACED.text === DATE_PLACED.text && isReversed(before),
      ),
  }),
  childRule({
    code: '579',
    needs: ['PlacedAdoption'],
    shows: ['DATE_PLACED', 'DATE_PLACED_CEASED'],
    says: 'A new decision to place was made before the earlier one was reversed.',
    fix: 'Check the dates of both decisions and of the reversal.',
    flags: ({ now }) =>
      consecutive(byDay(now.PlacedAdoption, ({ DATE_PLACED }) => DATE_PLACED.day)).flatMap(([before, row]) =>
        isBeforeReversal(row, before) ? [row] : [],
      ),
  }),
  childRule({
    code: '583',
    needs: ['PlacedAdoption'],
    shows: ['DATE_PLACED', 'DATE_PLACED_CEASED'],
    says: 'An earlier decision to place for adoption was not reversed.',
    fix: 'Put the date and the reason of its reversal.',
    flags: ({ now }) => {
      const latest = latestDecision(now.PlacedAdoption)
      return now.PlacedAdoption.filter((row) => row !== latest && blank(row.DATE_PLACED_CEASED))
    },
  }),
  rowOfChildRule('PlacedAdoption', {
    code: '584',
    needs: ['PlacedAdoption', 'PlacedAdoption_last'],
    shows: ['DATE_PLACED'],
    says: 'Last year’s decision was reversed, and this year’s is missing or not later.',
    fix: 'Put the date of the new decision, or take the row out.',
    flags: ({ DATE_PLACED }, { last }) =>
      last.PlacedAdoption.some(
        (before) => isReversed(before) && (blank(DATE_PLACED) || DATE_PLACED.day <= before.DATE_PLACED.day),
      ),
  }),
]

function isBeforeReversal({ DATE_PLACED }: Placed, { DATE_PLACED_CEASED }: Placed): boolean {
  return !isDay(DATE_PLACED_CEASED.day) || DATE_PLACED.day < DATE_PLACED_CEASED.day
}
