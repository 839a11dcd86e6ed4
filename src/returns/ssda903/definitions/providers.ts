import type { Day } from '../../day.ts'

/** A setting in Ofsted's lists. Sets are empty and texts null where the list says nothing. */
export interface Provider {
  readonly urn: string
  readonly places: ReadonlySet<string>
  readonly providerCodes: ReadonlySet<string>
  /** NaN while it is open. */
  readonly closedOn: Day
  /** Without spaces, upper case. */
  readonly postcode: string | null
  /** Inferred from the postcode. */
  readonly authority: string | null
}

/** The settings of each URN: one as a rule, more where one registration has several premises. */
export type ProviderList = ReadonlyMap<string, readonly Provider[]>

/** Given in place of a URN where a setting has none to give. */
export const noUrnToGive = 'X'.repeat(7)

/** Whether an episode names a setting that the list should know. */
export function namesProvider(urn: string | null): urn is string {
  return urn !== null && urn !== noUrnToGive
}

/** The settings under a URN; none where it is unknown. */
export function providersOf(providers: ProviderList | null, urn: string | null): readonly Provider[] {
  return (urn === null ? undefined : providers?.get(urn)) ?? []
}
