import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { instantOf } from '../../../platform/instant.ts'
import { notify, tokenOf } from './notify.ts'

const service = '11111111-1111-4111-8111-111111111111'
const secret = '22222222-2222-4222-8222-222222222222'
const template = '33333333-3333-4333-8333-333333333333'
const now = instantOf('2026-03-02T10:00:00Z')
const message = {
  id: '44444444-4444-4444-8444-444444444444',
  to: 'ann@demo.test',
  subject: 'To read',
  body: 'Read it.',
}

interface Asked {
  readonly method: string
  readonly path: string
  readonly authorization: string
  readonly body: string
}

/** A stand-in for GOV.UK Notify on this machine: says what it is told to, and keeps what it was asked. */
let says: { status: number; body: object } | 'nothing'
const asked: Asked[] = []
const server = createServer(async (request: IncomingMessage, answer) => {
  const { method = '', url = '', headers } = request
  asked.push({ method, path: url, authorization: headers.authorization ?? '', body: await text(request) })
  if (says === 'nothing') return void request.socket.destroy()
  answer.writeHead(says.status, { 'content-type': 'application/json' }).end(JSON.stringify(says.body))
})

let url = ''
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})
beforeEach(() => void asked.splice(0))
afterAll(() => new Promise((resolve) => server.close(resolve)))

const way = () =>
  notify({ url, key: `hearth-${service}-${secret}`, template }, { now: () => now, waitMs: 2_000 })

test('the request is theirs: address, template, its two fields, our id as reference, a token signed with the secret', async () => {
  says = { status: 201, body: { id: 'theirs' } }
  expect(await way().send(message)).toEqual({ outcome: 'sent' })
  expect(asked).toHaveLength(1)
  const [{ method, path, authorization, body } = { method: '', path: '', authorization: '', body: '' }] =
    asked
  expect([method, path]).toEqual(['POST', '/v2/notifications/email'])
  expect(JSON.parse(body)).toEqual({
    email_address: 'ann@demo.test',
    template_id: template,
    personalisation: { subject: 'To read', body: 'Read it.' },
    reference: message.id,
  })
  const [head = '', claims = '', signature = ''] = authorization.replace('Bearer ', '').split('.')
  expect(signature).toBe(createHmac('sha256', secret).update(`${head}.${claims}`).digest('base64url'))
  const said = [head, claims].map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()))
  expect(said).toEqual([
    { typ: 'JWT', alg: 'HS256' },
    { iss: service, iat: 1_772_445_600 },
  ])
  expect(tokenOf(`hearth-${service}-${secret}`, now)).toBe(authorization.replace('Bearer ', ''))
})

describe('what its answers mean', () => {
  test.each([
    [400, { outcome: 'not sent', because: 'GOV.UK Notify answered 400', again: false }],
    [403, { outcome: 'not sent', because: 'GOV.UK Notify answered 403', again: true }],
    [429, { outcome: 'not sent', because: 'GOV.UK Notify answered 429', again: true }],
    [500, { outcome: 'unsure', because: 'GOV.UK Notify answered 500' }],
  ])('%i', async (status, meant) => {
    says = { status, body: { errors: [{ error: 'BadRequest', message: 'ann@demo.test is wrong' }] } }
    expect(await way().send(message)).toEqual(meant)
  })

  test('a break in the middle leaves it in doubt', async () => {
    says = 'nothing'
    expect(await way().send(message)).toMatchObject({ outcome: 'unsure' })
  })
})

describe('a message in doubt is asked for by our id', () => {
  test.each([
    [{ status: 200, body: { notifications: [{ reference: message.id }] } }, 'taken'],
    [{ status: 200, body: { notifications: [] } }, 'not taken'],
    [{ status: 200, body: { strange: true } }, 'unsure'],
    [{ status: 503, body: {} }, 'unsure'],
  ] as const)('%j: %s', async (answer, found) => {
    says = answer
    expect(await way().find?.(message.id)).toBe(found)
    expect(asked[0]).toMatchObject({ method: 'GET', path: `/v2/notifications?reference=${message.id}` })
  })
})
