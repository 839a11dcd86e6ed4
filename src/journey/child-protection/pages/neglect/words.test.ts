import { expect, test } from 'vitest'
import { plainDate } from '../../../../platform/plain-date.ts'
import { toolFaults } from '../../../../record/measures/tool.ts'
import { neglectMeasure } from '../../forms/neglect.ts'
import { driftSince, neglectTimeline } from './words.ts'

const rating = (on: string, score: number, band: string, rater = 'worker') => ({
  ratedOn: plainDate(on),
  rater,
  score,
  band,
  words: null,
})

test.each([
  {
    says: 'no change in six months',
    rated: [rating('2026-01-10', 14, 'serious'), rating('2026-05-10', 14, 'serious')],
    since: '2026-01-10',
  },
  {
    says: 'worse',
    rated: [rating('2026-01-10', 13, 'serious'), rating('2026-05-10', 17, 'severe')],
    since: '2026-01-10',
  },
  {
    says: 'better',
    rated: [rating('2026-01-10', 14, 'serious'), rating('2026-05-10', 10, 'some')],
    since: null,
  },
  {
    says: 'not for six months yet',
    rated: [rating('2026-01-11', 14, 'serious'), rating('2026-05-10', 14, 'serious')],
    since: null,
  },
  {
    says: 'good enough in between',
    rated: [
      rating('2026-01-10', 14, 'serious'),
      rating('2026-03-10', 6, 'enough'),
      rating('2026-05-10', 14, 'serious'),
    ],
    since: null,
  },
  {
    says: 'two raters are never mixed',
    rated: [rating('2026-01-10', 14, 'serious'), rating('2026-05-10', 14, 'serious', 'school')],
    since: null,
  },
  { says: 'one rating says nothing of change', rated: [rating('2026-01-10', 14, 'serious')], since: null },
])('drift: $says', ({ rated, since }) => {
  expect(driftSince(rated, plainDate('2026-07-10'))).toBe(since)
})

test('the timeline says at which level under which plan, the latest first', () => {
  const plans = [{ startedOn: plainDate('2026-02-01'), endedOn: null }]
  const lines = neglectTimeline(
    [rating('2026-01-10', 14, 'serious'), rating('2026-05-10', 10, 'some')],
    plans,
  )
  expect(lines.map((cells) => cells.map(({ text }) => text).join(' / '))).toEqual([
    '10 May 2026 / Worker / Some neglect (10 of 20) / On a plan / ',
    '10 January 2026 / Worker / Serious neglect (14 of 20) / No plan / ',
  ])
})

test('the tool is sound', () => {
  expect(toolFaults(neglectMeasure)).toEqual([])
})
