import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantOf } from '../../platform/instant.ts'
import { newSeed, rightStep, seedPicture } from './code-app.ts'
import { hashPassphrase, isPassphrase, passphraseFault } from './passphrase.ts'
import { codeAt, goodPassphrase } from './testing/server.ts'

describe('8.2 passphrases', () => {
  test.each([
    { passphrase: goodPassphrase, fault: null },
    { passphrase: 'mae gen i dipyn o dŷ bach twt', fault: null },
    { passphrase: 'violet kettle!', fault: 'too short' },
    { passphrase: '👪👪👪👪👪👪👪👪👪👪👪👪👪👪', fault: 'too short' },
    { passphrase: 'a'.repeat(201), fault: 'too long' },
    { passphrase: 'aaaaaaaaaaaaaaaaaaaa', fault: 'easy to guess' },
    { passphrase: 'abababababababababab', fault: 'easy to guess' },
    { passphrase: 'abcdefghijklmnopqrst', fault: 'easy to guess' },
    { passphrase: '98765432109876543210', fault: 'easy to guess' },
    { passphrase: 'correct horse battery staple', fault: 'easy to guess' },
    { passphrase: 'Correct-Horse-Battery-Staple-1', fault: 'easy to guess' },
    { passphrase: 'P@ssw0rdP@ssw0rd', fault: 'easy to guess' },
    { passphrase: 'SocialWorker2026!', fault: 'easy to guess' },
    { passphrase: 'Safeguarding2026Council', fault: 'easy to guess' },
    { passphrase: 'Gwen Achebe 2026!', fault: 'holds your name' },
    { passphrase: 'Gwen likes violet kettles and bridges', fault: null },
  ])('$passphrase: $fault', ({ passphrase, fault }) => {
    expect(passphraseFault(passphrase, ['Gwen Achebe', 'gwen'])).toBe(fault)
  })

  test('words and signs by chance are never refused for being easy', () => {
    const signs = [...'abcdefghkmnprtuvwxyz23689#%&']
    const chance = fc
      .array(fc.constantFrom(...signs), { minLength: 40, maxLength: 60 })
      .map((made) => made.join(''))
    fc.assert(fc.property(chance, (passphrase) => passphraseFault(passphrase, ['Gwen Achebe']) === null))
  })

  test('hashed with salt; right and wrong told apart; nobody’s hash is never right', async () => {
    const [one, two] = await Promise.all([
      hashPassphrase('Zoë under bridges 1'),
      hashPassphrase('Zoë under bridges 1'),
    ])
    expect(one).not.toBe(two)
    expect(await isPassphrase(one, 'Zoe\u0308 under bridges 1')).toBe(true)
    expect(await isPassphrase(one, 'zoë under bridges 1')).toBe(false)
    expect(await isPassphrase(null, 'nobody has this passphrase 7f1c')).toBe(false)
  })
})

describe('8.2 codes of a code app', () => {
  const seed = newSeed()
  const at = (second: number) => instantOf(new Date(Date.parse('2026-03-02T09:00:00Z') + second * 1000))
  const step = Date.parse(at(0)) / 30_000

  test.each([
    { what: 'now', made: 0, typed: 0, lastStep: null, is: step },
    { what: 'a step late', made: 0, typed: 31, lastStep: null, is: step },
    { what: 'a step early', made: 30, typed: 0, lastStep: null, is: step + 1 },
    { what: 'two steps late', made: 0, typed: 61, lastStep: null, is: null },
    { what: 'used before', made: 0, typed: 0, lastStep: step, is: null },
    { what: 'older than the one used', made: 0, typed: 30, lastStep: step + 1, is: null },
  ])('$what', ({ made, typed, lastStep, is }) => {
    expect(rightStep(seed, codeAt(seed, at(made)), { now: at(typed), lastStep })).toBe(is)
  })

  test('spaces do not matter; anything but six digits is wrong', () => {
    const code = codeAt(seed, at(0))
    expect(rightStep(seed, `${code.slice(0, 3)} ${code.slice(3)}`, { now: at(0), lastStep: null })).toBe(step)
    for (const wrong of ['', code.slice(1), `${code}0`, 'abcdef', '١٢٣٤٥٦']) {
      expect(rightStep(seed, wrong, { now: at(0), lastStep: null })).toBeNull()
    }
  })

  test('9.1 the picture has no script, style or outside address in it', async () => {
    const picture = await seedPicture(seed, 'gwen')
    expect(picture).toMatch(/^<svg [^>]*>/)
    expect(picture).not.toMatch(/<script|style=|href|otpauth/)
  })
})
