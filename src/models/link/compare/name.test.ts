import { expect, test } from 'vitest'
import { cleanName } from '../clean/name.ts'
import { compareNames } from './name.ts'
import { familyLevel } from './name-part.ts'

type Written = readonly [given: string, family: string]
const order = ['as written', 'swapped', 'middle']
const wholeNames: readonly {
  a: Written
  b: Written
  order: string
  family: keyof typeof familyLevel
  because: string
}[] = [
  {
    a: ['Ayan', 'Abdi'],
    b: ['Abdi', 'Ayan'],
    order: 'swapped',
    family: 'same',
    because: 'given and family name turned',
  },
  {
    a: ['Wei', 'Zhang'],
    b: ['Zhang', 'Wei'],
    order: 'swapped',
    family: 'same',
    because: 'family name first',
  },
  {
    a: ['Anna', 'Kowalska'],
    b: ['Anna', 'Kowalski'],
    order: 'as written',
    family: 'sound',
    because: 'women’s form of a family name',
  },
  {
    a: ['Anna', 'Nowak'],
    b: ['Anna', 'Nowak-Jones'],
    order: 'as written',
    family: 'part',
    because: 'a double name',
  },
  {
    a: ['Anna', 'Jones Nowak'],
    b: ['Anna', 'Nowak'],
    order: 'as written',
    family: 'part',
    because: 'a double name without its hyphen',
  },
  {
    a: ['Ada', 'ShahBegum'],
    b: ['Ada', 'Begum'],
    order: 'as written',
    family: 'part',
    because: 'two words run together',
  },
  {
    a: ['Ada', 'O’Neill'],
    b: ['Ada', 'ONeill'],
    order: 'as written',
    family: 'same',
    because: 'an apostrophe',
  },
  {
    a: ['Ada', 'MacDonald'],
    b: ['Ada', 'Mcdonald'],
    order: 'as written',
    family: 'sound',
    because: 'Mac and Mc',
  },
  {
    a: ['Ada', 'Van der Berg'],
    b: ['Ada', 'Vanderberg'],
    order: 'as written',
    family: 'same',
    because: 'particles joined',
  },
  {
    a: ['Ada', 'Al-Hassan'],
    b: ['Ada', 'Hassan'],
    order: 'as written',
    family: 'sound',
    because: 'a particle left out',
  },
  {
    a: ['Ada', 'Wilkinson Wilkinson'],
    b: ['Ada', 'Wilkinson'],
    order: 'as written',
    family: 'same',
    because: 'a name typed twice',
  },
  {
    a: ['Ada', 'Choudhury'],
    b: ['Ada', 'Chaudhry'],
    order: 'as written',
    family: 'sound',
    because: 'spelling',
  },
  { a: ['Ada', 'Khan'], b: ['Ada', 'Kahn'], order: 'as written', family: 'sound', because: 'spelling' },
  {
    a: ['Ada', 'Iqbal'],
    b: ['Ada', 'Eqba'],
    order: 'as written',
    family: 'near',
    because: 'a slip in another spelling',
  },
  {
    a: ['Muhammad Hasan', 'Malik'],
    b: ['Hassan', 'Malick'],
    order: 'middle',
    family: 'sound',
    because: 'Muhammad before the name',
  },
  {
    a: ['Zofia Lena', 'Wójcik'],
    b: ['Lena', 'Wojcik'],
    order: 'middle',
    family: 'same',
    because: 'known by a middle name',
  },
  {
    a: ['Mrs Ada', 'Smith'],
    b: ['Ada', 'Smyth'],
    order: 'as written',
    family: 'sound',
    because: 'a title is no name',
  },
  {
    a: ['Ada', 'Okafor'],
    b: ['Ada', 'Brown'],
    order: 'as written',
    family: 'different',
    because: 'another family',
  },
]

test.each(wholeNames)('$a.0 $a.1 and $b.0 $b.1 agree: $because', ({ a, b, ...expected }) => {
  const found = compareNames([cleanName(named(a))], [cleanName(named(b))])
  expect({ order: order[found.order], family: found.family }).toEqual({
    order: expected.order,
    family: familyLevel[expected.family],
  })
})

const standIns = [
  'Baby',
  'Baby girl',
  'BABY BOY',
  'Infant',
  'Unknown',
  'unk',
  'Not known',
  'TBC',
  'N/A',
  'Twin 1',
  'Twin 2',
  'Test',
  'Unborn baby',
  'Female infant',
]

test.each(standIns)('%s is no given name', (given) => {
  expect(cleanName({ given, family: 'Smith' })).toMatchObject({ given: null, placeholder: true })
})

test('a family called Baby or Test keeps nothing but what else it is called', () => {
  expect(cleanName({ given: 'Ada', family: 'Test-Smith' }).family?.text).toBe('smith')
})

function named([given, family]: Written) {
  return { given, family }
}
