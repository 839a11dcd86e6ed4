import { dayOf } from '../../../day.ts'
import type { Book, Setting } from '../../book.ts'
import { adoptivePlaces, fosterPlaces, outsideEngland } from '../../codes.ts'
import { placesWithoutUrn } from '../../definitions/placements.ts'
import { namesProvider, noUrnToGive, providersOf } from '../../definitions/providers.ts'
import { blank, has, isOneOf, type Row } from '../../row.ts'
import { rowRule } from '../../rule.ts'

/** Supported accommodation had to register with Ofsted by then. */
const registration = dayOf(2023, 10, 28)

/** Where Ofsted's number of the provider is wanted, and where not. */
export const urnRules = [
  rowRule('Episodes', {
    code: '218',
    needs: ['Episodes', 'Episodes.PL_LA'],
    shows: ['URN'],
    says: 'Ofsted’s number of the provider (URN) is missing.',
    fix: 'Put the URN of the home or agency, or XXXXXXX where there is none to give.',
    flags: ({ URN, DEC, PLACE, PL_LA }, { start, year }) =>
      blank(URN) &&
      (DEC.day >= start || blank(DEC)) &&
      !isOneOf(PLACE, placesWithoutUrn(year)) &&
      !isOneOf(PL_LA, outsideEngland),
  }),
  rowRule('Episodes', {
    code: '222',
    needs: ['Episodes'],
    shows: ['URN'],
    says: 'Ofsted’s number of the provider (URN) is given for a placement that has none.',
    fix: 'Leave the URN empty, or put the placement right.',
    flags: ({ PLACE, URN }, { year }) => namesProvider(URN) && isOneOf(PLACE, placesWithoutUrn(year)),
  }),
  rowRule('Episodes', {
    code: '230',
    since: '2023/24',
    until: '2023/24',
    needs: ['Episodes', 'Episodes.PL_LA'],
    shows: ['URN', 'PLACE', 'DEC'],
    says: 'Supported accommodation in England has no URN after 28 October 2023, when it had to register.',
    fix: 'Put the URN of the provider.',
    flags: ({ PLACE, DEC, PL_LA, URN }) =>
      PLACE === 'H5' && !namesProvider(URN) && isAfter(DEC, registration) && !isElsewhere(PL_LA),
  }),
  rowRule('Episodes', {
    code: '242',
    since: '2025/26',
    needs: ['Episodes'],
    shows: ['URN'],
    says: 'XXXXXXX stands in place of a URN for a placement that is neither adoptive nor fostering.',
    fix: 'Put the URN of the provider.',
    flags: ({ URN, PLACE }) =>
      URN === noUrnToGive && !isOneOf(PLACE, adoptivePlaces) && !isOneOf(PLACE, fosterPlaces),
  }),
  rowRule('Episodes', {
    code: '243',
    since: '2025/26',
    needs: ['Episodes', 'Episodes.PL_LA'],
    shows: ['URN'],
    says: 'A URN is given for a placement outside England, where Ofsted registers nobody.',
    fix: 'Leave the URN empty.',
    flags: ({ URN, PL_LA }) => has(URN) && isOneOf(PL_LA, outsideEngland),
  }),
  rowRule('Episodes', {
    code: '241',
    since: '2025/26',
    needs: ['Episodes', 'Episodes.PL_LA'],
    cannotRun: whyNoAreas,
    shows: ['URN'],
    says: 'The provider of supported accommodation has no premises in the authority in which the placement lies.',
    fix: 'Check the URN and the postcode of the placement.',
    quirk:
      'the validator compares the authority of the placement with the returning authority, not with the provider’s areas',
    flags: (row, setting) => isOutsideAreas(row, setting),
  }),
]

function whyNoAreas({ setting }: Book): string | null {
  if (setting.asSector) return setting.authority === null ? 'the authority is not said' : null
  return setting.providers === null ? 'the list of providers was not given' : null
}

function isOutsideAreas({ URN, PLACE, PL_LA }: Row<'Episodes'>, setting: Setting): boolean {
  if (PLACE !== 'K3' || !namesProvider(URN)) return false
  if (setting.asSector) return PL_LA !== setting.authority
  const premises = providersOf(setting.providers, URN)
  // An unknown URN is for rule 1008 to tell.
  return premises.length > 0 && !premises.some(({ authority }) => authority === PL_LA)
}

function isAfter({ day, text }: Row<'Episodes'>['DEC'], start: number): boolean {
  return text === null || day > start
}

function isElsewhere(authority: string | null): boolean {
  return isOneOf(authority, outsideEngland) || /^[NSW]/.test(authority ?? '')
}
