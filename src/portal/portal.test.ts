import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Browser } from '../platform/web/testing/browser.ts'
import { aDocm, aPdf } from '../record/documents/testing/files.ts'
import { aPortal, newEmail, type TestPortal, theChild, theSender, theWorry } from './testing/portal.ts'

let portal: TestPortal
beforeAll(async () => {
  portal = await aPortal()
})
beforeEach(() => portal.minutesPass(120))
afterAll(() => portal.close())

const referenceIn = (text: string) => /W-[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(text)?.[0] ?? 'none'

async function wholeMessage(sender: Browser): Promise<void> {
  await portal.press(sender, '/report/worry', theWorry())
  await portal.press(sender, '/report/child', theChild())
  await portal.press(sender, '/report/sender', theSender())
}

const messages = () =>
  portal.database.owner.selectFrom('front_door.sent_message').selectAll().orderBy('sent_at', 'desc').execute()

describe('somebody sends a worry', () => {
  test('a school: a code, three pages, a file, read back, sent, with a number', async () => {
    const email = newEmail()
    const school = await portal.proven('school', email)
    await wholeMessage(school)
    await portal.attach(school, { name: 'letter.pdf', bytes: aPdf() })
    const check = await school.get('/report/check')
    for (const words of [theWorry()['told'], theChild()['childName'], theSender()['name'], 'letter.pdf'])
      expect(check.text).toContain(words)
    const message = /name="message" value="([^"]+)"/.exec(check.text)?.[1] ?? ''
    const sent = await portal.press(school, '/report/check', { message })
    expect(sent.headers['location']).toBe('/report/sent')
    const page = await school.get('/report/sent')
    const [kept] = await messages()
    expect(kept).toMatchObject({
      id: message,
      reference: referenceIn(page.text),
      sent_at: portal.now(),
      sender: 'school',
      source: '2A',
      anonymous: false,
      email,
      in_danger: false,
      state: 'waiting',
      answers: { worry: { told: theWorry()['told'] }, child: { childName: theChild()['childName'] } },
    })
    const files = await portal.database.owner.selectFrom('front_door.sent_file').selectAll().execute()
    expect(files).toMatchObject([
      { sent_message_id: message, file_name: 'letter.pdf', type: 'application/pdf' },
    ])
  })

  test('somebody who stays anonymous: no code, no name asked, no file, and nothing to look up after', async () => {
    const neighbour = portal.visitor()
    await portal.press(neighbour, '/report/who', { sender: 'neighbour', anonymous: 'yes' })
    expect((await portal.press(neighbour, '/report/worry', theWorry())).headers['location']).toBe(
      '/report/child',
    )
    expect((await portal.press(neighbour, '/report/child', theChild())).headers['location']).toBe(
      '/report/check',
    )
    expect((await neighbour.get('/report/sender')).headers['location']).toBe('/report/check')
    expect((await neighbour.get('/report/files')).headers['location']).toBe('/report/check')
    const turned = await portal.attach(neighbour, { name: 'letter.pdf', bytes: aPdf() })
    expect(turned.headers['location']).toBe('/report/check')
    const page = await portal.send(neighbour)
    expect(page.text).toContain('You did not give your name')
    expect((await messages())[0]).toMatchObject({
      anonymous: true,
      email: null,
      source: '9',
      sender: 'neighbour',
    })
  })

  test('nobody at work stays anonymous, whatever the form is sent with', async () => {
    const school = portal.visitor()
    const begun = await portal.press(school, '/report/who', { sender: 'school', anonymous: 'yes' })
    expect(begun.headers['location']).toBe('/report/email')
    expect((await school.get('/report/worry')).headers['location']).toBe('/report/email')
  })

  test('sent twice, at once, or with Back: one message; another is begun by a press', async () => {
    const school = await portal.proven('school', newEmail())
    await wholeMessage(school)
    const before = (await messages()).length
    const check = await school.get('/report/check')
    const message = /name="message" value="([^"]+)"/.exec(check.text)?.[1] ?? ''
    const presses = await Promise.all([1, 2, 3].map(() => school.post('/report/check', { message })))
    expect(presses.map(({ headers }) => headers['location'])).toEqual(Array(3).fill('/report/sent'))
    const first = referenceIn((await school.get('/report/sent')).text)
    for (const page of ['worry', 'child', 'sender', 'files', 'check'])
      expect((await school.get(`/report/${page}`)).headers['location']).toBe('/report/sent')
    expect((await school.post('/report/worry', theWorry())).headers['location']).toBe('/report/sent')
    expect((await messages()).length).toBe(before + 1)

    await school.get('/report/sent')
    await school.post('/report/again')
    expect((await school.get('/report/worry')).text).not.toContain(theWorry()['told'])
    // The page of the first message, from another window: this one has not been read through.
    expect((await school.post('/report/check', { message })).headers['location']).toBe('/report/check')
    await wholeMessage(school)
    expect(referenceIn((await portal.send(school)).text)).not.toBe(first)
    expect((await messages()).length).toBe(before + 2)
  })

  test('a message that is not whole is not sent, and says which part', async () => {
    const police = await portal.proven('police', newEmail())
    await portal.press(police, '/report/worry', theWorry())
    const before = (await messages()).length
    const check = await police.get('/report/check')
    expect(check.text).toContain('Some of this is left out')
    const message = /name="message" value="([^"]+)"/.exec(check.text)?.[1] ?? ''
    const answer = await police.post('/report/check', { message })
    expect([answer.status, answer.text.includes('Some of it is left out')]).toEqual([422, true])
    expect((await messages()).length).toBe(before)
  })

  test('14.1 whoever says that a child is in danger is told to ring 999 before they send', async () => {
    const school = await portal.proven('school', newEmail())
    await portal.press(school, '/report/worry', { ...theWorry(), inDanger: 'yes' })
    await portal.press(school, '/report/child', theChild())
    await portal.press(school, '/report/sender', theSender())
    expect((await school.get('/report/check')).text).toContain('Ring 999 first. Then send this.')
    await portal.send(school)
    expect((await messages())[0]?.in_danger).toBe(true)
  })
})

describe('words are kept', () => {
  test('8.5 what was typed when the time ran out is there again with the same email, and not with another', async () => {
    const email = newEmail()
    const school = await portal.proven('school', email)
    await portal.press(school, '/report/worry', theWorry())
    await school.get('/report/child')
    portal.minutesPass(16)
    const late = await school.post('/report/child', theChild())
    expect(late.headers['location']).toBe('/report/ended')
    const other = await portal.proven('school', newEmail())
    expect((await other.get('/report/worry')).text).not.toContain(theWorry()['told'])
    const again = await portal.proven('school', email)
    expect((await again.get('/report/worry')).text).toContain(theWorry()['told'])
    expect((await again.get('/report/child')).text).toContain(theChild()['childName'])
    expect((await school.get('/report/worry')).headers['location']).toBe('/report/ended')
  })

  test('14.4 what is typed and not sent is kept as it is typed, right or not', async () => {
    const school = await portal.proven('school', newEmail())
    await school.get('/report/worry')
    expect((await school.post('/report/worry/so-far', { told: 'half a' })).status).toBe(204)
    expect((await school.get('/report/worry')).text).toContain('half a')
    const wrong = await school.post('/report/worry', { told: 'half a sen' })
    expect(wrong.status).toBe(422)
    expect((await school.get('/report/worry')).text).toContain('half a sen')
  })

  test('10.2 words and addresses lie sealed while they are written', async () => {
    const email = newEmail()
    const school = await portal.proven('school', email)
    await portal.press(school, '/report/worry', theWorry())
    const rows = await portal.database.owner.selectFrom('portal.stay').selectAll().execute()
    const bytes = Buffer.concat(
      rows.flatMap(({ words, address_sealed, address_hash }) =>
        [words, address_sealed, address_hash].filter((one) => one !== null),
      ),
    )
    expect(bytes.length).toBeGreaterThan(200)
    for (const word of [email, 'hungry']) expect(bytes.includes(word)).toBe(false)
  })

  test('leaving ends the stay; a day after, what was not sent is forgotten with its files', async () => {
    const school = await portal.proven('school', newEmail())
    await portal.press(school, '/report/worry', theWorry())
    await portal.attach(school, { name: 'letter.pdf', bytes: aPdf() })
    await school.get('/report/worry')
    await school.post('/report/leave')
    expect((await school.get('/report/worry')).headers['location']).toBe('/report/who')
    portal.minutesPass(27 * 60)
    expect(await portal.tidy()).toBeGreaterThan(0)
    expect(await portal.tidy()).toBe(0)
    for (const table of ['portal.stay', 'portal.file', 'portal.code', 'portal.tally'] as const)
      expect([table, await portal.database.owner.selectFrom(table).selectAll().execute()]).toEqual([
        table,
        [],
      ])
  })
})

describe('bad input', () => {
  const long = 'x'.repeat(10_000)
  test.each([
    { what: '10,000 letters of a name', field: 'childName', text: long, kept: false },
    { what: '10,000 letters of a family', field: 'family', text: long, kept: false },
    { what: 'emoji', field: 'childName', text: '🧒🏽 “the boy”', kept: true },
    { what: 'Arabic script', field: 'childName', text: 'محمد علي', kept: true },
    { what: 'SQL', field: 'childName', text: "Robert'); drop table portal.stay;--", kept: true },
    { what: 'markup', field: 'childName', text: '<script>alert(1)</script>', kept: true },
  ])('$what', async ({ field, text, kept }) => {
    const school = await portal.proven('school', newEmail())
    await portal.press(school, '/report/worry', theWorry())
    const answer = await portal.press(school, '/report/child', { ...theChild(), [field]: text })
    expect(answer.status).toBe(kept ? 303 : 422)
    if (!kept) {
      expect(answer.text).toMatch(/characters/)
      expect(answer.text).toContain('There is a problem')
      return
    }
    await portal.press(school, '/report/sender', theSender())
    expect((await school.get('/report/check')).text).not.toContain('<script>alert')
    await portal.send(school)
    expect((await messages())[0]?.answers).toMatchObject({ child: { [field]: text } })
  })

  test('10,000 letters of a worry are a long worry', async () => {
    const school = await portal.proven('school', newEmail())
    const answer = await portal.press(school, '/report/worry', { ...theWorry(), told: long })
    expect(answer.headers['location']).toBe('/report/child')
  })

  test.each([
    {
      what: 'a program named as a PDF',
      name: 'letter.pdf',
      bytes: Buffer.from('MZ\u0090\u0000program'),
      says: 'not what its name says',
    },
    {
      what: 'a Word document with macros',
      name: 'letter.docx',
      bytes: aDocm(),
      says: 'a program in the file',
    },
    {
      what: 'a page of HTML',
      name: 'page.html',
      bytes: Buffer.from('<html><script></script></html>'),
      says: 'We can take a PDF',
    },
    { what: 'nothing', name: '', bytes: Buffer.alloc(0), says: 'Choose a file first' },
    { what: 'an empty file', name: 'letter.pdf', bytes: Buffer.alloc(0), says: 'nothing in the file' },
    {
      what: 'the file that every scanner finds',
      name: 'a.txt',
      bytes: Buffer.from(['EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE'].join('')),
      says: 'not safe',
    },
  ])('12.1 $what is not taken, and leaves nothing', async ({ name, bytes, says }) => {
    const school = await portal.proven('school', newEmail())
    const stored = await portal.stored()
    const answer = await portal.attach(school, { name, bytes })
    expect([answer.status, answer.text.includes(says)]).toEqual([422, true])
    expect(await portal.stored()).toEqual(stored)
    expect((await school.get('/report/files')).text).not.toContain('Take it out')
  })

  test('12.1 five files at most; one is taken out again, from here and from the store', async () => {
    const school = await portal.proven('school', newEmail())
    const before = await portal.stored()
    for (const n of [1, 2, 3, 4, 5]) await portal.attach(school, { name: `${n}.pdf`, bytes: aPdf(`/N ${n}`) })
    const sixth = await portal.attach(school, { name: '6.pdf', bytes: aPdf() })
    expect([sixth.status, sixth.text.includes('five files')]).toEqual([422, true])
    const page = await school.get('/report/files')
    const file = /name="file" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
    await school.post('/report/files/out', { file })
    expect((await school.get('/report/files')).text.match(/Take it out/g)?.length).toBe(4)
    expect((await portal.stored()).length).toBe(before.length + 4)
  })
})
