import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { type TestDatabase, testDatabase } from '../../testing/database.ts'
import { formOf, queryOf, readFields } from './form-body.ts'
import { hearthOf } from './hearth-of.ts'
import { browser, formHeaders } from './testing/browser.ts'
import { type TestServer, testServer } from './testing/server.ts'
import { sentFiles } from './uploads.ts'

let database: TestDatabase
let server: TestServer
beforeAll(async () => {
  database = await testDatabase()
  server = await testServer({ db: database.staff })
  const { app } = server
  app.get('/form', (request, reply) =>
    reply.type('text/html').send(`name="csrfToken" value="${hearthOf(request).csrfToken}"`),
  )
  app.post('/form', (request) => formOf(request, z.strictObject({ name: z.string() })))
  app.post('/many', (request) => formOf(request, z.strictObject({ worry: z.array(z.string()) })))
  app.get('/find', (request) => queryOf(request, z.strictObject({ page: z.string() })))
  app.post('/upload', { config: { hearth: { upload: true } } }, (request) => ({
    ...formOf(request, z.strictObject({ title: z.string().optional() })),
    files: sentFiles(request).map(({ field, name, bytes }) => [field, name, bytes.length]),
  }))
  await app.ready()
})
afterAll(() => database.close())

async function posted(path: string, fields: string, headers: Record<string, string> = {}) {
  const someone = browser(server.app)
  await someone.get('/form')
  const payload = `csrfToken=${someone.token()}&${fields}`
  return someone.send('POST', path, { headers: { ...formHeaders, ...headers }, payload })
}

describe('11.1 what a form may send', () => {
  test.each([
    { what: 'what is asked for', fields: 'name=Ffion+Rees', status: 200 },
    { what: '3.10 a field that is not asked for', fields: 'name=Ffion&isAdmin=true', status: 400 },
    { what: 'a field twice', fields: 'name=Ffion&name=Idris', status: 400 },
    { what: 'nothing that is asked for', fields: '', status: 400 },
    { what: 'a prototype', fields: '__proto__=x&name=Ffion', status: 400 },
    { what: 'a percent sign that means nothing', fields: 'name=100%', status: 400 },
    { what: 'bytes that are no text', fields: 'name=%ff%fe', status: 400 },
    { what: '201 fields', fields: Array.from({ length: 200 }, (_, n) => `f${n}=`).join('&'), status: 413 },
    { what: 'a text over 100,000 characters', fields: `name=${'a'.repeat(100_001)}`, status: 413 },
    { what: 'more than a megabyte', fields: `name=${'a'.repeat(1_048_577)}`, status: 413 },
  ])('$what: $status', async ({ fields, status }) => {
    expect((await posted('/form', fields)).status).toBe(status)
  })

  test('a list where a list is asked for', async () => {
    expect((await posted('/many', 'worry=home&worry=school')).text).toBe('{"worry":["home","school"]}')
  })

  test.each(['application/json', 'text/plain', 'application/xml', 'multipart/form-data; boundary=x'])(
    'content of the kind %s is refused',
    async (type) => {
      const answer = await posted('/form', 'name=Ffion', { 'content-type': type })
      expect(answer.status).toBe(415)
      expect(answer.text).toContain('We can’t take that kind of content')
    },
  )

  test('a query is held to its schema as well', async () => {
    expect((await browser(server.app).get('/find?page=2')).status).toBe(200)
    for (const query of ['page=2&page=3', 'page=2&sort=name', '', 'page=%']) {
      expect((await browser(server.app).get(`/find?${query}`)).status, query).toBe(400)
    }
  })
})

describe('11.3 text is kept as written', () => {
  test('composed, without nulls, and otherwise as it was', () => {
    expect(readFields(`name=${encodeURIComponent('Zoe\u0308 \u0000“Ng” 李\r\n')}`)['name']).toBe(
      'Zoë “Ng” 李\r\n',
    )
  })

  test('what a browser encodes comes back', () => {
    const text = fc
      .string({ unit: 'grapheme' })
      .map((value) => value.replaceAll('\u0000', '').normalize('NFC'))
    fc.assert(
      fc.property(
        fc.uniqueArray(text, { maxLength: 20 }),
        fc.array(text, { minLength: 20, maxLength: 20 }),
        (names, values) => {
          const pairs = names.map((name, at) => [name, values[at] ?? ''])
          const read = readFields(new URLSearchParams(pairs).toString())
          expect(Object.entries(read).toSorted()).toEqual(pairs.toSorted())
        },
      ),
    )
  })
})

describe('12.1 forms with files', () => {
  function multipart(parts: readonly string[]) {
    const body = parts.map((part) => `--edge\r\nContent-Disposition: form-data; ${part}\r\n`).join('')
    return {
      headers: { ...formHeaders, 'content-type': 'multipart/form-data; boundary=edge' },
      payload: `${body}--edge--\r\n`,
    }
  }
  const file = 'name="file"; filename="../../etc/letter.txt"\r\nContent-Type: text/plain\r\n\r\nDear all'

  test('the token first, then the file; its name is never a path', async () => {
    const someone = browser(server.app)
    await someone.get('/form')
    const sent = multipart([
      `name="csrfToken"\r\n\r\n${someone.token()}`,
      'name="title"\r\n\r\nA letter',
      file,
    ])
    const answer = await someone.send('POST', '/upload', sent)
    expect([answer.status, answer.text]).toEqual([
      200,
      '{"title":"A letter","files":[["file","letter.txt",8]]}',
    ])
  })

  test('a file before the token, or without one, is refused', async () => {
    const someone = browser(server.app)
    await someone.get('/form')
    const token = `name="csrfToken"\r\n\r\n${someone.token()}`
    expect((await someone.send('POST', '/upload', multipart([file, token]))).status).toBe(403)
    expect((await someone.send('POST', '/upload', multipart([file]))).status).toBe(403)
  })

  test('a file over 25 megabytes is refused with a plain page', async () => {
    const someone = browser(server.app)
    await someone.get('/form')
    const large = `name="file"; filename="a.bin"\r\n\r\n${'a'.repeat(25 * 1_048_576 + 1)}`
    const answer = await someone.send(
      'POST',
      '/upload',
      multipart([`name="csrfToken"\r\n\r\n${someone.token()}`, large]),
    )
    expect([answer.status, answer.text.includes('That is too much at once')]).toEqual([413, true])
  })
})
