import { expect, test } from 'vitest'
import { outcomes, sources } from '../codes.ts'
import { feedbackWords, senderOf } from './feedback.ts'

const told = (given: Partial<Parameters<typeof feedbackWords>[0]>) =>
  feedbackWords({
    sender: 'professional',
    consent: 'given',
    outcome: 'early-help',
    reference: 'C-AAAA-BBBB',
    ...given,
  }).join(' ')

test.each([
  ['2A', false, 'professional'],
  ['6', false, 'professional'],
  ['1A', false, 'public'],
  ['1D', false, 'public'],
  ['9', false, 'nobody known'],
  ['10', false, 'nobody known'],
  ['2A', true, 'nobody known'],
  [null, false, 'nobody known'],
] as const)('a sender of source %s, anonymous %s, is %s', (source, anonymous, sender) => {
  expect(senderOf({ source, anonymous })).toBe(sender)
})

test('every source is somebody', () => {
  for (const { code } of sources) expect(senderOf({ source: code, anonymous: false })).toBeTruthy()
})

test.each([
  [{}, 'an offer of early help'],
  [{ consent: 'overridden' }, 'an offer of early help'],
  [{ consent: 'refused' }, 'has not agreed that we share'],
  [{ consent: 'refused', outcome: 'referral' }, 'social care to look into it'],
  [{ sender: 'public' }, 'private to the family'],
  [{ sender: 'public', outcome: 'referral' }, 'private to the family'],
  [{ outcome: 'something loaded' }, 'has not agreed that we share'],
  [
    { rated: { gave: ['complete', 'consent', 'why-level', 'voice'], better: null } },
    'gave us what we needed',
  ],
  [
    { rated: { gave: ['complete', 'consent', 'why-level'], better: null } },
    'help us to read what the child says or shows about it.',
  ],
  [
    { rated: { gave: ['complete'], better: 'A time to ring you.' } },
    'whether the family agreed, or why they were not asked; why you think that this level of help is needed; and what the child says or shows about it. A time to ring you.',
  ],
] as const)('%o is told: %s', (given, words) => {
  expect(told(given)).toContain(words)
})

test('a member of the public hears nothing of how their message was rated', () => {
  expect(told({ sender: 'public', rated: { gave: [], better: 'More words' } })).toBe(
    told({ sender: 'public' }),
  )
})

test('a member of the public hears the same whatever was decided, and nobody hears of a strategy discussion', () => {
  const heard = outcomes.map(({ code }) => told({ sender: 'public', outcome: code }))
  expect(new Set(heard).size).toBe(1)
  expect(outcomes.map(({ code }) => told({ outcome: code })).join()).not.toMatch(/strategy|police/i)
})
