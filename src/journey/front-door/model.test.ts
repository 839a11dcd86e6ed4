import { expect, test } from 'vitest'
import { instantOf } from '../../platform/instant.ts'
import { heldBy, type Level, levelFits, needsSignOff, takenForMinutes } from './model.ts'

test.each([
  { outcome: 'referral', level: 4, harm: false, signed: true },
  { outcome: 'advice', level: 4, harm: false, signed: true },
  { outcome: 'no-further-action', level: 1, harm: true, signed: true },
  { outcome: 'no-further-action', level: 1, harm: false, signed: false },
  { outcome: 'early-help', level: 3, harm: true, signed: false },
] as const)(
  '$outcome at level $level, harm alleged: $harm, needs a manager: $signed',
  ({ outcome, level, harm, signed }) => {
    expect(needsSignOff({ outcome, level }, harm)).toBe(signed)
  },
)

test.each([
  { outcome: 'referral', fits: [4] },
  { outcome: 'strategy-discussion', fits: [4] },
  { outcome: 'early-help', fits: [2, 3] },
  { outcome: 'advice', fits: [1, 2, 3, 4] },
] as const)('$outcome fits levels $fits', ({ outcome, fits }) => {
  const levels: readonly Level[] = [1, 2, 3, 4]
  expect(levels.filter((level) => levelFits({ outcome, level }))).toEqual(fits)
})

const at = instantOf('2026-03-02T10:00:00Z')
const minutesLater = (minutes: number) => instantOf(new Date(Date.parse(at) + minutes * 60_000))

test('who took a contact holds it for an hour, and no longer', () => {
  const taken = { takenBy: 'worker', takenAt: at }
  expect(heldBy(taken, minutesLater(takenForMinutes - 1))).toBe('worker')
  expect(heldBy(taken, minutesLater(takenForMinutes))).toBeNull()
  expect(heldBy({ takenBy: null, takenAt: at }, at)).toBeNull()
  expect(heldBy({ takenBy: 'worker', takenAt: null }, at)).toBeNull()
})
