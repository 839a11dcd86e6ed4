import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Browser } from '../platform/web/testing/browser.ts'
import { readAddress, readCode } from './code.ts'
import { waitSeconds } from './limits.ts'
import { readReference } from './send.ts'
import { senderOf, senders, senderText } from './senders.ts'
import { alike, aPortal, newEmail, type TestPortal } from './testing/portal.ts'

let portal: TestPortal
beforeAll(async () => {
  portal = await aPortal()
})
beforeEach(() => portal.minutesPass(26 * 60))
afterAll(() => portal.close())

async function asked(email: string): Promise<Browser> {
  const who = portal.visitor()
  await portal.press(who, '/report/who', { sender: 'school', anonymous: 'no' })
  await portal.press(who, '/report/email', { email })
  return who
}

const wrongCode = (right: string) => (right === '111111' ? '222222' : '111111')

describe('8.3 codes', () => {
  test('six figures, kept as a keyed hash; right once, in their own browser, for ten minutes', async () => {
    const email = newEmail()
    const who = await asked(email)
    const code = await portal.codeFor(email)
    expect(code).toMatch(/^\d{6}$/)
    const kept = await portal.database.owner.selectFrom('portal.code').selectAll().execute()
    expect(JSON.stringify(kept)).not.toContain(code)
    const other = await asked(newEmail())
    expect((await portal.press(other, '/report/code', { code })).status).toBe(422)
    expect(
      (await portal.press(who, '/report/code', { code: `${code.slice(0, 3)} ${code.slice(3)}` })).headers[
        'location'
      ],
    ).toBe('/report/worry')
    expect((await portal.press(who, '/report/code', { code })).status).toBe(422)

    const late = await asked(email)
    const old = await portal.codeFor(email)
    portal.minutesPass(11)
    expect((await portal.press(late, '/report/code', { code: old })).status).toBe(422)
  })

  test('after five wrong tries the right one is wrong too, the wait grows, and a new code does not shorten it', async () => {
    const email = newEmail()
    const who = await asked(email)
    const code = await portal.codeFor(email)
    for (const _ of [1, 2, 3, 4, 5])
      expect((await portal.press(who, '/report/code', { code: wrongCode(code) })).text).toContain(
        'The code is not right',
      )
    const sixth = await portal.press(who, '/report/code', { code })
    expect([sixth.status, sixth.text.includes('too many tries. Wait 1 minute')]).toEqual([422, true])
    const elsewhere = await asked(email)
    const fresh = await portal.codeFor(email)
    expect((await portal.press(elsewhere, '/report/code', { code: fresh })).text).toContain('too many tries')
    portal.minutesPass(1)
    expect((await portal.press(who, '/report/code', { code })).text).toContain('The code is not right')
  })

  test('a hundred tries at once are a hundred tries', async () => {
    const email = newEmail()
    const who = await asked(email)
    const code = await portal.codeFor(email)
    await who.get('/report/code')
    const guesses = Array.from({ length: 30 }, (_, n) => (n === 29 ? code : wrongCode(code)))
    const answers = await Promise.all(guesses.map((guess) => who.post('/report/code', { code: guess })))
    expect(answers.filter(({ text }) => text.includes('The code is not right')).length).toBeLessThanOrEqual(5)
  })

  test('whoever the address is of, the answer is the same, to the byte; also when no more codes are sent', async () => {
    const known = newEmail()
    await portal.proven('school', known)
    const texts: string[] = []
    for (const email of [known, newEmail(), known, known, known, known, known]) {
      const who = await asked(email)
      const page = await who.get('/report/code')
      texts.push(`${page.status}${alike(page.text).replaceAll(email, 'address')}`)
    }
    expect(new Set(texts).size).toBe(1)
    const sent = await portal.database.owner
      .selectFrom('record.outbox')
      .select('id')
      .where('to_address', '=', known)
      .execute()
    expect(sent.length).toBe(5)
  })

  test('a message with a code names nothing and nobody, and the portal can send nothing else', async () => {
    const email = newEmail()
    await asked(email)
    const message = await portal.database.owner
      .selectFrom('record.outbox')
      .selectAll()
      .where('to_address', '=', email)
      .executeTakeFirstOrThrow()
    expect(message).toMatchObject({ subject: 'Your code', link: null, person_id: null })
    expect(`${message.subject} ${message.text}`).not.toMatch(/child|council|worry|report/i)
    const planted = sql`select portal.send_code(${email}, ${'Ring this number'}, ${randomUUID()}, now())`
    await planted.execute(portal.database.portal)
    const all = await portal.database.owner
      .selectFrom('record.outbox')
      .select('text')
      .where('to_address', '=', email)
      .execute()
    expect(all.length).toBe(1)
  })

  test('one line may ask for forty codes in an hour, whoever they go to', async () => {
    const answers: number[] = []
    for (let n = 0; n < 41; n += 1) {
      const who = portal.visitor()
      await portal.press(who, '/report/who', { sender: 'school' })
      answers.push((await portal.press(who, '/report/email', { email: newEmail() })).status)
    }
    expect(answers.slice(0, 40).every((status) => status === 303)).toBe(true)
    expect(answers[40]).toBe(429)
    const who = portal.visitor()
    await portal.press(who, '/report/who', { sender: 'school' })
    await who.get('/report/email')
    expect((await who.post('/report/email', { email: newEmail() }, { from: '192.0.2.7' })).status).toBe(303)
  })

  test('the wait doubles up to an hour', () => {
    expect([0, 4, 5, 6, 7, 30].map(waitSeconds)).toEqual([0, 0, 30, 60, 120, 3_600])
    fc.assert(
      fc.property(fc.nat(200), (n) => waitSeconds(n) <= waitSeconds(n + 1) && waitSeconds(n) <= 3_600),
    )
  })
})

describe('what is typed', () => {
  test.each([
    ['Paula@School.example ', 'paula@school.example'],
    ['a@b', null],
    ['', null],
    ['two@at@school.example', null],
    ['with blank@school.example', null],
    ['<script>@school.example', null],
    [`${'a'.repeat(250)}@b.example`, null],
    ['one@school.example,two@school.example', null],
    ['a@b.example\r\nbcc: x@y.example', null],
  ])('the address %j', (typed, read) => expect(readAddress(typed)).toBe(read))

  test.each([
    ['123456', '123456'],
    [' 123 456 ', '123456'],
    ['12345', null],
    ['1234567', null],
    ['12345a', null],
    ['１２３４５６', null],
  ])('the code %j', (typed, read) => expect(readCode(typed)).toBe(read))

  test.each([
    ['w-abcd-2345', 'W-ABCD-2345'],
    ['WABCD2345', 'W-ABCD-2345'],
    ['W-ABCD-234', null],
    ['C-ABCD-2345', null],
    ['W-ABC0-2345', null],
  ])('the number %j', (typed, read) => expect(readReference(typed)).toBe(read))

  test('11.5 nothing that is typed keeps a check busy', () => {
    const long = [
      'a@'.repeat(50_000),
      `${'a'.repeat(99_000)}@`,
      '-'.repeat(100_000),
      `a@${'b.'.repeat(50_000)}`,
    ]
    const began = performance.now()
    for (const text of long)
      expect([readAddress(text), readCode(text), readReference(text)]).toEqual([null, null, null])
    expect(performance.now() - began).toBeLessThan(12 * 50)
  })

  test('what a stay keeps of a sender is read back as it was; nobody at work is anonymous', () => {
    for (const { code, source, mayBeAnonymous } of senders) {
      expect(senderOf(senderText(code, false))).toEqual({ code, source, anonymous: false })
      expect(senderOf(senderText(code, true)).anonymous).toBe(mayBeAnonymous)
    }
  })
})
