/**
 * What was written down about one person, by whoever wrote it: nothing cleaned, nothing thrown away.
 * Every list may hold several, because people move, marry and are misheard; the best pair counts.
 */
export interface Assertions {
  readonly id: string
  readonly names?: readonly NameAssertion[]
  readonly births?: readonly BirthAssertion[]
  readonly sex?: string | undefined
  readonly addresses?: readonly AddressAssertion[]
  readonly nhsNumbers?: readonly NumberAssertion[]
  readonly upns?: readonly string[]
  /** Numbers of other systems, whose check digits we do not know. */
  readonly otherIds?: readonly string[]
  readonly phones?: readonly string[]
  readonly emails?: readonly string[]
  /** Ids of the persons who are parent to this one or care for it. */
  readonly carers?: readonly string[]
}

export interface NameAssertion {
  readonly given?: string | undefined
  readonly middle?: string | undefined
  readonly family?: string | undefined
}

export interface BirthAssertion {
  /** In any usual form: 2019-03-05, 20190305, 5/3/2019, 5 Mar 2019. */
  readonly on: string
  readonly estimated?: boolean
}

export interface AddressAssertion {
  readonly uprn?: string | undefined
  readonly number?: string | undefined
  /** Street first; then the building or whatever else stands in a line of its own. */
  readonly lines?: readonly string[]
  readonly town?: string | undefined
  readonly postcode?: string | undefined
}

export interface NumberAssertion {
  readonly value: string
  /** Confirmed by the national service, not merely written down. */
  readonly verified?: boolean
}
