import { dayOf } from '../../../day.ts'
import { workerReasons } from '../../codes.ts'
import { latestDay } from '../../definitions/zz-dates.ts'
import { has } from '../../row.ts'
import { rowRule } from '../../rule.ts'

/** A reason is asked of every social worker from this day. */
export const reasonsSince = dayOf(2023, 4, 1)

const workerId = {
  code: 'SW02STG1',
  needs: ['SWEpisodes'],
  shows: ['SW_ID'],
  says: 'The social worker’s number is not written as one.',
  fix: 'Put the Social Work England number (SW and figures), or XX and figures where there is none.',
} as const

const reason = {
  code: 'SW13STG1',
  needs: ['SWEpisodes'],
  shows: ['SW_REASON'],
  says: 'The reason for the change of social worker is missing or not one of the codes.',
  fix: 'Put why this social worker took over.',
} as const

export const socialWorkerCodeRules = [
  rowRule('SWEpisodes', {
    ...workerId,
    since: '2023/24',
    until: '2024/25',
    flags: ({ SW_ID }) => !startsAsId(SW_ID),
  }),
  rowRule('SWEpisodes', {
    ...workerId,
    since: '2025/26',
    flags: ({ SW_ID }) => !startsAsId(SW_ID) || SW_ID.length < 4,
  }),
  rowRule('SWEpisodes', {
    code: 'SW04STG1',
    since: '2023/24',
    needs: ['SWEpisodes'],
    shows: ['SW_DECOM'],
    says: 'The day this social worker began is not a date.',
    fix: 'Put it as DD/MM/YYYY, with ZZ for a day or month that is not known.',
    flags: ({ SW_DECOM }) => has(SW_DECOM) && Number.isNaN(latestDay(SW_DECOM.text)),
  }),
  rowRule('SWEpisodes', {
    code: 'SW05STG1',
    since: '2023/24',
    needs: ['SWEpisodes'],
    shows: ['SW_DEC'],
    says: 'The day this social worker ended is not a date.',
    fix: 'Put it as DD/MM/YYYY, with ZZ for a day or month that is not known.',
    flags: ({ SW_DEC }) => has(SW_DEC) && Number.isNaN(latestDay(SW_DEC.text)),
  }),
  rowRule('SWEpisodes', {
    ...reason,
    since: '2023/24',
    until: '2023/24',
    flags: ({ SW_REASON }) => SW_REASON !== null && !workerReasons.has(SW_REASON),
  }),
  rowRule('SWEpisodes', {
    ...reason,
    since: '2024/25',
    flags: ({ SW_REASON, SW_DECOM }) =>
      SW_REASON === null ? SW_DECOM.day >= reasonsSince : !workerReasons.has(SW_REASON),
  }),
]

function startsAsId(id: string | null): id is string {
  return id !== null && (id.startsWith('SW') || id.startsWith('XX'))
}
