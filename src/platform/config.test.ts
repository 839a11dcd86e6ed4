import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readConfig } from './config.ts'

const faultsOf = (environment: Record<string, string>) => {
  const read = readConfig(environment)
  return read.ok ? [] : read.lines
}

test('nothing set: the demo on this machine', () => {
  expect(readConfig({})).toEqual({
    ok: true,
    config: {
      production: false,
      database: null,
      dataDir: null,
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://127.0.0.1:3000',
      proxyHops: 0,
      clamd: null,
      mail: { smtp: null, notify: null },
      chromium: null,
      oidc: null,
      masterKey: null,
      testClock: null,
    },
  })
})

test('a council’s settings', () => {
  const read = readConfig({
    HEARTH_PRODUCTION: 'yes',
    DATABASE_URL: 'postgres://app@db.council.example/hearth',
    MIGRATE_DATABASE_URL: 'postgresql://owner@db.council.example/hearth',
    HEARTH_PUBLIC_URL: 'https://hearth.council.example/',
    HEARTH_PROXY_HOPS: '2',
    HEARTH_OIDC_ISSUER: 'https://id.council.example',
    HEARTH_OIDC_CLIENT_ID: 'hearth',
    HEARTH_OIDC_CLIENT_SECRET: 'x',
    HEARTH_OIDC_AMR: 'mfa, hwk',
  })
  expect(read).toMatchObject({
    ok: true,
    config: {
      production: true,
      database: {
        url: 'postgres://app@db.council.example/hearth',
        migrateUrl: 'postgresql://owner@db.council.example/hearth',
      },
      publicUrl: 'https://hearth.council.example',
      proxyHops: 2,
      oidc: { amr: ['mfa', 'hwk'], acr: [], roleClaims: ['roles', 'groups'] },
    },
  })
})

describe('one clear line each', () => {
  test.each([
    {
      environment: { DATABASE_URL: 'mysql://x' },
      line: "DATABASE_URL is not a database's address (postgres://…)",
    },
    {
      environment: { DATABASE_URL: 'postgres://' + '[' },
      line: "DATABASE_URL is not a database's address (postgres://…)",
    },
    { environment: { PORT: 'http' }, line: 'PORT must be a whole number' },
    { environment: { PORT: '70000' }, line: 'PORT must be at most 65535' },
    { environment: { HEARTH_PRODUCTION: 'maybe' }, line: 'HEARTH_PRODUCTION must be yes or no' },
    {
      environment: { HEARTH_PUBLIC_URL: 'https://x.example/hearth' },
      line: 'HEARTH_PUBLIC_URL must have no path',
    },
    {
      environment: { HEARTH_TEST_CLOCK: 'noon' },
      line: 'HEARTH_TEST_CLOCK must be a moment such as 2026-03-02T09:00:00Z',
    },
    {
      environment: { HEARTH_MASTER_KEY_FILE: '/nonexistent' },
      line: "HEARTH_MASTER_KEY_FILE names a file that can't be read",
    },
    {
      environment: { MIGRATE_DATABASE_URL: 'postgres://x' },
      line: 'MIGRATE_DATABASE_URL needs DATABASE_URL beside it',
    },
    {
      environment: { HEARTH_OIDC_ISSUER: 'https://id.example' },
      line: 'HEARTH_OIDC_ISSUER, HEARTH_OIDC_CLIENT_ID and HEARTH_OIDC_CLIENT_SECRET go together: set all or none',
    },
  ])('$line', ({ environment, line }) => {
    expect(faultsOf(environment)).toEqual([line])
  })

  test('all of them at once, and never a secret', () => {
    const lines = faultsOf({ DATABASE_URL: 'secret-in-the-wrong-place', PORT: 'x', HEARTH_PRODUCTION: 'x' })
    expect(lines.length).toBe(3)
    expect(lines.join()).not.toContain('secret-in')
  })
})

test('10.3 secrets may come from files', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'hearth-config-')), 'key')
  writeFileSync(file, 'abc\n')
  expect(readConfig({ HEARTH_MASTER_KEY_FILE: file })).toMatchObject({
    ok: true,
    config: { masterKey: 'abc' },
  })
  expect(faultsOf({ HEARTH_MASTER_KEY_FILE: file, HEARTH_MASTER_KEY: 'x' })).toEqual([
    'HEARTH_MASTER_KEY and HEARTH_MASTER_KEY_FILE are both set: leave one out',
  ])
})

test.each([
  { set: '/run/clamav/clamd.ctl', clamd: '/run/clamav/clamd.ctl' },
  { set: 'scanner.council.example:3310', clamd: 'scanner.council.example:3310' },
])('the scanner of documents is where $set says', ({ set, clamd }) => {
  expect(readConfig({ HEARTH_CLAMD: set })).toMatchObject({ ok: true, config: { clamd } })
})

test('a scanner that is neither a socket nor host and port is said in one line', () => {
  expect(readConfig({ HEARTH_CLAMD: 'yes' })).toEqual({
    ok: false,
    lines: ['HEARTH_CLAMD must be a socket (/run/clamav/clamd.ctl) or host:port'],
  })
})

describe('how messages leave', () => {
  const smtp = {
    HEARTH_SMTP_URL: 'smtps://hearth@mail.council.example:465',
    HEARTH_MAIL_FROM: 'Hearth <hearth@council.example>',
  }
  const id = '11111111-1111-4111-8111-111111111111'
  const notify = { HEARTH_NOTIFY_KEY: `hearth-${id}-${id}`, HEARTH_NOTIFY_TEMPLATE: id }

  test('by the council’s mail server, or by GOV.UK Notify', () => {
    expect(readConfig({ ...smtp, HEARTH_SMTP_PASSWORD: 'x', ...notify })).toMatchObject({
      ok: true,
      config: {
        mail: {
          smtp: { url: smtp.HEARTH_SMTP_URL, from: smtp.HEARTH_MAIL_FROM, password: 'x' },
          notify: {
            url: 'https://api.notifications.service.gov.uk',
            key: notify.HEARTH_NOTIFY_KEY,
            template: id,
          },
        },
      },
    })
  })

  test.each([
    [
      { HEARTH_SMTP_URL: smtp.HEARTH_SMTP_URL },
      'HEARTH_SMTP_URL and HEARTH_MAIL_FROM go together: set both or none',
    ],
    [
      { HEARTH_NOTIFY_KEY: notify.HEARTH_NOTIFY_KEY },
      'HEARTH_NOTIFY_KEY and HEARTH_NOTIFY_TEMPLATE go together: set both or none',
    ],
    [{ ...notify, HEARTH_NOTIFY_KEY: 'x' }, 'HEARTH_NOTIFY_KEY is not a key of GOV.UK Notify'],
    [
      { ...smtp, HEARTH_SMTP_URL: 'smtp://a:secret@mail.council.example' },
      'HEARTH_SMTP_URL must not hold the password',
    ],
    [
      { ...smtp, HEARTH_MAIL_FROM: 'Hearth' },
      'HEARTH_MAIL_FROM must be an address such as Hearth <hearth@council.example>',
    ],
    [{ HEARTH_CHROMIUM: 'chromium' }, 'HEARTH_CHROMIUM must be the full path of a program'],
  ])('%j', (set, line) => expect(faultsOf(set)).toEqual([line]))
})
