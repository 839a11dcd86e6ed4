import { addYears, isDay } from '../../../day.ts'
import type { Setting } from '../../book.ts'
import type { Child } from '../../child.ts'
import { isShortBreak } from '../../definitions/episodes.ts'
import { blank, type Row } from '../../row.ts'
import { rowOfChildRule } from '../../rule.ts'
import { sectorYearDays } from './dates.ts'

type Episode = Row<'Episodes'>

const facts = {
  code: 'SW12STG2',
  needs: ['SWEpisodes', 'Episodes'],
  shows: ['SW_DECOM'],
  says: 'No social worker is given for this time in care.',
  fix: 'Add the social workers of the whole time, the year before included.',
  quirk:
    'Each social worker is asked to cover the episode, and an open episode is covered by none who came later.',
} as const

export const socialWorkerInCareRules = [
  rowOfChildRule('Episodes', {
    ...facts,
    since: '2023/24',
    until: '2023/24',
    flags: (episode, child, setting) => startsOrEnds(episode) && lacksWorker(episode, child, setting),
  }),
  rowOfChildRule('Episodes', {
    ...facts,
    since: '2024/25',
    flags: (episode, child, setting) =>
      startsOrEnds(episode) && isRecent(episode, setting) && lacksWorker(episode, child, setting),
  }),
]

function startsOrEnds(episode: Episode): boolean {
  return !isShortBreak(episode) && (episode.RNE === 'S' || episode.REC !== 'X1')
}

function isRecent({ DEC }: Episode, { start, end, asSector }: Setting): boolean {
  const from = asSector ? start - sectorYearDays : addYears(start, -1)
  return blank(DEC) || (from <= DEC.day && DEC.day <= end)
}

function lacksWorker(episode: Episode, { now }: Child, { end, asSector }: Setting): boolean {
  const until = asSector || isDay(episode.DEC.day) ? episode.DEC.day : end
  const covers = ({ SW_DECOM }: Row<'SWEpisodes'>) =>
    (SW_DECOM.day <= until && episode.REC !== 'X1') ||
    (SW_DECOM.day >= episode.DECOM.day && episode.RNE === 'S')
  if (now.SWEpisodes.length === 0) return true
  return asSector ? !now.SWEpisodes.every(covers) : !now.SWEpisodes.some(covers)
}
