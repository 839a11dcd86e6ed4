import { expect, test } from 'vitest'
import { plainDate } from '../../../platform/plain-date.ts'
import { nearDays } from './near-days.ts'

test.each([
  { day: '2000-10-26', has: '2010-10-26', hasNot: /^0/ },
  { day: '2000-10-26', has: '2000-10-26', hasNot: /^1[0-7]/ },
  { day: '2019-05-04', has: '2019-04-05', hasNot: /^1[0-7]/ },
])('near $day lies $has, and no day that the database does not have', ({ day, has, hasNot }) => {
  const near = nearDays(plainDate(day))
  expect(near).toContain(has)
  expect(near.filter((one) => hasNot.test(one))).toEqual([])
})
