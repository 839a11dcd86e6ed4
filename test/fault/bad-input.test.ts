import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from '../../src/platform/web/testing/browser.ts'
import { contentsOf } from '../access/store.ts'
import { root } from '../house/tree.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { type DurableStore, durableStore } from '../support/durable-store.ts'
import { callFields } from '../support/forms.ts'
import { freePort, killEveryHearth, startHearth } from '../support/hearth-process.ts'
import { aTown, type Town } from '../support/town.ts'

describe('at the terminal: one line, exit 2', () => {
  let store: DurableStore
  beforeAll(async () => {
    store = await durableStore()
  })
  afterAll(async () => {
    await killEveryHearth()
    await store.remove()
  })

  test('two servers on one data directory', async () => {
    const first = await startHearth(store.dataDir, await freePort())
    const second = hearth(['start', '--data', store.dataDir, '--port', String(await freePort())])
    expect(second.lines.at(-1)).toBe(
      `hearth: Hearth is already running on ${store.dataDir}: stop it first, or give another folder with --data or HEARTH_DATA`,
    )
    expect(second.status).toBe(2)
    expect(await first.stop()).toBe(0)
  })

  test.each([
    {
      what: 'a database address that leads nowhere',
      environment: { DATABASE_URL: `postgres://${['hearth:secret', '127.0.0.1:9/hearth'].join('@')}` },
      says: /^hearth: The database at 127\.0\.0\.1:9\/hearth can't be reached: .*$/,
    },
    {
      what: 'a database address that is none',
      environment: { DATABASE_URL: 'mysql://somewhere' },
      says: /^hearth: DATABASE_URL is not a database's address \(postgres:\/\/…\)$/,
    },
    {
      what: 'a key file that is not there',
      environment: { HEARTH_MASTER_KEY_FILE: '/nowhere/master.key' },
      says: /^hearth: HEARTH_MASTER_KEY_FILE names a file that can't be read$/,
    },
  ])('$what', async ({ environment, says }) => {
    const { lines, status } = hearth(['start', '--port', String(await freePort())], environment)
    expect(lines.filter((line) => line.startsWith('hearth:'))).toEqual([expect.stringMatching(says)])
    expect(lines.join('\n')).not.toMatch(/secret|node_modules| at .*\.ts/)
    expect(status).toBe(2)
  })

  function hearth(words: readonly string[], environment: Record<string, string> = {}) {
    const { stderr, status } = spawnSync(process.execPath, [join(root, 'bin/hearth.js'), ...words], {
      cwd: store.dataDir,
      env: { ...process.env, HEARTH_DATA: store.dataDir, ...environment },
      encoding: 'utf8',
    })
    return { status, lines: stderr.trim().split('\n') }
  }
})

describe('on a page: beside the field and in the summary, nothing half-written', () => {
  let town: Town
  let app: TestApp
  let practitioner: Browser
  beforeAll(async () => {
    town = await aTown()
    app = await testApp({ database: town.story.database, now: town.story.now })
    practitioner = await app.signedIn(town.workers.practitioner)
    await practitioner.get('/')
  })
  afterAll(async () => {
    await app.close()
    await town.close()
  })

  test.each([
    {
      what: 'an impossible date',
      wrong: { 'receivedAt-day': '30', 'receivedAt-month': '2' },
      field: 'receivedAt',
      says: /real/,
    },
    {
      what: 'a day to come',
      wrong: { 'receivedAt-year': '2031' },
      field: 'receivedAt',
      says: /today or in the past/,
    },
    {
      what: 'a way that is not in the list',
      wrong: { how: 'pigeon' },
      field: 'how',
      says: /Select one of the answers/,
    },
    { what: 'a time that is none', wrong: { 'receivedAt-time': '25:99' }, field: 'receivedAt', says: /time/ },
    {
      what: 'a birth date in the future',
      wrong: { do: 'add-new', searched: 'Test', given: 'Test', ...birth('2031') },
      field: 'bornOn',
      says: /in the past/,
    },
    {
      what: 'an impossible birth date',
      wrong: { do: 'add-new', searched: 'Test', given: 'Test', ...birth('2019', '31', '4') },
      field: 'bornOn',
      says: /real/,
    },
  ])('$what', async ({ wrong, field, says }) => {
    const before = await contentsOf(town.story)
    const callId = randomUUID()
    const call = { ...callFields('He comes to school hungry.', town.story.now()), idempotencyKey: callId }
    const { status, text } = await practitioner.post(`/contacts/new/${callId}`, { ...call, ...wrong })
    expect(status).toBe(422)
    expect(text).toContain('<title>Error: ')
    const [, href = '', inSummary = ''] =
      new RegExp(`<a href="#(${field}[\\w-]*)">([^<]+)</a>`).exec(text) ?? []
    expect(inSummary).toMatch(says)
    expect(text).toMatch(new RegExp(`id="${href}"`))
    const beside = [...text.matchAll(/class="govuk-error-message">(?:<span[^>]*>[^<]*<\/span>)?([^<]+)</g)]
    expect(beside.map(([, words = '']) => words.trim())).toContain(inSummary)
    expect(text).toContain('He comes to school hungry.')
    expect(await contentsOf(town.story)).toEqual(before)
  })
})

function birth(year: string, day = '1', month = '1') {
  return { 'bornOn-day': day, 'bornOn-month': month, 'bornOn-year': year }
}
