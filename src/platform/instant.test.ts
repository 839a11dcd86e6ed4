import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantOf, wallClockOf } from './instant.ts'

test.each([
  { at: '2026-03-29T00:59:59.999Z', on: '2026-03-29', time: '00:59', what: 'before the clocks go forward' },
  { at: '2026-03-29T01:00:00.000Z', on: '2026-03-29', time: '02:00', what: 'as they go forward' },
  { at: '2026-10-25T00:59:00.000Z', on: '2026-10-25', time: '01:59', what: 'before they go back' },
  { at: '2026-10-25T01:00:00.000Z', on: '2026-10-25', time: '01:00', what: 'as they go back' },
  { at: '2026-06-30T23:30:00.000Z', on: '2026-07-01', time: '00:30', what: 'a summer night' },
  { at: '2026-12-31T23:59:00.000Z', on: '2026-12-31', time: '23:59', what: 'the last minute of a year' },
])('the clock on the wall $what', ({ at, on, time }) => {
  expect(wallClockOf(instantOf(at))).toEqual({ on, time })
})

test('every moment is shown as the calendar of England shows it', () => {
  const england = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/London',
    dateStyle: 'short',
    timeStyle: 'short',
  })
  const moments = fc.date({
    min: new Date('1900-01-01T00:00Z'),
    max: new Date('2199-12-31T00:00Z'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(moments, (moment) => {
      const { on, time } = wallClockOf(instantOf(moment))
      expect(`${on} ${time}`).toBe(england.format(moment))
    }),
    { numRuns: 2_000 },
  )
})
