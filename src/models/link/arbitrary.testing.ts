import fc from 'fast-check'
import type { Assertions } from './assertions.ts'

const givens = [
  'Ada',
  'Adah',
  'Grace',
  'Libby',
  'Elizabeth',
  'Muhammad',
  'Hassan',
  'Xasan',
  'Baby girl',
  'Zofia',
  '',
]
const families = ['Smith', 'Smyth', 'Okafor', 'Khan', 'Kahn', 'Smith-Khan', 'Hassan', '']
const days = ['2019-03-05', '2019-05-03', '2019-03-06', '2018-03-05', '2008-01-01', '1985-07-21', '']
const streets = ['High Street', 'Mill Road', '']
const postcodes = ['ZB1 2CD', 'ZB1 2CE', 'ZC3 4EF', '']
const numbers = ['9990000026', '9990000042', '']

/** Somebody of a small town, so that any two have much in common. */
export function assertionsArb(id: string): fc.Arbitrary<Assertions> {
  const name = fc.record({
    given: fc.constantFrom(...givens),
    middle: fc.constantFrom('', '', 'Grace', 'G'),
    family: fc.constantFrom(...families),
  })
  const address = fc.record({
    number: fc.constantFrom('1', '12', ''),
    lines: fc.constantFrom(...streets).map((street) => [street]),
    postcode: fc.constantFrom(...postcodes),
  })
  return fc.record({
    id: fc.constant(id),
    names: fc.array(name, { minLength: 1, maxLength: 2 }),
    births: fc.constantFrom(...days).map((on) => [{ on }]),
    sex: fc.constantFrom('F', 'M', ''),
    addresses: fc.array(address, { maxLength: 2 }),
    nhsNumbers: fc.constantFrom(...numbers).map((value) => [{ value }]),
  })
}

/** A town of such people, each with an id of their own. */
export function townArb(): fc.Arbitrary<Assertions[]> {
  return fc
    .array(assertionsArb(''), { minLength: 2, maxLength: 25 })
    .map((people) => people.map((person, n) => ({ ...person, id: `p${String(n).padStart(2, '0')}` })))
}
