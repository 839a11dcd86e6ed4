import { expect, test } from 'vitest'
import { clocks } from '../../journey/house.ts'
import { movesClocks } from './moves-clocks.ts'

const [clock] = clocks.timescales
const listening = (more: object) => movesClocks(clock ? [{ ...clock, ...more }] : [])

test.each([
  { type: 'case-note-written', moves: false },
  { type: 'case-note-corrected', moves: false },
  { type: 'contact-received', moves: true },
  { type: 'contact-decided', moves: true },
  { type: 'identity-corrected', moves: true },
  { type: 'worker-allocated', moves: true },
  { type: 'a type nobody has declared', moves: true },
])('of the clocks there are: $type $moves', ({ type, moves }) => {
  expect(movesClocks(clocks.timescales)(type)).toBe(moves)
})

test.each([
  { where: 'what meets it', more: { met: { on: 'case-note-written', where: { kind: 'visit' } } } },
  {
    where: 'one of several starts',
    more: { starts: [{ on: 'contact-received' }, { on: 'case-note-written' }] },
  },
  { where: 'a pause', more: { paused: { on: { on: 'child-born' }, until: { on: 'case-note-written' } } } },
  {
    where: 'a case of the interval',
    more: { within: [{ when: { had: { on: 'case-note-written' } }, within: { count: 1, unit: 'D' } }] },
  },
])('a clock that listens to notes in $where is worked out with every note', ({ more }) => {
  expect(listening({})('case-note-written')).toBe(false)
  expect(listening(more)('case-note-written')).toBe(true)
})
