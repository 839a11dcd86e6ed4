import { afterAll, beforeAll, expect, test } from 'vitest'
import { browser } from '../../src/platform/web/testing/browser.ts'
import { outsideTheTable } from '../../src/record/shell/route-check.ts'
import { type TestDatabase, testDatabase } from '../../src/testing/database.ts'
import { testApp } from '../support/app.ts'
import { addressOf, nobodysIds } from './walk.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

test('3.2 every page and button has an access rule and an audit name', async () => {
  const hearth = await testApp({ database })
  await hearth.app.server.ready()
  expect(hearth.app.routes.length).toBeGreaterThan(50)
  expect(hearth.app.routes.filter(({ access, audit }) => access === '' || audit === '')).toEqual([])
  await hearth.close()
})

test('3.2 a page planted without them keeps Hearth from opening', async () => {
  const hearth = await testApp({ database })
  hearth.app.server.get('/planted/:personId', () => 'everything')
  await expect(hearth.listen()).rejects.toMatchObject({
    code: 'ROUTE_WITHOUT_RULE',
    message: 'No access rule and audit name: GET /planted/:personId',
  })
  await hearth.close()
})

test('3.2 what stands outside the table is no page about anybody', () => {
  expect(
    [...outsideTheTable].filter((url) => !/^\/(assets|policy-report|report|session|sign-)/.test(url)),
  ).toEqual([])
})

test('8.4 whoever is not signed in is led to sign in by every page, and sends nothing', async () => {
  const hearth = await testApp({ database })
  const stranger = browser(hearth.app.server)
  await stranger.get('/sign-in')
  for (const { method, url } of hearth.app.routes) {
    const path = addressOf(url, nobodysIds())
    const { status, headers } = method === 'GET' ? await stranger.get(path) : await stranger.post(path)
    // A form without its token is none of ours.
    const wanted = method === 'GET' ? [303, '/sign-in'] : [403, undefined]
    expect([url, status, headers['location']]).toEqual([url, ...wanted])
  }
  await hearth.close()
})
