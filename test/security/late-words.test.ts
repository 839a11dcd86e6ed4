import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, browser, formHeaders } from '../../src/platform/web/testing/browser.ts'
import { bodies } from '../access/bodies.ts'
import type { Person } from '../access/expected.ts'
import { contentsOf } from '../access/store.ts'
import { addressOf, nobodysIds } from '../access/walk.ts'
import { sessionCookie, type TestApp, testApp } from '../support/app.ts'
import { arrange, aTown, type Town } from '../support/town.ts'

const patience = 120_000
const words = 'The grandmother says that the stairs have no gate.'

/** A form on somebody's screen, its boxes filled in. */
interface Open {
  readonly url: string
  readonly person: Person
  readonly path: string
  readonly fields: Readonly<Record<string, string>>
}

let town: Town
let hearth: TestApp
let open: readonly Open[]
const stays = new Map<Person, Browser>()

beforeAll(async () => {
  town = await aTown()
  hearth = await testApp({ database: town.story.database, now: town.story.now })
  await enteringByName()
  open = await everyFormOnAScreen()
  town.story.todayIs('2026-03-02T12:30:00Z')
}, patience)
afterAll(async () => {
  await hearth.close()
  await town.close()
})

describe('8.5 a form that is sent after its stay ran out', () => {
  test('is found wherever there is one', () => {
    expect(open.length).toBeGreaterThan(30)
    expect(open.filter(({ url }) => url.endsWith('/documents/new'))).toHaveLength(1)
  })

  test(
    'is not done, its words are safe, and its author finds them in it again: every form that takes words',
    async () => {
      const before = await contentsOf(town.story)
      const lost: string[] = []
      for (const form of open) if (!(await comesBack(form))) lost.push(form.url)
      expect(lost).toEqual([])
      expect(await contentsOf(town.story)).toEqual(before)
    },
    patience,
  )

  test('is never seen by who signs in next', async () => {
    const [form] = open
    if (!form) throw new TypeError('no form')
    const late = lateBrowser(form)
    await late.post(form.path, form.fields)
    await late.get('/sign-in')
    const other = form.person === 'colleague' ? 'practitioner' : 'colleague'
    expect((await enter(late, other)).headers['location']).toBe('/')
    for (const path of ['/', form.path]) expect((await late.get(path)).text).not.toContain(words)
  })

  test.each([
    { what: 'a token of another stay', as: { csrfToken: 'A'.repeat(43) } },
    { what: 'no token', as: { csrfToken: '' } },
  ])('is not kept with $what', async ({ as }) => {
    const form = anyForm()
    const before = await drafts()
    const late = lateBrowser(form)
    expect((await late.post(form.path, { ...form.fields, ...as })).headers['location']).toBe('/sign-in')
    expect((await late.get('/sign-in')).text).not.toContain('words are safe')
    expect(await drafts()).toBe(before)
  })
})

describe('8.5 a form with a file', () => {
  test('keeps its words; the file is left out', async () => {
    const form = formAt('/people/:personId/documents/new')
    const late = lateBrowser(form)
    const parts = Object.entries({ ...form.fields, title: words }).map(
      ([name, value]) => `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    )
    const file =
      '--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\ncontent-type: text/plain\r\n\r\nhello\r\n--x--\r\n'
    const headers = { ...formHeaders, 'content-type': 'multipart/form-data; boundary=x' }
    const sent = await late.send('POST', form.path, { headers, payload: parts.join('') + file })
    expect([sent.status, sent.headers['location']]).toEqual([303, '/sign-in'])
    await late.get('/sign-in')
    expect((await enter(late, form.person)).headers['location']).toBe(form.path)
    expect((await late.get(form.path)).text).toContain(words)
  })
})

describe('8.6 a form that is sent when the proof of identity is too old', () => {
  test('comes back with its words after the proof', async () => {
    const form = formAt('/restrictions/new')
    const again = await hearth.signedIn(town.workers[form.person])
    await again.get(form.path)
    town.story.todayIs('2026-03-02T12:50:00Z')
    const sent = await again.post(form.path, { ...form.fields, csrfToken: again.token() })
    expect(sent.headers['location']).toBe('/sign-in/prove')
    await again.get('/sign-in/prove')
    expect((await again.post('/sign-in/prove/demo')).headers['location']).toBe(form.path)
    expect((await again.get(form.path)).text).toContain(words)
  })
})

describe('8.5 a form of another window', () => {
  test('whose author has signed in again meanwhile: back at once, with the words', async () => {
    const form = anyForm()
    // A stay of its own: of somebody's many stays only the latest are looked through.
    const window = await hearth.signedIn(town.workers[form.person])
    await window.get(form.path)
    const again = await hearth.signedIn(town.workers[form.person])
    const fields = { ...form.fields, csrfToken: window.token(), idempotencyKey: randomUUID() }
    const sent = await again.post(form.path, fields)
    expect([sent.status, sent.headers['location']]).toEqual([303, form.path])
    expect((await again.get(form.path)).text).toContain(words)
  })
})

describe('8.5 what came too late', () => {
  test('is not kept from a page of somebody else’s, nor for a stay that was ended, nor for a closed account', async () => {
    const form = anyForm()
    const before = await drafts()
    const foreign = { headers: { 'sec-fetch-site': 'cross-site' } }
    expect((await lateBrowser(form).post(form.path, form.fields, foreign)).status).toBe(403)
    const { owner } = town.story.database
    const worker = town.workers[form.person]
    for (const state of ['suspended', 'active'] as const) {
      await owner.updateTable('access.worker').set({ state }).where('id', '=', worker).execute()
      if (state === 'active')
        await owner
          .updateTable('sign_in.session')
          .set({ ended_at: town.story.now(), ended_because: 'ended by an administrator' })
          .where('worker_id', '=', worker)
          .execute()
      const late = lateBrowser(form)
      expect((await late.post(form.path, form.fields)).headers['location']).toBe('/sign-in')
      expect((await late.get('/sign-in')).text).not.toContain('words are safe')
    }
    expect(await drafts()).toBe(before)
  })
})

const anyForm = () => formAt('/people/:personId/tasks/new')

function formAt(url: string): Open {
  const form = open.find((one) => one.url === url)
  if (!form) throw new TypeError(`no form at ${url}`)
  return form
}

/** Sends it too late, signs in again as the same person, and looks for the words. */
async function comesBack(form: Open): Promise<boolean> {
  const late = lateBrowser(form)
  const sent = await late.post(form.path, form.fields)
  const safe = (await late.get('/sign-in')).text.includes('Your words are safe')
  const { headers } = await enter(late, form.person)
  const shown = (await late.get(headers['location'] ?? '')).text
  return (
    sent.headers['location'] === '/sign-in' &&
    safe &&
    headers['location'] === form.path &&
    shown.includes(words)
  )
}

/** The window in which the form stood, its stay run out. */
function lateBrowser({ person }: Open): Browser {
  const late = browser(hearth.app.server)
  late.cookies.set(sessionCookie, stays.get(person)?.cookies.get(sessionCookie) ?? '')
  return late
}

let entered = 0
/** Each from an address of its own: an address may not try for ever. */
const enter = (late: Browser, person: Person) =>
  late.post(
    '/sign-in/demo',
    { worker: town.workers[person] },
    { from: `10.0.${Math.floor(++entered / 250)}.${entered % 250}` },
  )

async function drafts(): Promise<number> {
  const rows = await arrange(town.story, (trx) => trx.selectFrom('forms.draft').select('id').execute())
  return rows.length
}

/** Every page of ours that is a form with a box for words, at the first person and child where it opens. */
async function everyFormOnAScreen(): Promise<Open[]> {
  await hearth.app.server.ready()
  const urls = (method: string) =>
    hearth.app.routes.filter((one) => one.method === method).map(({ url }) => url)
  const pages = new Set(urls('GET'))
  const found: Open[] = []
  for (const url of urls('POST')) if (pages.has(url)) found.push(...(await opened(url)))
  return found
}

const tried = [
  'socialWorker',
  'assessmentManager',
  'practitioner',
  'frontDoorManager',
  'administrator',
  'keeper',
] as const
const triedAt = ['allocated', 'waiting', 'stranger'] as const

async function opened(url: string): Promise<Open[]> {
  for (const person of tried) {
    const stay = stays.get(person) ?? (await hearth.signedIn(town.workers[person]))
    stays.set(person, stay)
    for (const child of triedAt) {
      const path = addressOf(url, { ...nobodysIds(), ...town.children[child] })
      const { status, text } = await stay.get(path)
      const boxes = status === 200 ? boxesIn(text) : {}
      if (!Object.values(boxes).includes(words)) continue
      const whole = bodies[url]?.(town.workers[person]) ?? {}
      return [{ url, person, path, fields: { idempotencyKey: randomUUID(), ...whole, ...boxes } }]
    }
  }
  return []
}

/** The hidden fields of a page as they are, and every box for words filled in. */
function boxesIn(html: string): Record<string, string> {
  const boxes = html.slice(html.indexOf('<main')).matchAll(/<(input|textarea)\b([^>]*)>/g)
  return Object.fromEntries(
    [...boxes].flatMap(([, tag, attributes = '']) => {
      const of = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1] ?? ''
      if (of('type') === 'hidden') return [[of('name'), of('value')]]
      const forWords = tag === 'textarea' || (of('type') === 'text' && of('inputmode') !== 'numeric')
      return forWords ? [[of('name'), words]] : []
    }),
  )
}

/** Everybody enters by a press on their name. */
async function enteringByName(): Promise<void> {
  const { owner } = town.story.database
  await owner.updateTable('hearth.store').set({ made_up: true }).execute()
  const rows = Object.values(town.workers).map((worker, at) => ({
    worker_id: worker,
    position: at + 1,
    line: 'x',
  }))
  await owner.insertInto('sign_in.demo_person').values(rows).execute()
}
