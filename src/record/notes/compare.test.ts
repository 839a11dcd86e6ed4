import { assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { compareTexts } from './compare.ts'

test('says which sentence is only theirs and which only ours', () => {
  expect(compareTexts('She was well. She ate. Mum was in.', 'She was well. She slept. Mum was in.')).toEqual([
    { text: 'She was well. ', in: 'both' },
    { text: 'She ate. ', in: 'theirs' },
    { text: 'She slept. ', in: 'ours' },
    { text: 'Mum was in.', in: 'both' },
  ])
})

test('nothing of either text is lost', () => {
  const words = string({ unit: 'grapheme-ascii', maxLength: 60 }).map((text) => text.replaceAll('x', '. '))
  assert(
    property(words, words, (theirs, ours) => {
      const found = compareTexts(theirs, ours)
      const kept = (not: 'theirs' | 'ours') =>
        found.filter((piece) => piece.in !== not).map((piece) => piece.text.trim())
      expect(kept('theirs').join('')).toBe(trimmed(ours))
      expect(kept('ours').join('')).toBe(trimmed(theirs))
    }),
  )
})

const trimmed = (text: string) =>
  compareTexts('', text)
    .map((piece) => piece.text.trim())
    .join('')

test('two very long texts stand beside each other', () => {
  const long = 'A. '.repeat(500)
  expect(compareTexts(long, long)).toHaveLength(1000)
})
