import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readabilityOf, sentencesOf } from './reading.ts'
import { type GuideTerm, termsIn } from './terms.ts'

const line = (term: string, instead: string): GuideTerm => ({ term, instead, because: 'It is kinder' })
const guide = [
  line('placement', 'home'),
  line('LAC', 'child in our care'),
  line('contact', 'family time'),
  line('contact centre', 'family centre'),
  line('did not engage', 'we could not reach'),
]

test.each([
  { text: 'The placement broke down.', found: ['placement'] },
  { text: 'Placements, and a PLACEMENT’s end', found: ['Placements', 'PLACEMENT’s'] },
  { text: 'a misplacement and displacements', found: [] },
  { text: 'a LAC review of LACs, by a lac', found: ['LAC', 'LACs'] },
  { text: 'seen at the contact centre after contact', found: ['contact centre', 'contact'] },
  { text: 'She did not\nengage with us', found: ['did not\nengage'] },
  { text: '', found: [] },
])('in "$text" the guide finds $found', ({ text, found }) => {
  expect(termsIn(text, guide).map(({ written }) => written)).toEqual(found)
})

test('whatever is found stands in the text where it is said to stand, and nothing is found twice', () => {
  const word = fc.constantFrom('placement', 'Contact centre', 'contact', 'LAC', 'lac', 'a', '\n', 'é')
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const text = words.join(' ')
      const found = termsIn(text, guide)
      for (const { written, at } of found) expect(text.slice(at, at + written.length)).toBe(written)
      const ends = found.map(({ at, written }) => at + written.length)
      expect(found.slice(1).every(({ at }, index) => at >= (ends[index] ?? 0))).toBe(true)
    }),
  )
})

test('a term with signs of its own is a term, and no pattern', () => {
  expect(termsIn('a (b) c', [line('(b)', 'x')]).map(({ written }) => written)).toEqual(['(b)'])
  expect(termsIn('axb', [line('a.b', 'x')])).toEqual([])
})

const easy =
  'We came to see you. You told us about your dog. We like your dog a lot. He can sit and run. We will come again soon.'
const hard =
  'Notwithstanding considerable multidisciplinary intervention, professionals remain significantly preoccupied regarding the persistently inconsistent implementation of previously negotiated arrangements concerning supervision, accommodation, transportation and educational participation.'

test('short words and short sentences are read by a small child, long ones by nobody', () => {
  expect(readabilityOf(easy)?.age).toBeLessThan(8)
  expect(readabilityOf(easy)?.long).toEqual([])
  expect(readabilityOf(hard)?.age).toBeGreaterThan(18)
  const long = `We ${'saw a dog and '.repeat(8)}went home.`
  expect(readabilityOf(`${easy} ${long}`)?.long).toEqual([long])
  expect(readabilityOf('Too few words to tell.')).toBeNull()
})

test('a line is a sentence, with a full stop or without', () => {
  expect(sentencesOf('One thing\nAnother. And? A third!\n\n')).toEqual([
    'One thing',
    'Another.',
    'And?',
    'A third!',
  ])
})
