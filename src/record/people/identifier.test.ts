import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isNhsNumber, isUpn } from './identifier.ts'

test.each([
  { number: '9990000018', is: true },
  { number: '999 000 0018', is: true },
  { number: '999-000-0018', is: true },
  { number: '9990000017', is: false },
  { number: '999000001', is: false },
  { number: '99900000189', is: false },
  { number: '999000001x', is: false },
])('NHS number $number: $is', ({ number, is }) => {
  expect(isNhsNumber(number)).toBe(is)
})

test('of an NHS number changed in one digit none is taken', () => {
  const digit = fc.integer({ min: 0, max: 9 })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9 }), digit, (at, instead) => {
      const changed = [...'9990000018'].map((old, place) => (place === at ? String(instead) : old)).join('')
      expect(isNhsNumber(changed)).toBe(changed === '9990000018')
    }),
  )
})

test.each([
  // 2×8 + 3×2 + 4×0 + 5×1 + 6×2 + 7×0 + 8×0 + 9×1 + 10×2 + 11×0 + 12×0 + 13×1 = 81, and 81 = 3 × 23 + 12: the letter N.
  { upn: 'N820120012001', is: true },
  { upn: 'n820120012001', is: true },
  { upn: 'P820120012001', is: false },
  { upn: 'N820120012002', is: false },
  { upn: 'N82012001200A', is: true },
  { upn: 'N82012001200I', is: false },
  { upn: 'I820120012001', is: false },
  { upn: 'N82012001200', is: false },
])('pupil number $upn: $is', ({ upn, is }) => {
  expect(isUpn(upn)).toBe(is)
})
