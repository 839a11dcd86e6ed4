import { expect, test } from 'vitest'
import { instantOf } from '../../../../platform/instant.ts'
import type { Queued } from '../../queue.records.ts'
import { boardLists, boardTiles } from './words.ts'

const now = instantOf('2026-03-02T10:00:00Z')
const row = (given: Partial<Queued>): Queued => ({
  contactId: 'c',
  contactEventId: 'e',
  reference: 'C-AAAA-BBBB',
  childId: 'p',
  childName: 'Ada',
  bornOn: null,
  dueOn: null,
  receivedAt: now,
  source: '2A',
  state: 'waiting',
  danger: false,
  worries: [],
  takenBy: null,
  takenAt: null,
  takenByName: null,
  decideBy: instantOf('2026-03-02T16:00:00Z'),
  checksWaiting: 0,
  ...given,
})

const rows = [
  row({ decideBy: instantOf('2026-02-27T16:00:00Z'), childName: 'Late' }),
  row({ childName: 'Today', checksWaiting: 2 }),
  row({ decideBy: instantOf('2026-03-09T16:00:00Z'), childName: 'Later' }),
  row({ decideBy: instantOf('2026-02-27T16:00:00Z'), childName: 'Signing', state: 'waiting for sign-off' }),
]

test('each undecided contact is counted once, by its clock or by its sign-off', () => {
  const counts = boardTiles({ rows, sent: 4, left: 1 }, now).map(({ label, count }) => [label, count])
  expect(counts).toEqual([
    ['Overdue', 1],
    ['Due today', 1],
    ['Due later', 1],
    ['Waiting for sign-off', 1],
    ['Agencies not answered', 2],
    ['Sent from outside', 4],
    ['Left by the night', 1],
  ])
})

test('the lists name whom to see to', () => {
  const { signing, late, checks } = boardLists(rows, now)
  expect([signing, late, checks].map((lines) => lines.map(({ name }) => name))).toEqual([
    ['Signing'],
    ['Late'],
    ['Today'],
  ])
})
