import { expect, test } from 'vitest'
import { upperTierOf } from './upper-tier.ts'

test.each([
  { place: 'Cambridge', code: 'E07000008', is: 'E10000003' },
  { place: 'South Cambridgeshire', code: 'E07000012', is: 'E10000003' },
  { place: 'Amber Valley, Derbyshire', code: 'E07000032', is: 'E10000007' },
  { place: 'Winchester, Hampshire', code: 'E07000094', is: 'E10000014' },
  { place: 'St Albans, Hertfordshire, renumbered in 2012', code: 'E07000240', is: 'E10000015' },
  { place: 'Craven, North Yorkshire before 2023', code: 'E07000163', is: 'E10000023' },
  { place: 'Tamworth, Staffordshire', code: 'E07000199', is: 'E10000028' },
  { place: 'West Suffolk', code: 'E07000245', is: 'E10000029' },
  { place: 'Adur, West Sussex', code: 'E07000223', is: 'E10000032' },
  { place: 'Bromsgrove, Worcestershire', code: 'E07000234', is: 'E10000034' },
  { place: 'a city', code: 'E08000003', is: 'E08000003' },
  { place: 'a unitary authority', code: 'E06000065', is: 'E06000065' },
  { place: 'London', code: 'E09000012', is: 'E09000012' },
  { place: 'Wales', code: 'W06000015', is: 'WAL' },
  { place: 'Scotland', code: 'S12000036', is: 'SCO' },
  { place: 'Northern Ireland', code: 'N09000003', is: 'NIR' },
])('$place', ({ code, is }) => {
  expect(upperTierOf(code)).toBe(is)
})
