import { endYear } from '../../../years.ts'
import { rowsOf } from '../../book.ts'
import { adoptivePlaces, fosterPlaces } from '../../codes.ts'
import { isShortBreak } from '../../definitions/episodes.ts'
import { isRealPostcode, type PostcodeList } from '../../definitions/postcodes.ts'
import { knowsUasc, wasEverUasc, whyUascUnknown } from '../../definitions/uasc.ts'
import { blank, has, isOneOf, type Row } from '../../row.ts'
import { returnRule, rowOfChildRule, rowRule } from '../../rule.ts'

/** The longest distance that can be given; 999.9 stands for abroad. */
const furthest = 999.9

/** Where home and placement are. */
export const postcodeRules = [
  rowRule('Episodes', {
    code: '169',
    needs: ['Episodes', 'Episodes.PL_LA'],
    shows: ['PL_LA'],
    says: 'The authority in which the placement lies can’t be worked out from its postcode.',
    fix: 'Check the postcode of the placement.',
    flags: (row) => !isShortBreak(row) && blank(row.PL_LA),
  }),
  rowRule('Episodes', {
    code: '179',
    needs: ['Episodes', 'Episodes.PL_LOCATION'],
    shows: ['PL_LOCATION'],
    says: 'Whether the placement lies in the authority can’t be worked out from its postcode.',
    fix: 'Check the postcode of the placement.',
    flags: (row) => !isShortBreak(row) && blank(row.PL_LOCATION),
  }),
  rowOfChildRule('Episodes', {
    code: '164',
    needs: ['Episodes', 'Episodes.PL_DISTANCE'],
    cannotRun: whyUascUnknown,
    shows: ['PL_DISTANCE'],
    says: 'The distance from home is below 0 or above 999.9 miles.',
    fix: 'Check both postcodes.',
    flags: ({ PL_DISTANCE }, child) =>
      PL_DISTANCE !== null && (PL_DISTANCE < 0 || PL_DISTANCE > furthest) && !wasEverUasc(child),
  }),
  rowOfChildRule('Episodes', {
    code: '392a',
    needs: ['Episodes', 'Episodes.PL_DISTANCE'],
    cannotRun: whyUascUnknown,
    shows: ['PL_DISTANCE'],
    says: 'The distance from home can’t be worked out.',
    fix: 'Put the home postcode and that of the placement.',
    flags: (row, child) => row.PL_DISTANCE === null && !isShortBreak(row) && !wasEverUasc(child),
  }),
  returnRule({
    code: '392b',
    needs: ['Episodes'],
    shows: ['HOME_POST', 'PL_POST'],
    says: 'The postcode of the home or of the placement is missing.',
    fix: 'Put both postcodes.',
    flags: (book) => {
      const knows = knowsUasc(book)
      return rowsOf(book, 'Episodes').filter((row) => {
        const child = row.CHILD === null ? undefined : book.children.get(row.CHILD)
        const isExcepted = isShortBreak(row) || (knows && child !== undefined && wasEverUasc(child))
        return !isExcepted && (blank(row.HOME_POST) || blank(row.PL_POST))
      })
    },
  }),
  rowRule('Episodes', {
    code: '392c',
    needs: ['Episodes', 'postcodes'],
    shows: ['HOME_POST', 'PL_POST'],
    says: 'The postcode of the home or of the placement does not exist.',
    fix: 'Check the postcode.',
    flags: ({ HOME_POST, PL_POST }, { postcodes }) =>
      isUnreal(HOME_POST, postcodes) || isUnreal(PL_POST, postcodes),
  }),
  rowRule('Episodes', {
    code: '392d',
    needs: ['Episodes'],
    shows: ['HOME_POST', 'PL_POST', 'PLACE'],
    severity: 'query',
    says: 'Home and placement have one postcode, but the child is not placed with parents.',
    fix: 'Confirm that this is so, or put the postcodes right.',
    flags: ({ PLACE, HOME_POST, PL_POST }) => PLACE !== 'P1' && has(HOME_POST) && HOME_POST === PL_POST,
  }),
  rowRule('Episodes', {
    code: '398',
    needs: ['Episodes'],
    shows: ['LS', 'HOME_POST', 'PL_POST'],
    says: 'A postcode is given for a short break.',
    fix: 'Leave both postcodes empty.',
    flags: (row) => isShortBreak(row) && (has(row.HOME_POST) || has(row.PL_POST)),
  }),
  rowRule('Episodes', {
    code: '214',
    needs: ['Episodes'],
    shows: ['PL_POST', 'URN'],
    says: 'A postcode or a URN of the placement is given for a short break.',
    fix: 'Leave both empty.',
    flags: (row) => isShortBreak(row) && (has(row.PL_POST) || has(row.URN)),
  }),
  rowRule('Episodes', {
    code: '420',
    needs: ['Episodes', 'Episodes.PL_LA'],
    shows: ['PL_LA'],
    says: 'The authority in which the placement lies is known for a short break.',
    fix: 'Leave the postcode of the placement empty.',
    flags: (row) => isShortBreak(row) && has(row.PL_LA),
  }),
  rowRule('Episodes', {
    code: '411',
    needs: ['Episodes', 'Episodes.PL_LA', 'Episodes.PL_LOCATION', 'authority'],
    shows: ['PL_LOCATION'],
    says: 'The placement is said to lie in the authority, but lies in another.',
    fix: 'Check the postcode of the placement.',
    flags: ({ PL_LOCATION, PL_LA }, { authority }) => PL_LOCATION === 'IN' && PL_LA !== authority,
  }),
  rowRule('Episodes', {
    code: '454',
    since: '2025/26',
    needs: ['Episodes', 'Episodes.PL_DISTANCE'],
    shows: ['PL_DISTANCE'],
    severity: 'query',
    says: 'The placement is more than 350 miles from home.',
    fix: 'Confirm both postcodes.',
    flags: ({ PL_DISTANCE }) => PL_DISTANCE !== null && PL_DISTANCE > 350 && PL_DISTANCE !== furthest,
  }),
  rowRule('Episodes', {
    code: '1015',
    needs: ['Episodes', 'Episodes.PL_LA', 'authority'],
    shows: ['PL_LA'],
    says: 'The authority’s own provision is said to lie in another authority.',
    fix: 'Check the provider code and the postcode of the placement.',
    flags: (row, { authority, year }) =>
      row.PLACE_PROVIDER === 'PR1' &&
      isProvisionOfPlace(row, endYear(year) >= 2026) &&
      row.PL_LA !== authority,
  }),
]

function isUnreal(postcode: string | null, postcodes: PostcodeList | null): boolean {
  return postcode !== null && postcodes !== null && !isRealPostcode(postcodes, postcode)
}

/** Own homes lie in the authority; families may live anywhere, and so, since 2025/26, supported accommodation. */
function isProvisionOfPlace(row: Row<'Episodes'>, isSupportedExcepted: boolean): boolean {
  const { PLACE, LS } = row
  if (blank(PLACE) || blank(LS) || isShortBreak(row)) return false
  const isFamily = isOneOf(PLACE, adoptivePlaces) || isOneOf(PLACE, fosterPlaces)
  return !isFamily && !(isSupportedExcepted && PLACE === 'K3')
}
