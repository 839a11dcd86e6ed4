import { expect, test } from 'vitest'
import { instantOf } from '../../platform/instant.ts'
import { plainDate } from '../../platform/plain-date.ts'
import { type Assertion, currentIdentity } from './current.ts'

const early = instantOf('2026-01-01T09:00:00Z')
const late = instantOf('2026-02-01T09:00:00Z')
const said = (kind: Assertion['kind'], value: string, more: Partial<Assertion> = {}): Assertion => ({
  kind,
  value,
  recordedAt: early,
  ...more,
})

test.each([
  {
    when: 'the later of two counts, whichever comes first',
    held: [said('sex', 'F', { recordedAt: late }), said('sex', 'U')],
    gives: { sex: 'F' },
  },
  {
    when: 'of two written at once the one written second counts',
    held: [said('sex', 'U'), said('sex', 'M')],
    gives: { sex: 'M' },
  },
  {
    when: 'a withdrawn one does not count',
    held: [said('sex', 'F'), said('sex', 'M', { recordedAt: late, withdrawnAt: late })],
    gives: { sex: 'F' },
  },
  {
    when: 'one that has ended does not count',
    held: [said('known-as', 'Bear', { validTo: plainDate('2026-01-31') })],
    gives: { known_as: null },
  },
  {
    when: 'a birth ends the due date',
    held: [said('due-date', '2026-03-01'), said('birth-date', '2026-02-20', { recordedAt: late })],
    gives: { due_on: null, born_on: '2026-02-20', born_precision: 'day' },
  },
  {
    when: 'a name ends the description',
    held: [
      said('described-as', 'The boy at 12'),
      said('name', 'Idris Vaughan', { given: 'Idris', family: 'Vaughan' }),
    ],
    gives: { given: 'Idris', family: 'Vaughan', described_as: null },
  },
  { when: 'nobody was asked', held: [], gives: { interpreter_needed: null, born_estimated: false } },
  { when: 'no interpreter', held: [said('interpreter-needed', 'no')], gives: { interpreter_needed: false } },
])('$when', ({ held, gives }) => {
  expect(currentIdentity(held)).toMatchObject(gives)
})
