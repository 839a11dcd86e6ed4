import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Instant } from '../../platform/instant.ts'
import { webGround } from '../../platform/web/ground.ts'
import type { Limits } from '../../platform/web/limits.ts'
import { type Answer, type Browser, browser } from '../../platform/web/testing/browser.ts'
import { type TestServer, testServer } from '../../platform/web/testing/server.ts'
import { demoScanner } from '../../record/documents/scan/demo-scanner.ts'
import { noScanner } from '../../record/documents/scan/scanner-for.ts'
import { folderStore } from '../../record/documents/store/file-store.ts'
import { type TestDatabase, testDatabase } from '../../testing/database.ts'
import { portalRoutes } from '../routes.ts'
import { tidyPortal } from '../tidy.ts'

/** The portal alone, over a database of its own, and the steps of somebody outside. */
export interface TestPortal {
  readonly database: TestDatabase
  readonly server: TestServer
  now(): Instant
  minutesPass(minutes: number): void
  visitor(): Browser
  /** Opens a page and sends its form. */
  press(who: Browser, path: string, fields: Record<string, string>, from?: string): Promise<Answer>
  /** The code that was sent to an address last. */
  codeFor(email: string): Promise<string>
  /** Somebody who has proved their address. */
  proven(sender: string, email: string): Promise<Browser>
  attach(who: Browser, file: { readonly name: string; readonly bytes: Buffer }): Promise<Answer>
  /** Reads the message back and sends it; the page that says so. */
  send(who: Browser): Promise<Answer>
  /** Names in the store of files. */
  stored(): Promise<string[]>
  tidy(): Promise<number>
  close(): Promise<void>
}

/** An address that nobody has used. */
export const newEmail = () => `sender.${randomUUID().slice(0, 8)}@school.example`

/** A page without what differs by chance. */
export function alike(text: string): string {
  return text
    .replaceAll(/nonce="[^"]*"/g, '')
    .replaceAll(/name="csrfToken" value="[^"]*"/g, '')
    .replaceAll(/data-leave-token="[^"]*"/g, '')
}

export const theWorry = (): Record<string, string> => ({
  inDanger: 'no',
  told: 'He comes in hungry each day.',
  goingWell: 'He loves to read.',
})

export const theChild = (): Record<string, string> => ({
  childName: 'Testa Made-Up',
  childAge: '7',
  lives: '12 Invented Row',
  familyKnows: 'yes',
  agreed: 'given',
  wantsHelp: 'given',
  interpreter: 'no',
})

export const theSender = (): Record<string, string> => ({ name: 'Paula Invented', role: 'Class teacher' })

interface Wanted {
  readonly settings?: Parameters<typeof testServer>[0]['config']
  /** The server's own limits in a minute. Left out: none that a test meets. */
  readonly limits?: Partial<Limits>
  /** False: no scanner answers. */
  readonly scans?: boolean
}

const many = { person: 10_000, address: 10_000 }
const boundless: Partial<Limits> = { 'sign-in': many, upload: many }

/** Opens the portal. Close it in `afterAll`. */
export async function aPortal({
  settings,
  limits = boundless,
  scans = true,
}: Wanted = {}): Promise<TestPortal> {
  const database = await testDatabase()
  const server = await testServer({ db: database.staff, limits, ...(settings ? { config: settings } : {}) })
  const folder = mkdtempSync(join(tmpdir(), 'hearth-portal-'))
  const store = folderStore(folder)
  const { config, keys, log, assets } = server.options
  await portalRoutes(server.app, {
    db: database.portal,
    ground: webGround(config, keys),
    keys,
    outside: { assets: assets.addresses, madeUp: false },
    store,
    scanner: scans ? demoScanner({ madeUp: true }) : noScanner,
    log,
  })
  const steps = stepsOf(database, server.app)
  return {
    database,
    server,
    now: server.now,
    minutesPass: server.minutesPass,
    ...steps,
    stored: async () =>
      (await readdir(folder, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map(({ name }) => name)
        .toSorted(),
    tidy: () => tidyPortal({ db: database.portal, store }, server.now()),
    async close() {
      await server.app.close()
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The steps of somebody outside, at any server that has the portal. */
export function stepsOf(
  database: Pick<TestDatabase, 'owner'>,
  app: FastifyInstance,
): Pick<TestPortal, 'visitor' | 'press' | 'codeFor' | 'proven' | 'attach' | 'send'> {
  const visitor = () => browser(app)
  const press: TestPortal['press'] = async (who, path, fields, from) => {
    await who.get(path)
    return who.post(path, fields, from === undefined ? {} : { from })
  }
  const codeFor = async (email: string) => {
    const { text } = await database.owner
      .selectFrom('record.outbox')
      .select('text')
      .where('to_address', '=', email)
      .orderBy('made_at', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    return /\d{6}/.exec(text)?.[0] ?? 'none'
  }
  return {
    visitor,
    press,
    codeFor,
    async proven(sender: string, email: string) {
      const who = visitor()
      await press(who, '/report/who', { sender, anonymous: 'no' })
      await press(who, '/report/email', { email })
      await press(who, '/report/code', { code: await codeFor(email) })
      return who
    },
    attach,
    async send(who: Browser) {
      const check = await who.get('/report/check')
      const message = /name="message" value="([^"]+)"/.exec(check.text)?.[1] ?? ''
      await who.post('/report/check', { message })
      return who.get('/report/sent')
    },
  }
}

const edge = 'edge-of-a-part'

async function attach(
  who: Browser,
  { name, bytes }: { readonly name: string; readonly bytes: Buffer },
): Promise<Answer> {
  await who.get('/report/files')
  const token = `--${edge}\r\ncontent-disposition: form-data; name="csrfToken"\r\n\r\n${who.token()}\r\n`
  const head = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  const payload = Buffer.concat([Buffer.from(token + head), bytes, Buffer.from(`\r\n--${edge}--\r\n`)])
  return who.send('POST', '/report/files', {
    headers: {
      'content-type': `multipart/form-data; boundary=${edge}`,
      'sec-fetch-site': 'same-origin',
      origin: 'null',
    },
    payload,
  })
}
