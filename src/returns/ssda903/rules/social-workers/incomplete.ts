import { isDay } from '../../../day.ts'
import { isShortBreak } from '../../definitions/episodes.ts'
import { blank, has, type Row } from '../../row.ts'
import { rowOfChildRule, rowRule } from '../../rule.ts'
import { reasonsSince } from './codes.ts'

// The forms of 2023/24 and 2024/25, as far as the sector's tests of those years tell what they meant.
export const incompleteSocialWorkerRules = [
  rowOfChildRule('SWEpisodes', {
    code: 'SW01STG1',
    since: '2023/24',
    until: '2023/24',
    needs: ['SWEpisodes', 'Episodes'],
    shows: ['SW_ID', 'SW_DECOM', 'SW_REASON'],
    says: 'The social worker’s number, first day or reason is missing for a child in care.',
    fix: 'Fill all three.',
    flags: (row, { now }) =>
      isIncomplete(row) &&
      (now.Episodes.length === 0 ||
        now.Episodes.some((episode) => !isDay(episode.DEC.day) && !isShortBreak(episode))),
  }),
  rowRule('SWEpisodes', {
    code: 'SW01aSTG1',
    since: '2024/25',
    until: '2024/25',
    needs: ['SWEpisodes'],
    shows: ['SW_DECOM'],
    says: 'The day this social worker began is missing.',
    fix: 'Put the first day.',
    flags: ({ SW_DECOM }) => blank(SW_DECOM),
  }),
  rowRule('SWEpisodes', {
    code: 'SW01bSTG1',
    since: '2024/25',
    until: '2024/25',
    needs: ['SWEpisodes'],
    shows: ['SW_REASON', 'SW_DECOM'],
    says: 'The reason for the change of social worker is missing.',
    fix: 'Put why this social worker took over.',
    flags: ({ SW_REASON, SW_DECOM }) => blank(SW_REASON) && !(SW_DECOM.day < reasonsSince),
  }),
  rowRule('SWEpisodes', {
    code: 'SW03STG1',
    since: '2023/24',
    until: '2023/24',
    needs: ['SWEpisodes'],
    shows: ['SW_ID', 'SW_DECOM', 'SW_REASON', 'SW_DEC'],
    says: 'A social worker’s last day is given, but not the number, first day or reason.',
    fix: 'Fill all of them.',
    flags: (row) => has(row.SW_DEC) && isIncomplete(row),
  }),
]

function isIncomplete({ SW_ID, SW_DECOM, SW_REASON }: Row<'SWEpisodes'>): boolean {
  return blank(SW_ID) || blank(SW_DECOM) || blank(SW_REASON)
}
