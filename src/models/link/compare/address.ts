import type { CleanAddress } from '../clean/address.ts'
import { isOneStep, jaroWinkler } from '../jaro-winkler.ts'
import { missing } from './levels.ts'

export const addressLevel = {
  home: 0,
  streetAndNumber: 1,
  streetAndPostcode: 2,
  numberAndPostcode: 3,
  postcode: 4,
  sector: 5,
  district: 6,
  street: 7,
  different: 8,
} as const

export interface AddressAgreement {
  readonly address: number
  /** The postcode that both have, where they have one. */
  readonly shared: string | null
}

/** The best pair of addresses, now or ever. */
export function compareAddresses(a: readonly CleanAddress[], b: readonly CleanAddress[]): AddressAgreement {
  let best: AddressAgreement = { address: missing, shared: null }
  for (const one of a) for (const other of b) best = better(best, one, other)
  return best
}

function better(best: AddressAgreement, one: CleanAddress, other: CleanAddress): AddressAgreement {
  const address = compareAddress(one, other)
  if (address >= best.address) return best
  const code = one.unit || one.code
  return { address, shared: code !== '' && code === (other.unit || other.code) ? code : null }
}

function compareAddress(a: CleanAddress, b: CleanAddress): number {
  if (a.uprn !== '' && a.uprn === b.uprn) return addressLevel.home
  const number = a.number !== '' && a.number === b.number
  const street = sameStreet(a, b)
  const area = sameArea(a, b)
  if (number && street) return area ? addressLevel.home : addressLevel.streetAndNumber
  if (area) return areaLevel(number, street)
  if ((a.sector !== '' && a.sector === b.sector) || isSwapped(a.code, b.code)) return addressLevel.sector
  if (a.outward !== '' && a.outward === b.outward) return addressLevel.district
  if (street) return addressLevel.street
  return comparable(a, b) ? addressLevel.different : missing
}

/** Two neighbours the wrong way round: the commonest slip in a short code, of which one other digit would be another town. */
function isSwapped(a: string, b: string): boolean {
  if (a === '' || a.length !== b.length || a === b) return false
  const at = [...a].findIndex((letter, place) => letter !== b[place])
  return a.slice(0, at) + (a[at + 1] ?? '') + (a[at] ?? '') + a.slice(at + 2) === b
}

function areaLevel(number: boolean, street: boolean): number {
  if (street) return addressLevel.streetAndPostcode
  return number ? addressLevel.numberAndPostcode : addressLevel.postcode
}

function comparable(a: CleanAddress, b: CleanAddress): boolean {
  const codes = (a.unit || a.code) !== '' && (b.unit || b.code) !== ''
  return codes || (a.street !== '' && b.street !== '') || (a.town !== '' && b.town !== '')
}

function sameArea(a: CleanAddress, b: CleanAddress): boolean {
  if (a.unit !== '' && b.unit !== '') return a.unit === b.unit || isOneStep(a.unit, b.unit)
  const codeA = a.unit || a.code
  const codeB = b.unit || b.code
  if (codeA !== '' && (codeA === codeB || (codeA.length > 4 && isOneStep(codeA, codeB)))) return true
  return alike(a.town, b.town)
}

function sameStreet(a: CleanAddress, b: CleanAddress): boolean {
  return (
    alike(a.street, b.street) ||
    alike(a.street, b.other) ||
    alike(a.other, b.street) ||
    alike(a.other, b.other)
  )
}

function alike(a: string, b: string): boolean {
  if (a === '' || b === '') return false
  return a === b || (mayBeAlike(a, b) && jaroWinkler(a, b) >= 0.92)
}

/** Nearly every pair is told apart by length and first letters, before the costly question. */
function mayBeAlike(a: string, b: string): boolean {
  if (a.length < 5 || Math.abs(a.length - b.length) > 4) return false
  return a[0] === b[0] || a[1] === b[1]
}
