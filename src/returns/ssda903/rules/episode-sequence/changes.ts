import { endYear } from '../../../years.ts'
import type { Setting } from '../../book.ts'
import { adoptivePlaces, fosterPlaces } from '../../codes.ts'
import { consecutive, isTemporary } from '../../definitions/episodes.ts'
import { blank, has, isOneOf, type Row } from '../../row.ts'
import { childRule } from '../../rule.ts'

type Episode = Row<'Episodes'>

const placeReasons = new Set(['P', 'B', 'T', 'U'])
const placeColumns = ['PLACE', 'PL_POST', 'URN', 'PLACE_PROVIDER'] as const

/** What a change of placement or of legal status must show. */
export const changeRules = [
  childRule({
    code: '225',
    needs: ['Episodes'],
    shows: ['REASON_PLACE_CHANGE'],
    says: 'The placement changed after this episode, but no reason is given.',
    fix: 'Put the reason for the change on the episode that ended.',
    flags: ({ episodes }) =>
      consecutive(episodes).flatMap(([before, row]) => (lacksReason(before, row) ? [before] : [])),
  }),
  childRule({
    code: '226',
    needs: ['Episodes'],
    shows: ['REASON_PLACE_CHANGE', 'PLACE'],
    says: 'A reason for a change of placement is given around a temporary placement, which is none.',
    fix: 'Take the reason out, on this episode or the one before.',
    flags: ({ episodes }) =>
      episodes.filter(
        (row, at) =>
          isTemporary(row) &&
          [row, episodes[at - 1]].some((one) => one !== undefined && has(one.REASON_PLACE_CHANGE)),
      ),
  }),
  childRule({
    code: '336',
    needs: ['Episodes'],
    shows: ['PLACE'],
    says: 'The child is placed for adoption with the current foster carers, but was not fostered before.',
    fix: 'Check the placement and the one before.',
    quirk: 'the validator looks at A3 and A4, though A5 is the other placement with current carers',
    flags: ({ episodes }, { asSector }) =>
      consecutive(episodes).flatMap(([before, row]) =>
        isOneOf(row.PLACE, asSector ? sectorCarers : currentCarers) && !isFamily(before) ? [row] : [],
      ),
  }),
  childRule({
    code: '383',
    needs: ['Episodes'],
    shows: ['PLACE', 'RNE', 'PL_POST'],
    says: 'The child did not go back after a temporary placement.',
    fix: 'After a temporary placement comes the placement before it; else the first was no temporary one.',
    flags: ({ episodes }, setting) =>
      episodes.filter((row, at) => {
        const [before, two] = [episodes[at - 1], episodes[at - 2]]
        return (
          before !== undefined && two !== undefined && isTemporary(before) && !isReturn(row, two, setting)
        )
      }),
  }),
  childRule({
    code: '434',
    needs: ['Episodes'],
    shows: ['RNE', 'LS', 'PLACE', 'PL_POST', 'URN', 'PLACE_PROVIDER'],
    says: 'The new episode is a change of legal status alone (L), but the status is the same or the placement changed.',
    fix: 'Check the reason for the new episode.',
    flags: ({ episodes }) =>
      consecutive(episodes).flatMap(([before, row]) =>
        row.RNE === 'L' && (row.LS === before.LS || placeColumns.some((name) => row[name] !== before[name]))
          ? [row]
          : [],
      ),
  }),
  childRule({
    code: '435',
    needs: ['Episodes'],
    shows: ['LS', 'PLACE', 'PL_POST', 'URN', 'PLACE_PROVIDER'],
    says: 'The new episode is a change of placement alone (P or T), but the legal status changed or the placement did not.',
    fix: 'Check the reason for the new episode.',
    flags: ({ episodes }) =>
      consecutive(episodes).flatMap(([before, row]) =>
        (row.RNE === 'P' || row.RNE === 'T') && isNoPlaceChange(row, before) ? [row] : [],
      ),
  }),
  childRule({
    code: '436',
    needs: ['Episodes'],
    shows: ['RNE', 'LS', 'PLACE', 'PL_POST', 'URN', 'PLACE_PROVIDER'],
    says: 'The new episode is a change of placement and legal status (U or B), but one of them is the same.',
    fix: 'Check the reason for the new episode.',
    flags: ({ episodes }) =>
      consecutive(episodes).flatMap(([before, row]) =>
        (row.RNE === 'U' || row.RNE === 'B') &&
        (row.LS === before.LS || placeColumns.every((name) => row[name] === before[name]))
          ? [row]
          : [],
      ),
  }),
]

const currentCarers = new Set(['A3', 'A5'])
const sectorCarers = new Set(['A3', 'A4'])

function lacksReason(before: Episode, row: Episode): boolean {
  const isChange = isOneOf(row.RNE, placeReasons) && !isTemporary(row) && !isTemporary(before)
  return isChange && before.REC === 'X1' && blank(before.REASON_PLACE_CHANGE)
}

function isFamily({ PLACE }: Episode): boolean {
  return isOneOf(PLACE, adoptivePlaces) || isOneOf(PLACE, fosterPlaces)
}

/** Whether a child is back where it was. Postcodes are compared since 2025/26; blank is like nothing. */
function isReturn(row: Episode, before: Episode, { year }: Setting): boolean {
  const isSame = (name: 'PLACE' | 'PL_POST') => has(row[name]) && row[name] === before[name]
  return row.RNE === 'P' && isSame('PLACE') && (endYear(year) < 2026 || isSame('PL_POST'))
}

function isNoPlaceChange(row: Episode, before: Episode): boolean {
  const isStatusChanged = blank(row.LS) || row.LS !== before.LS
  return isStatusChanged || placeColumns.every((name) => has(row[name]) && row[name] === before[name])
}
