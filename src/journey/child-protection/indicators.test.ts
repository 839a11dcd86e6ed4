import { expect, test } from 'vitest'
import { indicatorFaults } from '../../mechanisms/indicators/index.ts'
import { plainDate } from '../../platform/plain-date.ts'
import { areReviewsInTime, childProtectionIndicators, isRepeatWithin } from './indicators.ts'

const day = plainDate

// Worked by hand: I-CP09 counts calendar months from the conference, then from each review.
test.each([
  {
    says: 'first review on the last day',
    from: '2026-01-31',
    reviews: ['2026-04-30'],
    today: '2026-05-01',
    inTime: true,
  },
  {
    says: 'first review a day late',
    from: '2026-01-31',
    reviews: ['2026-05-01'],
    today: '2026-05-02',
    inTime: false,
  },
  {
    says: 'first review due and not held',
    from: '2026-01-31',
    reviews: [],
    today: '2026-05-01',
    inTime: false,
  },
  { says: 'first review not due yet', from: '2026-01-31', reviews: [], today: '2026-04-30', inTime: true },
  {
    says: 'the second six months after the first, on the day',
    from: '2025-03-10',
    reviews: ['2025-06-02', '2025-12-02'],
    today: '2026-06-02',
    inTime: true,
  },
  {
    says: 'one late review fails the plan, however good the others',
    from: '2024-03-10',
    reviews: ['2024-06-02', '2024-12-03', '2025-05-01', '2025-10-30'],
    today: '2025-11-30',
    inTime: false,
  },
  {
    says: 'the next one due and not held',
    from: '2025-03-10',
    reviews: ['2025-06-02'],
    today: '2025-12-03',
    inTime: false,
  },
])('reviews in time: $says', ({ from, reviews, today, inTime }) => {
  expect(areReviewsInTime(day(from), reviews.map(day), day(today))).toBe(inTime)
})

// Worked by hand: the months run from the end of the plan before, and the anniversary is within.
test.each([
  { ended: '2024-05-31', started: '2026-05-31', months: 24, repeat: true },
  { ended: '2024-05-31', started: '2026-06-01', months: 24, repeat: false },
  { ended: '2024-02-29', started: '2025-02-28', months: 12, repeat: true },
  { ended: '2024-02-29', started: '2025-03-01', months: 12, repeat: false },
  { ended: null, started: '2026-05-31', months: 24, repeat: false },
])('a plan that started $started after one that ended $ended: within $months months $repeat', (given) => {
  const earlierEndedOn = given.ended === null ? null : day(given.ended)
  expect(isRepeatWithin({ startedOn: day(given.started), earlierEndedOn }, given.months)).toBe(given.repeat)
})

test('every figure is sound', () => {
  expect(indicatorFaults([...childProtectionIndicators])).toEqual([])
})
