import { isDay } from '../../../day.ts'
import {
  endReasons,
  episodeReasons,
  legalStatuses,
  needCodes,
  placeChangeReasons,
  placeProviders,
  placesOf,
} from '../../codes.ts'
import { placesWithoutProvider } from '../../definitions/placements.ts'
import { blank, has, isOneOf, type Row } from '../../row.ts'
import { type Rule, rowRule } from '../../rule.ts'

type Coded = 'RNE' | 'LS' | 'CIN' | 'REC' | 'REASON_PLACE_CHANGE'

/** A column that holds one of a set of codes, or nothing. */
function codeRule(
  code: string,
  column: Coded,
  {
    allowed,
    what,
    fix,
  }: { readonly allowed: ReadonlySet<string>; readonly what: string; readonly fix: string },
): Rule {
  return rowRule('Episodes', {
    code,
    needs: ['Episodes'],
    shows: [column],
    says: `${what} is not one of the codes.`,
    fix,
    flags: (row) => has(row[column]) && !isOneOf(row[column], allowed),
  })
}

/** A column that holds a date, or nothing. */
function dateRule(code: string, column: 'DECOM' | 'DEC', what: string): Rule {
  return rowRule('Episodes', {
    code,
    needs: ['Episodes'],
    shows: [column],
    says: `${what} is not a date.`,
    fix: 'Put the date as DD/MM/YYYY.',
    flags: (row) => has(row[column]) && !isDay(row[column].day),
  })
}

/** What each column of an episode may hold. */
export const episodeColumnRules = [
  dateRule('141', 'DECOM', 'The start of the episode'),
  dateRule('147', 'DEC', 'The end of the episode'),
  codeRule('143', 'RNE', {
    allowed: episodeReasons,
    what: 'The reason for the new episode',
    fix: 'Put S, P, L, T, U or B.',
  }),
  codeRule('144', 'LS', {
    allowed: legalStatuses,
    what: 'The legal status',
    fix: 'Put one of the legal status codes, such as V2, C1 or C2.',
  }),
  codeRule('145', 'CIN', { allowed: needCodes, what: 'The category of need', fix: 'Put N1 to N8.' }),
  codeRule('149', 'REC', {
    allowed: endReasons,
    what: 'The reason why the episode ended',
    fix: 'Put X1 where care went on, or one of the E codes.',
  }),
  codeRule('1009', 'REASON_PLACE_CHANGE', {
    allowed: placeChangeReasons,
    what: 'The reason for the change of placement',
    fix: 'Put one of the reason codes, such as CARPL or CHILD.',
  }),
  rowRule('Episodes', {
    code: '146',
    needs: ['Episodes'],
    shows: ['PLACE'],
    says: 'The placement is not one of the codes of this year.',
    fix: 'Put one of this year’s placement codes.',
    flags: ({ PLACE }, { year }) => has(PLACE) && !isOneOf(PLACE, placesOf(year)),
  }),
  rowRule('Episodes', {
    code: '148',
    needs: ['Episodes'],
    shows: ['DEC', 'REC'],
    says: 'Of the end of the episode and the reason for it only one is given.',
    fix: 'Give both, or neither while the episode goes on.',
    flags: ({ DEC, REC }) => has(DEC) !== has(REC),
  }),
  rowRule('Episodes', {
    code: '178',
    needs: ['Episodes'],
    shows: ['PLACE_PROVIDER'],
    says: 'The provider of the placement is not one of the codes, or is given where none is wanted.',
    fix: 'Put PR0 to PR5, or leave it empty for temporary and other placements.',
    quirk: 'the validator leaves T4 out of the placements without a provider',
    flags: (row, { year, asSector }) => isWrongProvider(row, placesWithoutProvider(year), asSector),
  }),
  rowRule('Episodes', {
    code: '233',
    since: '2025/26',
    needs: ['Episodes'],
    shows: ['REASON_PLACE_CHANGE', 'DEC'],
    says: 'A reason for a change of placement is given, but the episode has not ended.',
    fix: 'Put the end of the episode, or take the reason out.',
    flags: ({ DEC, REASON_PLACE_CHANGE }) => blank(DEC) && has(REASON_PLACE_CHANGE),
  }),
]

function isWrongProvider(
  { PLACE, PLACE_PROVIDER }: Row<'Episodes'>,
  without: ReadonlySet<string>,
  asSector: boolean,
): boolean {
  if (blank(PLACE_PROVIDER)) return false
  const isUnwanted = isOneOf(PLACE, without) && !(asSector && PLACE === 'T4')
  return !isOneOf(PLACE_PROVIDER, placeProviders) || isUnwanted
}
