import { expect, test } from 'vitest'
import type { Assertions } from './assertions.ts'
import { cleanPerson } from './clean/person.ts'
import { comparePair } from './compare/pair.ts'
import { decide, mayJoinUnasked, usualBands } from './decide.ts'
import { type Guard, guardsOf, pairKey } from './guards.ts'

const verified = (value: string) => [{ value, verified: true }]
const ada: Assertions = {
  id: 'a',
  names: [{ given: 'Ada', family: 'Smith' }],
  births: [{ on: '2019-03-05' }],
  sex: 'F',
  addresses: [{ number: '12', lines: ['High Street'], postcode: 'ZB1 2CD' }],
}
const called = (given: string) => ({ names: [{ given, family: 'Smith' }] })

const cases: readonly {
  who: string
  other: Partial<Assertions>
  ada?: Partial<Assertions>
  guards: readonly Guard[]
}[] = [
  { who: 'the same record again', other: {}, guards: [] },
  { who: 'a twin', other: called('Grace'), guards: ['twin'] },
  { who: 'a twin who has moved out', other: { ...called('Grace'), addresses: [] }, guards: ['twin'] },
  {
    who: 'a twin with another family name at the same home',
    other: { names: [{ given: 'Grace', family: 'Okafor' }] },
    guards: ['twin'],
  },
  {
    who: 'a twin whose day has a slip',
    other: { ...called('Grace'), births: [{ on: '2019-03-06' }] },
    guards: ['twin'],
  },
  { who: 'a short form', ada: called('Elizabeth'), other: called('Libby'), guards: [] },
  { who: 'a slip in the name', ada: called('Grace'), other: called('Grcae'), guards: [] },
  { who: 'given and family name turned', other: { names: [{ given: 'Smith', family: 'Ada' }] }, guards: [] },
  {
    who: 'a middle name used',
    ada: { names: [{ given: 'Ada', middle: 'Grace', family: 'Smith' }] },
    other: called('Grace'),
    guards: [],
  },
  {
    who: 'another name, and the NHS numbers agree',
    ada: { nhsNumbers: [{ value: '9990000026' }] },
    other: { ...called('Grace'), nhsNumbers: [{ value: '9990000026' }] },
    guards: [],
  },
  {
    who: 'a stranger born that day',
    other: { names: [{ given: 'Grace', family: 'Okafor' }], addresses: [] },
    guards: [],
  },
  {
    who: 'twins with confirmed numbers of their own',
    ada: { nhsNumbers: verified('9990000026') },
    other: { ...called('Grace'), nhsNumbers: verified('9990000042') },
    guards: ['numbers-differ', 'twin'],
  },
  { who: 'a mother of the same name', other: { births: [{ on: '1990-03-01' }] }, guards: ['same-name'] },
  {
    who: 'a cousin of the same name, ten years older',
    other: { births: [{ on: '2009-03-01' }] },
    guards: [],
  },
  {
    who: 'a newborn at the same address only',
    other: { ...called('Baby girl'), births: [] },
    guards: ['newborn'],
  },
  { who: 'a newborn born that day in that family', other: called('Baby girl'), guards: [] },
]

test.each(cases)('$who: $guards', ({ other, guards, ada: first = {} }) => {
  const a = cleanPerson({ ...ada, ...first })
  const b = cleanPerson({ ...ada, id: 'b', ...other })
  expect(guardsOf({ a, b, agreement: comparePair(a, b) })).toEqual(guards)
  expect(guardsOf({ a: b, b: a, agreement: comparePair(b, a) })).toEqual(guards)
})

test('two whom somebody has confirmed to be two people never come back, however alike', () => {
  const [a, b] = [cleanPerson(ada), cleanPerson({ ...ada, id: 'b' })]
  const confirmedDifferent = new Set([pairKey('b', 'a')])
  const guards = guardsOf({ a, b, agreement: comparePair(a, b), confirmedDifferent })
  expect(decide(99, guards, usualBands)).toBe('different')
})

const joining: readonly { who: string; other: Partial<Assertions>; may: boolean }[] = [
  { who: 'verified number, day and name', other: {}, may: true },
  { who: 'a day one digit off', other: { births: [{ on: '2019-03-15' }] }, may: true },
  { who: 'a number not verified', other: { nhsNumbers: [{ value: '9990000026' }] }, may: false },
  { who: 'another number', other: { nhsNumbers: verified('9990000042') }, may: false },
  { who: 'another day', other: { births: [{ on: '2018-11-20' }] }, may: false },
  { who: 'no day', other: { births: [] }, may: false },
  { who: 'another given name', other: called('Grace'), may: false },
  { who: 'no given name', other: called('Baby'), may: false },
]

test.each(joining)('$who may be joined unasked: $may', ({ other, may }) => {
  const one: Assertions = { ...ada, nhsNumbers: verified('9990000026') }
  const [a, b] = [cleanPerson(one), cleanPerson({ ...one, id: 'b', ...other })]
  const agreement = comparePair(a, b)
  expect(mayJoinUnasked({ a, b, agreement, guards: guardsOf({ a, b, agreement }) })).toBe(may)
})
