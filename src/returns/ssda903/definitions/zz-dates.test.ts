import { expect, test } from 'vitest'
import { dayText, isDay } from '../../day.ts'
import { latestDay } from './zz-dates.ts'

test.each([
  { text: '05/06/2001', is: '05/06/2001' },
  { text: 'ZZ/06/2001', is: '30/06/2001' },
  { text: 'zz/02/2024', is: '29/02/2024' },
  { text: 'ZZ/12/2001', is: '31/12/2001' },
  { text: 'ZZ/ZZ/2001', is: '31/12/2001' },
  { text: '05/ZZ/2001', is: '04/01/2002' },
  { text: '01/01/ZZZZ', is: '01/01/2000' },
  { text: 'ZZ/ZZ/ZZZZ', is: '31/12/2000' },
  { text: 'ZZ', is: null },
  { text: 'ZZ/13/2001', is: null },
  { text: 'ZZ/ZZ/ZZ', is: null },
  { text: '31/02/2001', is: null },
  { text: null, is: null },
])('$text may be as late as $is', ({ text, is }) => {
  const day = latestDay(text)
  expect(isDay(day) ? dayText(day) : null).toBe(is)
})
