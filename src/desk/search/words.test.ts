import { expect, test } from 'vitest'
import { instantOf } from '../../platform/instant.ts'
import { plainDate } from '../../platform/plain-date.ts'
import type { PersonFound } from '../../record/people/records.ts'
import { resultWords } from './words.ts'

const amara: PersonFound = {
  id: 'amara',
  view: 'finding',
  given: 'Amara',
  family: 'Osei',
  known_as: 'Ama',
  described_as: null,
  born_on: plainDate('2019-05-14'),
  born_precision: 'day',
  born_estimated: false,
  due_on: null,
  died_on: null,
  yearOfBirth: 2019,
  area: 'Dunmoor',
  siblings: [
    {
      id: 'kwame',
      born: plainDate('2016-02-01'),
      name: { given: 'Kwame', family: 'Osei', known_as: null, described_as: null, due_on: null },
    },
  ],
  warnings: ['risk-to-staff'],
  why: ['name', 'born the same day'],
  team: 'Early help north',
}
const covered = {
  lookedFor: 'Amara Osei',
  forms: ['amy'],
  fields: ['names, now and earlier', 'dates of birth'],
  at: instantOf('2026-03-02T10:00:00Z'),
}
const reader = { covered, today: plainDate('2026-03-02'), mayOpenUrgently: true, mayRestrict: false }
const cardFor = (person: Partial<PersonFound>, as = reader) => {
  const [card] = resultWords({ people: [{ ...amara, ...person }], more: false }, as).cards
  return { ...card, rows: Object.fromEntries((card?.rows ?? []).map(({ key, value }) => [key, value])) }
}

test('the finding view', () => {
  const { title, rows, actions } = cardFor({})
  expect(title).toBe('Amara Osei, known as Ama')
  expect(rows).toEqual({
    Born: '14 May 2019 (aged 6)',
    Area: 'Dunmoor',
    'Brothers and sisters': 'Kwame Osei (born 2016)',
    Warnings: 'Risk to staff',
    'Found by': 'name, born the same day',
    Ask: 'Early help north, who are working with them',
  })
  expect(actions).toEqual([{ text: 'Open urgently', href: '/people/amara/urgent' }])
})

test('the short view: name, year, whom to ask, and nothing more', () => {
  const { title, rows } = cardFor({ view: 'short', team: null })
  expect(title).toBe('Amara Osei')
  expect(rows).toEqual({ 'Year of birth': '2019', Ask: 'The front door. No team is working with them now' })
})

test('with a reason: open the record', () => {
  expect(cardFor({ view: 'open' }).actions).toEqual([{ text: 'Open the record', href: '/people/amara' }])
})

test('a role that opens nothing urgently is not offered it', () => {
  expect(cardFor({}, { ...reader, mayOpenUrgently: false }).actions).toEqual([])
})

test('an unborn child is expected, not born', () => {
  const due = { born_on: null, born_precision: null, yearOfBirth: null, due_on: plainDate('2026-06-03') }
  expect(cardFor(due).rows).toMatchObject({ Expected: 'Due on 3 June 2026' })
  expect(cardFor({ ...due, view: 'short' }).rows).toMatchObject({ Expected: 'Due on 3 June 2026' })
})

test.each([
  { count: 0, more: false, heading: 'Nothing that you may see was found' },
  { count: 1, more: false, heading: '1 person found' },
  { count: 2, more: false, heading: '2 people found' },
  { count: 20, more: true, heading: 'The first 20 people found' },
])('$heading', ({ count, more, heading }) => {
  const people = Array.from({ length: count }, () => amara)
  expect(resultWords({ people, more }, reader)).toMatchObject({ heading })
})

test('nobody found is told with what was looked for, when, where and how spelt, and never that nobody is known', () => {
  const { heading, covered: lines } = resultWords({ people: [], more: false }, reader)
  expect(lines).toEqual([
    'Looked for “Amara Osei” on 2 March 2026 at 10:00',
    'In names, now and earlier; dates of birth',
    'Spelt like this, nearly so or sounding like it, in any order, and as the beginning of a name',
    'Other forms of the name: Amy',
  ])
  expect([heading, ...lines].join(' ')).not.toMatch(/known|nobody/i)
  expect(resultWords({ people: [amara], more: false }, reader).covered).toEqual([])
})
