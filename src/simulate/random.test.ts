import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isNhsNumber, isUpn } from '../record/people/identifier.ts'
import { madeUpNhsNumber, madeUpUpn } from './numbers.ts'
import { randomOf } from './random.ts'

const isId = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

describe('chance that can be repeated', () => {
  test('the same seed gives the same, another seed gives other', () => {
    fc.assert(
      fc.property(fc.integer(), fc.string(), (seed, part) => {
        const draw = (...of: (string | number)[]) => Array.from({ length: 5 }, randomOf(...of).next)
        expect(draw(seed, part)).toEqual(draw(seed, part))
        expect(draw(seed, part)).not.toEqual(draw(seed, `${part}x`))
      }),
    )
  })

  test('whole numbers stay within their ends and reach both', () => {
    const random = randomOf(1)
    const drawn = new Set(Array.from({ length: 200 }, () => random.whole(3, 5)))
    expect(drawn).toEqual(new Set([3, 4, 5]))
  })

  test('weights are kept, and nothing of weight 0 is drawn', () => {
    const random = randomOf(2)
    const items = [
      ['often', 3],
      ['seldom', 1],
      ['never', 0],
    ] as const
    const drawn = Array.from({ length: 4_000 }, () => random.weighted(items))
    expect(drawn.filter((one) => one === 'often').length / 4_000).toBeCloseTo(0.75, 1)
    expect(drawn).not.toContain('never')
  })

  test('ids are version 4 and differ', () => {
    const random = randomOf(3)
    const ids = Array.from({ length: 1_000 }, random.uuid)
    expect(ids.every((id) => isId.test(id))).toBe(true)
    expect(new Set(ids).size).toBe(1_000)
  })

  test('made-up numbers have right check signs and belong to nobody', () => {
    const random = randomOf(4)
    for (let n = 0; n < 100; n++) {
      const [nhs, upn] = [madeUpNhsNumber(random), madeUpUpn(random)]
      expect(isNhsNumber(nhs) && nhs.startsWith('999')).toBe(true)
      expect(isUpn(upn) && upn.slice(1, 4) === '000').toBe(true)
    }
  })
})
