import { expect, test } from 'vitest'
import { years } from '../../years.ts'
import { rulesOf } from '../rulesets.ts'
import { notBuilt } from './not-built.ts'

test('the newest years are whole: 323 rules, 11 of them new', () => {
  expect(rulesOf('2026/27').length).toBe(323)
  expect(rulesOf('2025/26').length).toBe(312)
  expect([...notBuilt('2026/27'), ...notBuilt('2025/26')]).toEqual([])
})

test.each(years)('%s has each code once, and none both built and not', (year) => {
  const codes = rulesOf(year).map(({ code }) => code)
  expect(new Set(codes).size).toBe(codes.length)
  expect([...notBuilt(year).keys()].filter((code) => codes.includes(code))).toEqual([])
})

test.each([
  { year: '2023/24', has: ['SW15STG2'], hasNot: ['SW01aSTG1', '700'] },
  { year: '2022/23', has: [], hasNot: ['SW15STG2', 'SW02STG1'] },
  { year: '2024/25', has: [], hasNot: ['230', 'SW01aSTG1'] },
] as const)('$year names what it lacks', ({ year, has, hasNot }) => {
  const codes = [...notBuilt(year).keys()]
  expect(codes).toEqual(expect.arrayContaining([...has]))
  expect(codes.filter((code) => hasNot.some((other) => other === code))).toEqual([])
})
