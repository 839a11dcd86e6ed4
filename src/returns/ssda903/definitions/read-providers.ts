import { readDay } from '../date-cell.ts'
import { postcodeKey } from './postcodes.ts'
import type { Provider, ProviderList } from './providers.ts'

type Line = Readonly<Record<string, string | undefined>>

/** Reads lines with the columns URN, PLACE_CODES, PROVIDER_CODES, REG_END, POSTCODE, LA_CODE_INFERRED, each of which may be empty. */
export function readProviders(lines: readonly Line[]): ProviderList {
  const providers = lines.map(providerIn).filter(({ urn }) => urn !== '')
  return Map.groupBy(providers, ({ urn }) => urn)
}

function providerIn(line: Line): Provider {
  const textOf = (name: string) => line[name]?.trim() || null
  return {
    urn: textOf('URN') ?? '',
    places: codesIn(textOf('PLACE_CODES')),
    providerCodes: codesIn(textOf('PROVIDER_CODES')),
    closedOn: readDay(textOf('REG_END')),
    postcode: postcodeKey(textOf('POSTCODE') ?? '') || null,
    authority: textOf('LA_CODE_INFERRED'),
  }
}

function codesIn(text: string | null): ReadonlySet<string> {
  const codes = text?.split(',').map((code) => code.trim().toUpperCase()) ?? []
  return new Set(codes.filter((code) => code !== ''))
}
