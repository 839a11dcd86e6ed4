import { addYears, type Day, isDay } from '../../../day.ts'
import type { Setting } from '../../book.ts'
import type { Child, ChildYear } from '../../child.ts'
import { blank, type Flagged, has, type Row } from '../../row.ts'
import { childRule, type RuleFacts } from '../../rule.ts'

const needs: RuleFacts['needs'] = ['UASC', 'UASC_last']

/** Whether this year's marker and last year's tell one story. */
export const uascLastYearRules = [
  childRule({
    code: '205A',
    needs,
    shows: ['CHILD', 'UASC'],
    says: 'The child was unaccompanied and asylum-seeking last year and is not now, and the dates do not say why.',
    fix: 'Check the marker and the day on which the child ceased to be one.',
    flags: ({ now, last }, setting) =>
      flaggedIf(now, isMarked(last) && !isMarked(now) && !isExplained({ now, last }, setting)),
  }),
  childRule({
    code: '205B',
    needs,
    shows: ['DUC', 'UASC'],
    says: 'The child was unaccompanied and asylum-seeking in both years, but the days on which that ended disagree.',
    fix: 'Check the day in both returns: it is the 18th birthday at the latest.',
    flags: ({ now, last }, setting) =>
      flaggedIf(now, isMarked(last) && isMarked(now) && disagrees({ now, last }, setting)),
  }),
  childRule({
    code: '205C',
    needs,
    shows: ['DUC', 'UASC'],
    says: 'The child was never unaccompanied and asylum-seeking, and yet there is a day on which that ended.',
    fix: 'Put the marker, or take the date out.',
    flags: ({ now, last }) =>
      flaggedIf(
        now,
        isUnmarked(now) && isUnmarked(last) && [now, last].some(({ UASC }) => isDay(ceased(UASC))),
      ),
  }),
  childRule({
    code: '205D',
    needs: [
      ['Header.UASC', 'UASC'],
      ['Header_last.UASC', 'UASC_last'],
    ],
    shows: ['UASC', 'CHILD'],
    says: 'The child is unaccompanied and asylum-seeking now and was not last year.',
    fix: 'Check both years: a child does not become unaccompanied while in care.',
    flags: ({ now, last }) =>
      isMarked(now) && rowsWithMarker(last).length > 0 && !isMarked(last) ? rowsWithMarker(now) : [],
  }),
]

type Years = Pick<Child, 'now' | 'last'>

function flaggedIf({ UASC, Header }: ChildYear, fails: boolean): readonly Flagged[] {
  return fails && UASC.length > 0 ? [...UASC, ...Header] : []
}

/** By the Header's marker; without a Header, by whether the UASC table holds anything of the child. */
function isMarked({ Header, UASC }: ChildYear): boolean {
  return Header.length > 0 ? Header.some((row) => row.UASC === '1') : UASC.some(isFilled)
}

/** The rows that tell whether the child is marked. */
function rowsWithMarker({ Header, UASC }: ChildYear): readonly Flagged[] {
  return Header.length > 0 ? Header : UASC
}

function isUnmarked({ Header, UASC }: ChildYear): boolean {
  return Header.length > 0 ? Header.every((row) => row.UASC === '0' || blank(row.UASC)) : !UASC.some(isFilled)
}

function isFilled({ DUC, SEX }: Row<'UASC'>): boolean {
  return has(DUC) || has(SEX)
}

function ceased(rows: ChildYear['UASC']): Day {
  return rows.find(({ DUC }) => isDay(DUC.day))?.DUC.day ?? Number.NaN
}

function isExplained({ now, last }: Years, { start, end }: Setting): boolean {
  const before = ceased(last.UASC)
  return !now.UASC.some(({ DUC }) => has(DUC)) && before >= addYears(start, -1) && before <= addYears(end, -1)
}

function disagrees({ now, last }: Years, { start, end }: Setting): boolean {
  const [day, before] = [ceased(now.UASC), ceased(last.UASC)]
  const isThisYear = day >= start && day <= end
  return (!isThisYear && day !== before) || before !== addYears(last.UASC[0]?.DOB.day ?? Number.NaN, 18)
}
