import { isDay } from '../../../day.ts'
import { endYear } from '../../../years.ts'
import { isShortBreak } from '../../definitions/episodes.ts'
import { placesWithoutUrn } from '../../definitions/placements.ts'
import { postcodeKey } from '../../definitions/postcodes.ts'
import { namesProvider, type Provider, providersOf } from '../../definitions/providers.ts'
import { blank, isOneOf, type Row } from '../../row.ts'
import { type Rule, rowRule } from '../../rule.ts'

const registered = new Set(['K1', 'K2', 'K3', 'R3', 'S1'])

/** Episodes beside Ofsted's list of providers. */
export const providerRules: readonly Rule[] = [
  rowRule('Episodes', {
    code: '219',
    needs: ['Episodes', 'providers'],
    shows: ['URN', 'PLACE'],
    says: 'Ofsted’s list does not have this kind of placement for the provider (URN).',
    fix: 'Check the placement and the URN.',
    flags: ({ URN, PLACE }, { providers }) =>
      namesProvider(URN) && !providersOf(providers, URN).some(({ places }) => isOneOf(PLACE, places)),
  }),
  rowRule('Episodes', {
    code: '221',
    needs: ['Episodes', 'providers'],
    shows: ['URN', 'PL_POST'],
    says: 'The postcode of the placement is not that of the provider (URN).',
    fix: 'Check the postcode and the URN.',
    flags: (row, { providers }) =>
      namesProvider(row.URN) &&
      !isShortBreak(row) &&
      isOneOf(row.PLACE, registered) &&
      row.PL_POST !== null &&
      !providersOf(providers, row.URN).some(({ postcode }) => postcode === postcodeKey(row.PL_POST ?? '')),
  }),
  rowRule('Episodes', {
    code: '224',
    needs: ['Episodes', 'providers'],
    shows: ['URN', 'PLACE_PROVIDER'],
    says: 'Ofsted’s list does not have this kind of provider for the URN.',
    fix: 'Check the provider code and the URN.',
    flags: ({ URN, PLACE_PROVIDER }, { providers }) =>
      namesProvider(URN) &&
      !providersOf(providers, URN).some(({ providerCodes }) => isOneOf(PLACE_PROVIDER, providerCodes)),
  }),
  rowRule('Episodes', {
    code: '227',
    needs: ['Episodes', 'providers'],
    shows: ['URN', 'DECOM'],
    says: 'The provider had closed before the episode began.',
    fix: 'Check the URN and the start of the episode.',
    flags: ({ URN, DECOM }, { providers }) =>
      namesProvider(URN) && providersOf(providers, URN).some(({ closedOn }) => DECOM.day >= closedOn),
  }),
  rowRule('Episodes', {
    code: '228',
    needs: ['Episodes', 'providers'],
    shows: ['URN', 'DEC'],
    says: 'The provider closed before the episode ended.',
    fix: 'Check the URN and the end of the episode.',
    flags: ({ URN, DEC }, { providers, end }) =>
      namesProvider(URN) &&
      providersOf(providers, URN).some(({ closedOn }) => (isDay(DEC.day) ? DEC.day : end) > closedOn),
  }),
  rowRule('Episodes', {
    code: '229',
    needs: ['Episodes', 'providers', 'authority'],
    shows: ['URN', 'PLACE_PROVIDER'],
    says: 'Whether the authority itself provides the placement does not fit where the provider (URN) is.',
    fix: 'Check the provider code (PR1 the authority itself, PR2 another) and the URN.',
    flags: (row, { providers, authority, year }) =>
      namesProvider(row.URN) &&
      !(endYear(year) >= 2026 && isExceptedPlace(row, placesWithoutUrn(year))) &&
      disagrees(row, providersOf(providers, row.URN), authority),
  }),
  rowRule('Episodes', {
    code: '1008',
    needs: ['Episodes', 'providers'],
    shows: ['URN'],
    says: 'Ofsted’s list does not have this URN.',
    fix: 'Check the URN.',
    flags: ({ URN }, { providers }) => namesProvider(URN) && providersOf(providers, URN).length === 0,
  }),
]

function isExceptedPlace({ PLACE }: Row<'Episodes'>, withoutUrn: ReadonlySet<string>): boolean {
  return PLACE === 'K3' || isOneOf(PLACE, withoutUrn)
}

function disagrees(
  { PLACE_PROVIDER }: Row<'Episodes'>,
  premises: readonly Provider[],
  authority: string | null,
): boolean {
  const isOwn = premises.some((provider) => provider.authority === authority && !blank(authority))
  return (PLACE_PROVIDER === 'PR1' && !isOwn) || (PLACE_PROVIDER === 'PR2' && isOwn)
}
