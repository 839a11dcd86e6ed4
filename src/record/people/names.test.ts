import { expect, test } from 'vitest'
import { plainDate } from '../../platform/plain-date.ts'
import { ageInWords, bornInWords, fullName, personName } from './names.ts'

const nobody = { given: null, family: null, known_as: null, described_as: null, due_on: null }
const due = plainDate('2026-06-03')

test.each([
  { who: { given: 'Amara', family: 'Osei' }, name: 'Amara Osei', full: 'Amara Osei' },
  {
    who: { given: 'Alexander', family: 'Novak', known_as: 'Sasha' },
    name: 'Alexander Novak',
    full: 'Alexander Novak, known as Sasha',
  },
  { who: { given: 'Sam', family: 'Reid', known_as: 'Sam' }, name: 'Sam Reid', full: 'Sam Reid' },
  { who: { known_as: 'Bear' }, name: 'Bear', full: 'Bear' },
  {
    who: { described_as: 'The boy at number 12' },
    name: 'The boy at number 12',
    full: 'The boy at number 12',
  },
  { who: { due_on: due }, name: 'Unborn child', full: 'Unborn child' },
  { who: { due_on: due, family: 'Okafor' }, name: 'Unborn Okafor', full: 'Unborn Okafor' },
  { who: { due_on: due, given: 'Ada', family: 'Okafor' }, name: 'Ada Okafor', full: 'Ada Okafor' },
  { who: {}, name: 'Name not known', full: 'Name not known' },
])('$full', ({ who, name, full }) => {
  expect(personName({ ...nobody, ...who })).toBe(name)
  expect(fullName({ ...nobody, ...who })).toBe(full)
})

const today = plainDate('2026-03-02')
const unknown = { born_on: null, born_precision: null, born_estimated: false, due_on: null, died_on: null }

test.each([
  { born: { born_on: plainDate('2019-03-02'), born_precision: 'day' }, age: 'Aged 7', on: '2 March 2019' },
  { born: { born_on: plainDate('2019-03-03'), born_precision: 'day' }, age: 'Aged 6', on: '3 March 2019' },
  {
    born: { born_on: plainDate('2026-03-01'), born_precision: 'day' },
    age: 'Aged 1 day',
    on: '1 March 2026',
  },
  { born: { born_on: today, born_precision: 'day' }, age: 'Aged 0 days', on: '2 March 2026' },
  {
    born: { born_on: plainDate('2026-01-12'), born_precision: 'day' },
    age: 'Aged 7 weeks',
    on: '12 January 2026',
  },
  {
    born: { born_on: plainDate('2024-10-31'), born_precision: 'day' },
    age: 'Aged 16 months',
    on: '31 October 2024',
  },
  {
    born: { born_on: plainDate('2019-05-15'), born_precision: 'month' },
    age: 'Aged about 6',
    on: 'May 2019',
  },
  {
    born: { born_on: plainDate('2019-06-30'), born_precision: 'year', born_estimated: true },
    age: 'Aged about 6',
    on: '2019, estimated',
  },
  { born: { due_on: due }, age: 'Due on 3 June 2026', on: null },
  { born: {}, age: 'Age not known', on: null },
  {
    born: { born_on: plainDate('1950-01-01'), born_precision: 'day', died_on: plainDate('2020-01-01') },
    age: 'Died 1 January 2020',
    on: '1 January 1950',
  },
])('$age, born $on', ({ born, age, on }) => {
  expect(ageInWords({ ...unknown, ...born }, today)).toBe(age)
  expect(bornInWords({ ...unknown, ...born })).toBe(on)
})
