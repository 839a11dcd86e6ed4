import { expect, test } from 'vitest'
import { plainDate } from '../../../platform/plain-date.ts'
import { screeningAsked } from './screening-asked.ts'
import {
  levelSuggested,
  type Threshold,
  thresholdFaults,
  thresholdForm,
  thresholdOn,
  thresholds,
} from './threshold.ts'

const [first] = thresholds
if (!first) throw new TypeError('no guidance')

test('the example council’s guidance is sound', () => {
  expect(thresholdFaults(thresholds)).toEqual([])
})

test('the form asks everything that the version of its number holds', () => {
  const form = thresholds.find(({ version }) => version === thresholdForm.version)
  const asked = JSON.stringify(thresholdForm)
  expect(form?.descriptors.filter(({ code }) => !asked.includes(`"${code}"`))).toEqual([])
})

const spoilt = (given: Partial<Threshold>): readonly Threshold[] => [{ ...first, ...given }]
test.each([
  { what: 'no guidance at all', all: [], fault: 'there is no guidance' },
  {
    what: 'a version twice',
    all: [first, { ...first, from: plainDate('2026-01-01') }],
    fault: 'a version stands twice',
  },
  { what: 'two of one day', all: [first, { ...first, version: 2 }], fault: 'a day stands twice' },
  {
    what: 'a descriptor twice',
    all: spoilt({ descriptors: [...first.descriptors, ...first.descriptors.slice(0, 1)] }),
    fault: '1: a descriptor stands twice',
  },
  {
    what: 'a descriptor without words',
    all: spoilt({ descriptors: first.descriptors.map((one) => ({ ...one, text: ' ' })) }),
    fault: '1: a descriptor has no words',
  },
  {
    what: 'a level missing',
    all: spoilt({ descriptors: first.descriptors.filter(({ code }) => code !== 'around-nobody') }),
    fault: '1: around does not have every level',
  },
  {
    what: 'no exploitation continuum',
    all: spoilt({ descriptors: first.descriptors.filter(({ domain }) => domain !== 'exploitation') }),
    fault: '1: the exploitation continuum is missing',
  },
])('$what is found', ({ all, fault }) => {
  expect(thresholdFaults(all)).toEqual([fault])
})

test.each([
  { picked: [], level: null },
  { picked: ['child-well', 'around-safe'], level: 1 },
  { picked: ['child-well', 'exploited-drawn', 'around-money'], level: 3 },
  { picked: ['exploited-now'], level: 4 },
])('$picked points to $level', ({ picked, level }) => {
  expect(levelSuggested(first, picked)).toBe(level)
})

test('guidance holds from its day, in whatever order it stands', () => {
  const second = { ...first, version: 2, from: plainDate('2026-04-01') }
  const on = (day: string) => thresholdOn([second, first], plainDate(day))?.version
  expect([on('2026-03-31'), on('2026-04-01'), on('1999-12-31')]).toEqual([1, 2, undefined])
})

const born = (day: string) => plainDate(day)
test.each([
  { who: 'ten today', bornOn: born('2016-03-02'), worries: ['neglect'], asked: true },
  { who: 'ten tomorrow', bornOn: born('2016-03-03'), worries: ['neglect'], asked: false },
  { who: 'little, and missing', bornOn: born('2020-01-01'), worries: ['missing'], asked: true },
  { who: 'of unknown age', bornOn: null, worries: ['neglect'], asked: false },
  { who: 'of unknown age, exploited', bornOn: null, worries: ['neglect', 'exploitation'], asked: true },
])('a child $who: screening asked $asked', ({ bornOn, worries, asked }) => {
  expect(screeningAsked({ bornOn, worries, receivedOn: plainDate('2026-03-02') })).toBe(asked)
})
