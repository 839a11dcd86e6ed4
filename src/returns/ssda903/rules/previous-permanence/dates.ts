import { type Day, dayOf, isDay } from '../../../day.ts'
import type { Child } from '../../child.ts'
import { firstEpisode, latestEpisode } from '../../definitions/episodes.ts'
import { listOf, pairs } from '../../definitions/pairs.ts'
import { latestDay } from '../../definitions/zz-dates.ts'
import { type Flagged, has } from '../../row.ts'
import { childRule } from '../../rule.ts'

/** The item is asked of children whose care began on or after this day. */
const askedSince = dayOf(2016, 4, 1)

/** When the order was made, and whether the child is one of whom this is asked. */
export const previousPermanenceDateRules = [
  childRule({
    code: '632',
    needs: ['Episodes', 'PrevPerm'],
    shows: ['DATE_PERM', 'DECOM'],
    says: 'The date of the order can’t be read, or the order came after care began.',
    fix: 'Put the date as DD/MM/YYYY, with ZZ for what is not known; it lies before the first episode.',
    flags: ({ now }) =>
      pairs(listOf(firstEpisode(now.Episodes)), now.PrevPerm, ({ DECOM }, { DATE_PERM }) => {
        const day = latestDay(DATE_PERM.text)
        return has(DATE_PERM) && (!isDay(day) || day >= DECOM.day)
      }),
  }),
  childRule({
    code: '634',
    needs: ['Episodes', 'PrevPerm'],
    shows: ['LA_PERM', 'PREV_PERM', 'DATE_PERM', 'DECOM'],
    says: 'Previous permanence is given for a child whose care began before 1 April 2016, of whom it is not asked.',
    fix: 'Take the items out, or put the start of care right.',
    quirk: 'the validator asks for an episode that began in the collection year',
    flags: (child, { asSector, start }) => startedBefore(child, asSector ? start : askedSince),
  }),
]

function startedBefore({ now }: Child, day: Day): readonly Flagged[] {
  const latest = latestEpisode(now.Episodes)
  const given = now.PrevPerm.filter(
    ({ PREV_PERM, DATE_PERM, LA_PERM }) => has(PREV_PERM) || has(DATE_PERM) || has(LA_PERM),
  )
  if (latest === undefined || !(latest.DECOM.day < day) || given.length === 0) return []
  return [...given, ...now.Episodes]
}
