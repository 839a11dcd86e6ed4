import { expect, test } from 'vitest'
import { plainDate } from '../../platform/plain-date.ts'
import { ageBand } from './age-band.ts'

test.each([
  { bornOn: '2024-09-01', band: 'Before birth' },
  { bornOn: '2024-08-31', band: 'Under 1' },
  { bornOn: '2023-08-31', band: '1 to 4' },
  { bornOn: '2019-09-01', band: '1 to 4' },
  { bornOn: '2019-08-31', band: '5 to 9' },
  { bornOn: '2014-08-31', band: '10 to 15' },
  { bornOn: '2008-08-31', band: '16 and 17' },
  { bornOn: '2006-08-31', band: '18 and over' },
])('on 31 August 2024 a child born on $bornOn is in the group $band', ({ bornOn, band }) => {
  expect(ageBand(plainDate(bornOn), plainDate('2024-08-31'))).toBe(band)
})

test('without a date of birth there is no age group', () => {
  expect(ageBand(null, plainDate('2024-08-31'))).toBeNull()
})
