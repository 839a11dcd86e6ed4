import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addHours } from '../platform/instant.ts'
import type { Browser } from '../platform/web/testing/browser.ts'
import { aPdf } from '../record/documents/testing/files.ts'
import { alike, aPortal, newEmail, type TestPortal, theChild, theSender, theWorry } from './testing/portal.ts'

let portal: TestPortal
beforeAll(async () => {
  portal = await aPortal()
})
beforeEach(() => portal.minutesPass(26 * 60))
afterAll(() => portal.close())

const referenceIn = (text: string) => /W-[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(text)?.[0] ?? 'none'

async function asked(email: string): Promise<Browser> {
  const who = portal.visitor()
  await portal.press(who, '/report/who', { sender: 'school', anonymous: 'no' })
  await portal.press(who, '/report/email', { email })
  return who
}

const wrongCode = (right: string) => (right === '111111' ? '222222' : '111111')

async function aSentMessage(email: string): Promise<{ sender: Browser; reference: string }> {
  const sender = await portal.proven('school', email)
  await portal.press(sender, '/report/worry', theWorry())
  await portal.press(sender, '/report/child', theChild())
  await portal.press(sender, '/report/sender', theSender())
  return { sender, reference: referenceIn((await portal.send(sender)).text) }
}

describe('8.4 the stay', () => {
  test('one cookie of its own, for scripts out of reach; a new secret once the address is proved', async () => {
    const email = newEmail()
    const who = portal.visitor()
    const begun = await portal.press(who, '/report/who', { sender: 'school' })
    expect(begun.setCookies.filter((line) => line.startsWith('hearth-report='))).toEqual([
      expect.stringMatching(/^hearth-report=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/),
    ])
    const before = who.cookies.get('hearth-report') ?? ''
    await portal.press(who, '/report/email', { email })
    await portal.press(who, '/report/code', { code: await portal.codeFor(email) })
    expect(who.cookies.get('hearth-report')).not.toBe(before)
    const thief = portal.visitor()
    thief.cookies.set('hearth-report', before)
    expect((await thief.get('/report/worry')).headers['location']).toBe('/report/who')
    const stays = await portal.database.owner.selectFrom('portal.stay').selectAll().execute()
    expect(JSON.stringify(stays)).not.toContain(who.cookies.get('hearth-report'))
  })

  test.each([
    { what: '15 minutes without use', pauses: [15], open: false },
    { what: '14 minutes without use', pauses: [14], open: true },
    { what: 'in use for two hours', pauses: Array.from({ length: 12 }, () => 10), open: false },
  ])('$what', async ({ pauses, open }) => {
    const who = await portal.proven('school', newEmail())
    let last = await who.get('/report/worry')
    for (const minutes of pauses) {
      portal.minutesPass(minutes)
      last = await who.get('/report/worry')
    }
    expect(last.headers['location']).toBe(open ? undefined : '/report/ended')
  })

  test('a press says: still here', async () => {
    const who = await portal.proven('school', newEmail())
    await who.get('/report/worry')
    for (const _ of [1, 2, 3]) {
      portal.minutesPass(10)
      expect((await who.post('/report/stay')).status).toBe(204)
    }
    expect((await who.get('/report/worry')).status).toBe(200)
  })
})

describe('8.7 and 9 what a browser is told', () => {
  const pages = [
    '/report',
    '/report/who',
    '/report/email',
    '/report/code',
    '/report/worry',
    '/report/child',
    '/report/sender',
    '/report/files',
    '/report/check',
    '/report/answer',
    '/report/ended',
    '/report/nowhere',
  ]

  test('9.1 9.2 every page: its own policy, never kept, never framed', async () => {
    const who = await portal.proven('school', newEmail())
    for (const path of pages) {
      const { headers, text } = await who.get(path)
      expect([path, headers['cache-control']]).toEqual([path, 'no-store'])
      expect(headers['content-security-policy']).toMatch(
        /default-src 'none'; script-src 'self' 'nonce-.*frame-ancestors 'none'/,
      )
      expect(headers['referrer-policy']).toBe('no-referrer')
      expect([path, /<script(?![^>]*nonce=)/.test(text), / on\w+=/.test(text), / style=/.test(text)]).toEqual(
        [path, false, false, false],
      )
    }
  })

  test('9.4 every page has a way out at once', async () => {
    const who = await portal.proven('school', newEmail())
    for (const path of pages) {
      const { status, text } = await who.get(path)
      if (status !== 303) expect([path, text.includes('govuk-exit-this-page__button')]).toEqual([path, true])
    }
  })

  test.each([
    'who',
    'email',
    'code',
    'worry',
    'worry/so-far',
    'child',
    'sender',
    'files',
    'files/out',
    'check',
    'again',
    'answer',
    'answer/begin',
    'stay',
    'leave',
  ])('8.7 %s takes nothing without the token of the page, or from a page that is not ours', async (path) => {
    const who = await portal.proven('school', newEmail())
    await who.get('/report/worry')
    const without = await who.post(`/report/${path}`, { csrfToken: 'planted' })
    const foreign = await who.post(
      `/report/${path}`,
      {},
      { headers: { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' } },
    )
    expect([path, without.status, foreign.status]).toEqual([path, 403, 403])
    expect(without.text).toContain('We could not take that')
  })

  test('3.10 11.1 a field that the form does not have is an error, and so is one sent twice', async () => {
    const who = await portal.proven('school', newEmail())
    expect((await portal.press(who, '/report/worry', { ...theWorry(), state: 'taken in' })).status).toBe(422)
    await who.get('/report/worry')
    const twice = `csrfToken=${who.token()}&inDanger=no&inDanger=yes&told=x`
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }
    expect((await who.send('POST', '/report/worry', { headers, payload: twice })).status).toBe(422)
  })
})

describe('11.7 limits', () => {
  test('anonymous messages from one line: six in an hour, then a clear page; another line is free', async () => {
    const send = async (from: string) => {
      const who = portal.visitor()
      await portal.press(who, '/report/who', { sender: 'public', anonymous: 'yes' })
      await portal.press(who, '/report/worry', theWorry())
      await portal.press(who, '/report/child', theChild())
      const check = await who.get('/report/check')
      const message = /name="message" value="([^"]+)"/.exec(check.text)?.[1] ?? ''
      return who.post('/report/check', { message }, { from })
    }
    const statuses: number[] = []
    for (let n = 0; n < 7; n += 1) statuses.push((await send('203.0.113.9')).status)
    expect(statuses).toEqual([303, 303, 303, 303, 303, 303, 422])
    expect((await send('203.0.113.10')).status).toBe(303)
    portal.minutesPass(60)
    expect((await send('203.0.113.9')).status).toBe(303)
  })

  test('12.1 200 MB a day an address', async () => {
    const email = newEmail()
    const who = await portal.proven('school', email)
    await portal.attach(who, { name: 'a.pdf', bytes: aPdf() })
    await sql`update portal.tally set amount = ${200 * 1_048_576 - 10}`.execute(portal.database.owner)
    const more = await portal.attach(who, { name: 'b.pdf', bytes: aPdf('/B 2') })
    expect([more.status, more.text.includes('all we can take in one day')]).toEqual([422, true])
  })

  test('nothing personal is in what counts', async () => {
    const email = newEmail()
    await asked(email)
    const rows = [
      ...(await portal.database.owner.selectFrom('portal.tally').selectAll().execute()),
      ...(await portal.database.owner.selectFrom('portal.attempt').selectAll().execute()),
    ]
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.every(({ key_hash }) => key_hash.length === 32 && !key_hash.includes('school'))).toBe(true)
  })
})

describe('6.1 the role of the portal', () => {
  test('reads its own tables, the mark of the store and the settings, and nothing else', async () => {
    const { rows } = await sql<{ name: string }>`
      select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'public')
        and (has_table_privilege('hearth_portal', c.oid, 'select') or has_any_column_privilege('hearth_portal', c.oid, 'select'))
      order by 1`.execute(portal.database.owner)
    expect(rows.map(({ name }) => name)).toEqual([
      'hearth.setting',
      'hearth.store',
      'portal.attempt',
      'portal.code',
      'portal.file',
      'portal.stay',
      'portal.tally',
    ])
  })

  test.each([
    'record.person',
    'record.outbox',
    'front_door.contact',
    'front_door.sent_message',
    'front_door.sent_file',
    'documents.document',
    'audit.entry',
    'access.worker',
    'sign_in.session',
    'hearth.data_key',
  ])('is refused %s, with whatever context it claims', async (table) => {
    const worker = portal.database.portal.transaction().execute(async (trx) => {
      await sql`select set_config('hearth.viewer', ${randomUUID()}, true)`.execute(trx)
      return sql`select 1 from ${sql.table(table)}`.execute(trx)
    })
    await expect(worker).rejects.toMatchObject({ code: '42501' })
  })

  test('writes outside its own tables only what it hands in, and the trace; never as settled', async () => {
    const { rows } = await sql<{ name: string }>`
      select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'public', 'portal')
        and (has_any_column_privilege('hearth_portal', c.oid, 'insert, update') or has_table_privilege('hearth_portal', c.oid, 'delete'))
      order by 1`.execute(portal.database.owner)
    expect(rows.map(({ name }) => name)).toEqual([
      'audit.entry',
      'front_door.sent_file',
      'front_door.sent_message',
    ])
    const settled = sql`insert into front_door.sent_message (id, reference, sent_at, sender, source, anonymous, in_danger, form_version, answers, state)
      values (${randomUUID()}, 'W-X', now(), 'school', '2A', true, false, 1, '{}', 'set aside')`
    await expect(settled.execute(portal.database.portal)).rejects.toMatchObject({ code: '42501' })
  })
})

describe('3.7 what somebody else sent', () => {
  test('the number alone, or the number of another, shows nothing: as a number that nobody has', async () => {
    const { reference } = await aSentMessage(newEmail())
    const stranger = portal.visitor()
    expect((await portal.press(stranger, '/report/answer', { reference })).headers['location']).toBe(
      '/report/answer',
    )
    const other = await portal.proven('police', newEmail())
    const theirs = await portal.press(other, '/report/answer', { reference })
    const nobodys = await portal.press(other, '/report/answer', { reference: 'W-AAAA-AAAA' })
    expect(alike(theirs.text).replaceAll(reference, 'x')).toBe(
      alike(nobodys.text).replaceAll('W-AAAA-AAAA', 'x'),
    )
    expect([theirs.status, nobodys.status]).toEqual([422, 422])
  })

  test('numbers can’t be tried one after the other', async () => {
    const other = await portal.proven('police', newEmail())
    const answers: string[] = []
    for (let n = 0; n < 7; n += 1)
      answers.push(
        (await portal.press(other, '/report/answer', { reference: `W-AAAA-AAA${'ABCDEFGH'[n]}` })).text,
      )
    expect(answers.slice(0, 5).every((text) => text.includes('can’t find that number'))).toBe(true)
    expect(answers.slice(5).every((text) => text.includes('too many tries'))).toBe(true)
  })

  test('a sender finds their own, with its small letters and without its dashes', async () => {
    const email = newEmail()
    const { sender, reference } = await aSentMessage(email)
    const typed = reference.replaceAll('-', ' ').toLowerCase()
    const page = await portal.press(sender, '/report/answer', { reference: typed })
    expect([page.status, page.text.includes('We have not looked at it yet')]).toEqual([200, true])
    for (const word of [theWorry()['told'], theChild()['childName'], email])
      expect(page.text).not.toContain(word)
  })

  test('a file of another stay is not taken out', async () => {
    const mine = await portal.proven('school', newEmail())
    await portal.attach(mine, { name: 'letter.pdf', bytes: aPdf() })
    const file = /name="file" value="([^"]+)"/.exec((await mine.get('/report/files')).text)?.[1] ?? ''
    const other = await portal.proven('school', newEmail())
    await portal.press(other, '/report/files', {})
    await other.get('/report/files')
    await other.post('/report/files/out', { file })
    expect((await mine.get('/report/files')).text).toContain('letter.pdf')
  })
})

test('7.1 codes, proofs right and wrong, files, messages and looks leave entries, and no words of theirs', async () => {
  const email = newEmail()
  const who = await asked(email)
  const code = await portal.codeFor(email)
  await portal.press(who, '/report/code', { code: wrongCode(code) })
  await portal.press(who, '/report/code', { code })
  const { sender, reference } = await aSentMessage(newEmail())
  await portal.press(sender, '/report/answer', { reference })
  const entries = await portal.database.owner
    .selectFrom('audit.entry')
    .selectAll()
    .where('at', '>', addHours(portal.now(), -1))
    .execute()
  const named = entries.map(({ kind, action, outcome }) => `${kind} ${action} ${outcome}`)
  for (const wanted of [
    'message send portal code allowed',
    'sign-in prove portal address refused',
    'sign-in prove portal address allowed',
    'change send from portal allowed',
    'look ask how far a sent message is allowed',
  ])
    expect(named).toContain(wanted)
  expect(JSON.stringify(entries)).not.toContain(email)
})
