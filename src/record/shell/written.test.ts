import { expect, test } from 'vitest'
import { writtenIn } from './written.ts'

test('what was written comes back; choices, ids and what goes along unseen do not', () => {
  const body = {
    idempotencyKey: 'a key',
    do: 'record it',
    people: '[{"as": "child"}]',
    outcome: 'advice',
    rationale: '  The school helps.\r\nHe eats there. ',
    worries: ['neglect', 'a worry in words'],
  }
  expect(writtenIn(body)).toEqual(['The school helps.\r\nHe eats there.', 'a worry in words'])
})
