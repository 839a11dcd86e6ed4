import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { eicar } from '../testing/files.ts'
import { clamd } from './clamd.ts'
import { demoScanner, NotMadeUp } from './demo-scanner.ts'
import { clamdPlace, noScanner, scannerFor } from './scanner-for.ts'

const servers: Server[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise((done) => server.close(done))))
})

/** A clamd that reads INSTREAM as the real one does and answers what the test says, on a socket of its own. */
async function aClamd(answer: (received: Buffer, socket: Socket) => void): Promise<{ path: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'clamd-'))
  const path = join(folder, 'ctl')
  const server = createServer((socket) => {
    let sent = Buffer.alloc(0)
    socket.on('error', () => {})
    socket.on('data', (more) => {
      sent = Buffer.concat([sent, more])
      const whole = received(sent)
      if (whole) answer(whole, socket)
    })
  })
  servers.push(server)
  server.on('close', () => rm(folder, { recursive: true, force: true }))
  await new Promise<void>((done) => server.listen(path, done))
  return { path }
}

function received(sent: Buffer): Buffer | null {
  expect(sent.subarray(0, 10).toString()).toBe('zINSTREAM\0')
  const parts: Buffer[] = []
  let at = 10
  while (at + 4 <= sent.length) {
    const length = sent.readUInt32BE(at)
    if (length === 0) return Buffer.concat(parts)
    parts.push(sent.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}

test.each([
  { says: 'stream: OK\0', is: { found: 'nothing' } },
  { says: 'stream: Eicar-Signature FOUND\0', is: { found: 'something', what: 'Eicar-Signature' } },
  {
    says: 'INSTREAM size limit exceeded. ERROR\0',
    is: { found: 'unsure', why: 'the scanner could not look through the file' },
  },
  { says: 'stream: OKAY\0', is: { found: 'unsure', why: 'the scanner could not look through the file' } },
])('clamd says $says', async ({ says, is }) => {
  const place = await aClamd((_, socket) => socket.end(says))
  expect(await clamd(place).scan(eicar())).toEqual(is)
})

test('clamd is sent the whole file', async () => {
  const bytes = randomBytes(200_000)
  const place = await aClamd((sent, socket) =>
    socket.end(sent.equals(bytes) ? 'stream: OK\0' : 'stream: other FOUND\0'),
  )
  expect(await clamd(place).scan(bytes)).toEqual({ found: 'nothing' })
})

const away = { found: 'unsure', why: 'the scanner does not answer' }

test('a clamd that is slow, hangs up or is not there leaves us unsure', async () => {
  const slow = await aClamd(() => {})
  expect(await clamd(slow, { waitMs: 50 }).scan(eicar())).toEqual(away)
  const rude = await aClamd((_, socket) => socket.destroy())
  expect(await clamd(rude).scan(eicar())).toEqual(away)
  expect(await clamd({ path: join(tmpdir(), 'no-such-socket') }).scan(eicar())).toEqual(away)
})

test('10.1: the demo scanner finds the test file, says what it is, and is refused where people are real', async () => {
  const demo = scannerFor({ madeUp: true, clamdAt: null })
  expect(demo.name).toContain('Demo scanner')
  expect(await demo.scan(Buffer.concat([Buffer.from('before '), eicar()]))).toMatchObject({
    found: 'something',
  })
  expect(await demo.scan(Buffer.from('words'))).toEqual({ found: 'nothing' })
  expect(() => demoScanner({ madeUp: false })).toThrow(NotMadeUp)
})

test('12.1, 15.2: without a scanner nothing is ever clean', async () => {
  expect(scannerFor({ madeUp: false, clamdAt: null })).toBe(noScanner)
  expect(await noScanner.scan(Buffer.from('words'))).toEqual({ found: 'unsure', why: 'no scanner is set up' })
  expect(scannerFor({ madeUp: true, clamdAt: { path: '/run/clamd' } }).name).toBe('ClamAV')
})

test.each([
  { setting: '/run/clamav/clamd.ctl', place: { path: '/run/clamav/clamd.ctl' } },
  { setting: 'scanner.council.example:3310', place: { host: 'scanner.council.example', port: 3310 } },
  { setting: 'scanner', place: null },
  { setting: 'scanner:99999', place: null },
])('$setting', ({ setting, place }) => expect(clamdPlace(setting)).toEqual(place))
