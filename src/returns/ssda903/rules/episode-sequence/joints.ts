import { isDay } from '../../../day.ts'
import { endReasons } from '../../codes.ts'
import { consecutive, firstEpisode } from '../../definitions/episodes.ts'
import { blank, has, isOneOf, type Row } from '../../row.ts'
import { childRule } from '../../rule.ts'

type Episode = Row<'Episodes'>
type Fails = (before: Episode, row: Episode) => boolean

const continuing = new Set(['P', 'L', 'T', 'U', 'B'])
const final = new Set(['E2', 'E15'])

/** The later of two neighbours that fail. */
function later(episodes: readonly Episode[], fails: Fails): readonly Episode[] {
  return consecutive(episodes).flatMap(([before, row]) => (fails(before, row) ? [row] : []))
}

/** Where one episode ends and the next begins. */
export const jointRules = [
  childRule({
    code: '142',
    needs: ['Episodes'],
    shows: ['DEC', 'REC'],
    says: 'A later episode has begun, but this one has no end.',
    fix: 'Put the end of the episode and the reason for it.',
    flags: ({ episodes }) =>
      episodes.slice(0, -1).filter(({ DECOM, DEC, REC }) => has(DECOM) && (!isDay(DEC.day) || blank(REC))),
  }),
  childRule({
    code: '357',
    needs: ['Episodes'],
    shows: ['RNE'],
    says: 'The child’s first episode of the year is not the start of care (S).',
    fix: 'Put S, or put in the episode before it.',
    flags: ({ now }, { start }) => {
      const first = firstEpisode(now.Episodes)
      return first && first.DECOM.day >= start && first.RNE !== 'S' ? [first] : []
    },
  }),
  childRule({
    code: '388',
    needs: ['Episodes'],
    shows: ['REC'],
    says: 'How the episode ended and whether care went on disagree.',
    fix: 'Put X1 where the next episode begins on the same day, and an E code where care ended.',
    flags: ({ now }) => wrongEnds(undatedFirst(now.Episodes)),
  }),
  childRule({
    code: '431',
    needs: ['Episodes'],
    shows: ['RNE', 'DECOM'],
    says: 'Care is said to have begun anew (S) on the day the episode before ended, or earlier.',
    fix: 'Put the reason that shows what changed, or put the dates right.',
    flags: ({ episodes }) =>
      later(episodes, (before, row) => row.RNE === 'S' && row.DECOM.day <= before.DEC.day),
  }),
  childRule({
    code: '432',
    needs: ['Episodes'],
    shows: ['RNE'],
    says: 'Care had ended, but the new episode is not a start (S).',
    fix: 'Put S, or put X1 as the end of the episode before.',
    flags: ({ episodes }) =>
      later(
        episodes,
        (before, row) => before.REC !== 'X1' && isOneOf(before.REC, endReasons) && row.RNE !== 'S',
      ),
  }),
  childRule({
    code: '433',
    needs: ['Episodes'],
    shows: ['RNE', 'DECOM'],
    says: 'The new episode goes on from the one before, but does not begin on the day that one ended.',
    fix: 'Put the dates right, written alike, or put S where care began anew.',
    flags: ({ episodes }) =>
      later(episodes, (before, row) => isOneOf(row.RNE, continuing) && !isJoined(before, row)),
  }),
  childRule({
    code: '437',
    needs: ['Episodes'],
    shows: ['REC'],
    says: 'The child died or was found to be an adult, and yet a later episode follows.',
    fix: 'Check the reason why the episode ended, or take the later one out.',
    flags: ({ episodes }) =>
      consecutive(episodes).flatMap(([before]) =>
        isOneOf(before.REC, final) && isDay(before.DECOM.day) ? [before] : [],
      ),
  }),
  childRule({
    code: '501',
    needs: ['Episodes'],
    shows: ['DECOM', 'DEC'],
    says: 'The episode began before the one before it had ended.',
    fix: 'Check the dates of both.',
    flags: ({ episodes }) => later(episodes, (before, row) => row.DECOM.day < before.DEC.day),
  }),
  childRule({
    code: '504',
    needs: ['Episodes'],
    shows: ['CIN'],
    says: 'The category of need changed while care went on.',
    fix: 'Put the category that was given when care began.',
    flags: ({ episodes }) =>
      later(
        episodes,
        (before, row) =>
          before.REC === 'X1' &&
          before.DEC.day === row.DECOM.day &&
          (blank(row.CIN) || row.CIN !== before.CIN),
      ),
  }),
]

function isJoined({ DEC }: Episode, { DECOM }: Episode): boolean {
  return has(DEC) && DEC.text === DECOM.text
}

/** By DECOM, rows without a date before the others. */
function undatedFirst(episodes: readonly Episode[]): readonly Episode[] {
  const key = ({ DECOM }: Episode) => (isDay(DECOM.day) ? DECOM.day : Number.MIN_SAFE_INTEGER)
  return episodes.toSorted((one, other) => key(one) - key(other))
}

function wrongEnds(episodes: readonly Episode[]): readonly Episode[] {
  return episodes.filter((row, at) => {
    const next = episodes[at + 1]
    if (next === undefined) return isDay(row.DEC.day) && row.REC === 'X1'
    const goesOn = row.DEC.day === next.DECOM.day
    return row.REC === 'X1' ? isDay(row.DEC.day) && !goesOn : has(row.REC) && goesOn
  })
}
