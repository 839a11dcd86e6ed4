import { isDay } from '../../../day.ts'
import type { Setting } from '../../book.ts'
import type { Child } from '../../child.ts'
import { addedRuns, joinedRuns, type StatusRun } from '../../definitions/status-runs.ts'
import type { Row } from '../../row.ts'
import { childRule, type Rule } from '../../rule.ts'

interface Limit {
  readonly status: string
  readonly days: number
  readonly what: string
}

/** A legal status that the law limits to some days, counted from its first to its last day. */
function limitedSpan(code: string, { status, days, what }: Limit): Rule {
  return childRule({
    code,
    needs: ['Episodes'],
    shows: ['DECOM', 'LS', 'DEC'],
    says: `${what} (${status}) lasted more than ${days} days.`,
    fix: 'Check the dates, or put the legal status that followed.',
    quirk: 'the validator takes two spells with another status joined on between them for one',
    flags: (child, { end, asSector }) =>
      rowsOfRuns(joinedRuns(child, { status, end, asSector }).filter((run) => run.days > days)),
  })
}

/** A legal status that the law limits to some days in all. */
function limitedTotal(code: string, { status, days, what }: Limit): Rule {
  return childRule({
    code,
    needs: ['Episodes'],
    shows: ['LS', 'DECOM', 'DEC'],
    says: `${what} (${status}) lasted more than ${days} days.`,
    fix: 'Check the dates, or put the legal status that followed.',
    flags: (child, { end }) => rowsOfRuns(addedRuns(child, { status, end }).filter((run) => run.days > days)),
  })
}

/** How long some legal statuses, short breaks and placements may last or come back. */
export const statusRunRules = [
  limitedSpan('361', { status: 'L1', days: 3, what: 'Police protection' }),
  limitedSpan('362', { status: 'L2', days: 21, what: 'An emergency protection order' }),
  limitedTotal('363', { status: 'L3', days: 7, what: 'A child assessment order' }),
  limitedTotal('364', {
    status: 'J2',
    days: 21,
    what: 'Detention under the Police and Criminal Evidence Act',
  }),
  childRule({
    code: '367',
    needs: ['Episodes'],
    shows: ['LS', 'DECOM', 'DEC'],
    says: 'Short breaks added up to more than 75 days in the year.',
    fix: 'Check the dates; a child who is away for longer is looked after under another legal status.',
    flags: ({ now }, setting) => tooManyBreaks(now.Episodes, setting),
  }),
  childRule({
    code: '377',
    needs: ['Episodes'],
    shows: ['PLACE'],
    severity: 'query',
    says: 'The child was placed more than twice to cover a carer’s holiday (T3).',
    fix: 'Confirm that this is so, or put the placements right.',
    flags: ({ now }) =>
      moreThan(
        2,
        now.Episodes.filter(({ PLACE }) => PLACE === 'T3'),
      ),
  }),
  childRule({
    code: '426',
    needs: ['Episodes'],
    shows: ['LS'],
    says: 'The child has short breaks of both kinds (V3 and V4) in one year.',
    fix: 'Use V4 for breaks under one agreement, V3 for single ones; not both.',
    flags: (child) => bothKindsOfBreaks(child),
  }),
]

const mostBreakDays = 75

function tooManyBreaks(episodes: readonly Row<'Episodes'>[], { start, end }: Setting) {
  const counted = episodes.flatMap((row) => {
    if (row.LS !== 'V3' || !isDay(row.DECOM.day)) return []
    const to = row.DEC.day <= end ? row.DEC.day : end
    const days = to - Math.max(row.DECOM.day, start)
    return days > 0 ? [{ row, days }] : []
  })
  const sum = counted.reduce((total, { days }) => total + days, 0)
  return sum > mostBreakDays ? counted.map(({ row }) => row) : []
}

function moreThan<R>(count: number, rows: readonly R[]): readonly R[] {
  return rows.length > count ? rows : []
}

function bothKindsOfBreaks({ now }: Child) {
  const breaks = now.Episodes.filter(({ LS }) => LS === 'V3' || LS === 'V4')
  return new Set(breaks.map(({ LS }) => LS)).size === 2 ? breaks : []
}

function rowsOfRuns(runs: readonly StatusRun[]) {
  return runs.flatMap(({ rows }) => rows)
}
