import type { Person } from '../clean/person.ts'
import { type AddressAgreement, compareAddresses } from './address.ts'
import { type BirthAgreement, compareBirths } from './birth.ts'
import { missing } from './levels.ts'
import { compareNames, type NameAgreement } from './name.ts'
import { compareAny, compareNhsNumbers, compareOtherIds, compareUpns } from './numbers.ts'

/** How a pair agrees: a level for each comparison, in the order of `comparisonIds`, and what the rarity is looked up by. */
export interface Agreement {
  readonly levels: readonly number[]
  readonly name: NameAgreement
  readonly birth: BirthAgreement
  readonly address: AddressAgreement
}

/** Compares two persons, each with all that was ever said of them; the best pair of each kind counts. */
export function comparePair(a: Person, b: Person): Agreement {
  const name = compareNames(a.names, b.names)
  const birth = compareBirths(a.births, b.births)
  const address = compareAddresses(a.addresses, b.addresses)
  return {
    name,
    birth,
    address,
    levels: [
      name.given,
      name.family,
      name.order,
      name.middle,
      birth.birth,
      address.address,
      compareSex(a.sex, b.sex),
      compareNhsNumbers(a.nhsNumbers, b.nhsNumbers),
      compareUpns(a.upns, b.upns),
      compareOtherIds(a.otherIds, b.otherIds),
      compareAny(a.contacts, b.contacts),
      compareAny(a.carers, b.carers),
    ],
  }
}

function compareSex(a: Person['sex'], b: Person['sex']): number {
  if (a === null || b === null) return missing
  return a === b ? 0 : 1
}
