import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantOf } from '../../platform/instant.ts'
import { gaps, nextTry } from './retries.ts'
import { settlingOf } from './send-waiting.ts'
import { bodyOf, tellsTooMuch, veiled } from './words.ts'

describe('what a message may say', () => {
  test.each([
    ['A task is waiting for you. Reference U-0A1B2C3D.', []],
    ['Your code is 482913. It works for ten minutes.', []],
    ['We have answered you. Ring us on 01632 960000.', []],
    ['Their number is 999 123 4567', ['an NHS number']],
    ['Born 14/05/2018', ['a date']],
    ['Born 2018-05-14', ['a date']],
    ['He lives at AB12 3CD', ['a postcode']],
    ['Write to ann@demo.test', ['an address']],
    ['x'.repeat(601), ['a story']],
  ])('%s', (text, told) => expect(tellsTooMuch(text)).toEqual(told))

  test('the text ends with where to read on and the reference, said once', () => {
    const publicUrl = 'https://hearth.council.example'
    expect(bodyOf({ text: 'Read it.', link: '/tasks/1', reference: 'T-1' }, publicUrl)).toBe(
      'Read it.\n\nhttps://hearth.council.example/tasks/1\n\nReference: T-1',
    )
    expect(bodyOf({ text: 'Reference T-1.', link: null, reference: 'T-1' }, publicUrl)).toBe('Reference T-1.')
  })

  test.each([
    ['paula@school.example', 'p…@school.example'],
    ['nothing', '…'],
    ['@school.example', '…'],
  ])('%s is shown as %s', (address, shown) => expect(veiled(address)).toBe(shown))
})

const now = instantOf('2026-03-02T10:00:00Z')

describe('trying again', () => {
  test('the gaps grow, and after the last there is none', () => {
    expect(gaps.toSorted((one, other) => one - other)).toEqual(gaps)
    expect(nextTry(1, now)).toBe('2026-03-02T10:01:00.000Z')
    expect(nextTry(gaps.length, now)).toBe('2026-03-03T10:00:00.000Z')
    expect(nextTry(gaps.length + 1, now)).toBeNull()
  })

  test('whatever answers come, only a clear refusal is ever tried again by itself', () => {
    const answer = fc.oneof(
      fc.constant({ outcome: 'sent' } as const),
      fc.constant({ outcome: 'unsure', because: 'x' } as const),
      fc.record({
        outcome: fc.constant('not sent' as const),
        because: fc.constant('x'),
        again: fc.boolean(),
      }),
    )
    fc.assert(
      fc.property(answer, fc.integer({ min: 0, max: 20 }), (said, tries) => {
        const { became, againAt } = settlingOf(said, tries, now)
        const mayTry = said.outcome === 'not sent' && said.again && tries <= gaps.length
        expect(became === 'waiting').toBe(mayTry)
        if (became === 'waiting') expect(againAt !== null && againAt > now).toBe(true)
      }),
    )
  })
})
