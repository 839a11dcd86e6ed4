import { expect, test } from 'vitest'
import { sortNote } from './sent-note.ts'

const children = [
  { id: 'a', name: 'Ada' },
  { id: 'b', name: 'Bea' },
  { id: 'c', name: 'Cal' },
]

test.each([
  { what: 'nobody ticked: the child of the page', body: {}, about: ['Ada'], errors: [] },
  {
    what: 'two ticked',
    body: { 'about-b': 'yes', 'about-c': 'yes' },
    about: ['Ada', 'Bea', 'Cal'],
    errors: [],
  },
  {
    what: 'words about a child who is not ticked',
    body: { 'part-for-b': 'Bea was quiet' },
    about: ['Ada'],
    errors: ['Tick Bea, or take out the words that are only about Bea'],
  },
  {
    what: 'an empty box of a child who is not ticked',
    body: { 'part-for-b': ' \n ' },
    about: ['Ada'],
    errors: [],
  },
])('$what', ({ body, about, errors }) => {
  const sorted = sortNote(body, children)
  expect(sorted.children.map(({ name }) => name)).toEqual(about)
  expect(sorted.errors.map(({ text }) => text)).toEqual(errors)
})

test('only the fields of the form go on, and a tick for somebody else stays to be refused', () => {
  const sent = { title: 'Visit', 'about-b': 'yes', 'part-for-b': 'B', 'part-for-c': '', 'about-z': 'yes' }
  expect(sortNote(sent, children).fields).toEqual({ title: 'Visit', 'part-for-b': 'B', 'about-z': 'yes' })
})
