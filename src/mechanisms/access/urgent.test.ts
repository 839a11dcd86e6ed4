import { expect, test } from 'vitest'
import { instantOf } from '../../platform/instant.ts'
import { type UrgentRequest, urgentAccess } from './urgent.ts'

const now = instantOf('2026-03-02T22:00:00Z')
const asked: UrgentRequest = {
  personId: 'child',
  workerId: 'worker',
  ground: 'child at risk now',
  words: 'She rang from the street.',
  usedToday: 2,
  closed: false,
  sourceId: 'source',
}

test('5.1, 5.2 opens the record for four hours, with the ground and the words', () => {
  expect(urgentAccess.open(asked, now)).toEqual({
    ok: true,
    value: {
      personId: 'child',
      workerId: 'worker',
      kind: 'urgent access',
      opens: 'whole',
      fromAt: now,
      toAt: '2026-03-03T02:00:00.000Z',
      sourceId: 'source',
      ground: 'child at risk now',
      words: 'She rang from the street.',
    },
  })
})

test.each([
  { what: 'nineteen characters', given: { words: '1234567890123456789' }, problem: 'too few words' },
  {
    what: 'nineteen characters and blanks',
    given: { words: '  1234567890123456789  ' },
    problem: 'too few words',
  },
  { what: 'a fourth time in a day', given: { usedToday: 3 }, problem: 'too many today' },
  { what: 'a restriction or an interest', given: { closed: true }, problem: 'closed to you' },
])('5.1, 5.2, 3.5 not for $what', ({ given, problem }) => {
  expect(urgentAccess.open({ ...asked, ...given }, now)).toEqual({ ok: false, problem })
})

test('5.1 twenty characters are enough, counted as people count them', () => {
  expect(urgentAccess.open({ ...asked, words: '👧'.repeat(20) }, now).ok).toBe(true)
  expect(urgentAccess.open({ ...asked, words: '👧'.repeat(19) }, now).ok).toBe(false)
})
