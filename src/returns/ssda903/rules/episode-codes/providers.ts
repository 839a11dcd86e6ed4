import { endYear } from '../../../years.ts'
import { adoptivePlaces, fosterPlaces } from '../../codes.ts'
import { placesWithoutProvider } from '../../definitions/placements.ts'
import { blank, has, isOneOf } from '../../row.ts'
import { type Rule, rowRule } from '../../rule.ts'

const parentsOrSecure = new Set(['P1', 'R2', 'R5'])
const parents = new Set(['P1'])
const notPublic = new Set([...adoptivePlaces, ...fosterPlaces, 'K1', 'K2', 'P1'])

/** A kind of provider that can't provide some placements. */
function impossible(
  code: string,
  provider: string,
  { who, places }: { readonly who: string; readonly places: ReadonlySet<string> },
): Rule {
  return rowRule('Episodes', {
    code,
    needs: ['Episodes'],
    shows: ['PLACE', 'PLACE_PROVIDER'],
    says: `The placement can’t be provided by ${who} (${provider}).`,
    fix: 'Check the placement and the provider code.',
    flags: ({ PLACE, PLACE_PROVIDER }) => PLACE_PROVIDER === provider && isOneOf(PLACE, places),
  })
}

/** Who provides the placement. */
export const placeProviderRules = [
  rowRule('Episodes', {
    code: '213',
    needs: ['Episodes'],
    shows: ['PLACE_PROVIDER'],
    says: 'A provider is given for a placement that has none.',
    fix: 'Leave the provider code empty for temporary and other placements.',
    flags: ({ PLACE, PLACE_PROVIDER }, { year }) =>
      has(PLACE_PROVIDER) &&
      isOneOf(PLACE, placesWithoutProvider(year)) &&
      // Before 2025/26 nothing was said of other placements (Z1).
      (endYear(year) >= 2026 || PLACE !== 'Z1'),
  }),
  rowRule('Episodes', {
    code: '526',
    needs: ['Episodes'],
    shows: ['PLACE', 'PLACE_PROVIDER'],
    says: 'The provider of the placement is missing.',
    fix: 'Put PR0 to PR5.',
    flags: ({ PLACE, PLACE_PROVIDER }, { year }) =>
      blank(PLACE_PROVIDER) && !isOneOf(PLACE, placesWithoutProvider(year)),
  }),
  impossible('527', 'PR1', { who: 'the authority itself', places: parentsOrSecure }),
  impossible('528', 'PR2', { who: 'another authority', places: parentsOrSecure }),
  impossible('529', 'PR3', { who: 'another public body', places: notPublic }),
  impossible('530', 'PR4', { who: 'a private provider', places: parents }),
  impossible('531', 'PR5', { who: 'a voluntary provider', places: parents }),
  rowRule('Episodes', {
    code: '550',
    needs: ['Episodes'],
    shows: ['PLACE', 'PLACE_PROVIDER'],
    says: 'The provider is said to be the parents (PR0), but the child is not placed with parents.',
    fix: 'Check the placement and the provider code.',
    flags: ({ PLACE, PLACE_PROVIDER }) => PLACE_PROVIDER === 'PR0' && PLACE !== 'P1',
  }),
]
