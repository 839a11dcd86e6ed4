import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { type MailConfig, mailFaults, mailOf, mailSecrets, mailSettings } from './mail-config.ts'

/** What the environment says, read once and typed. */
export interface Config {
  readonly production: boolean
  /** Null: the embedded database. `migrateUrl` signs in as the owner of the tables. */
  readonly database: { readonly url: string; readonly migrateUrl: string } | null
  /** Where Hearth keeps what it makes itself; null: the launcher's own choice. */
  readonly dataDir: string | null
  readonly host: string
  readonly port: number
  /** The address people type, without a path: 'https://hearth.council.example'. */
  readonly publicUrl: string
  /** How many proxies stand in front; forwarded headers beyond that number are ignored. */
  readonly proxyHops: number
  /** Where the scanner of documents listens: a socket's path or host:port; null: there is none. */
  readonly clamd: string | null
  /** How messages leave. */
  readonly mail: MailConfig
  /** The Chromium that makes PDFs; null: an installed one, if there is. */
  readonly chromium: string | null
  readonly oidc: OidcConfig | null
  /** Base64, one key a line, the one in use first; null: the key made on first start. */
  readonly masterKey: string | null
  /** Only for tests and rehearsals: the moment to take for now. */
  readonly testClock: string | null
}

/** The council's sign-in server. */
export interface OidcConfig {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Accepted values of `acr`; empty: any. */
  readonly acr: readonly string[]
  /** Values that `amr` must hold; empty: none. With `acr` this is the required strength. */
  readonly amr: readonly string[]
  /** Claims that are looked up in sign_in.claim_role. */
  readonly roleClaims: readonly string[]
}

export type ReadConfig =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly lines: readonly string[] }

type Environment = Readonly<Record<string, string | undefined>>

const address = (scheme: RegExp, what: string) =>
  z.string().refine((text) => scheme.test(text) && URL.canParse(text), `is not ${what}`)
const database = address(/^postgres(ql)?:\/\//, "a database's address (postgres://…)")
const web = address(/^https?:\/\//, 'a web address (https://…)')
const yes = z
  .enum(['1', 'true', 'yes', '0', 'false', 'no'], 'must be yes or no')
  .transform((text) => /^(1|true|yes)$/.test(text))
const wholeNumber = (most: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/, 'must be a whole number')
    .transform(Number)
    .refine((value) => value <= most, `must be at most ${most}`)
const list = z.string().transform((text) => text.split(/[\s,]+/).filter((word) => word !== ''))

const schema = z.object({
  DATABASE_URL: database.optional(),
  MIGRATE_DATABASE_URL: database.optional(),
  HEARTH_DATA: z.string().optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: wholeNumber(65_535).default(3000),
  HEARTH_PUBLIC_URL: web.optional(),
  HEARTH_PROXY_HOPS: wholeNumber(5).default(0),
  HEARTH_CLAMD: z
    .string()
    .regex(/^(\/\S+|[\w.-]+:\d{1,5})$/, 'must be a socket (/run/clamav/clamd.ctl) or host:port')
    .optional(),
  HEARTH_CHROMIUM: z.string().startsWith('/', 'must be the full path of a program').optional(),
  HEARTH_PRODUCTION: yes.default(false),
  HEARTH_MASTER_KEY: z.string().optional(),
  HEARTH_TEST_CLOCK: z.iso.datetime('must be a moment such as 2026-03-02T09:00:00Z').optional(),
  HEARTH_OIDC_ISSUER: web.optional(),
  HEARTH_OIDC_CLIENT_ID: z.string().optional(),
  HEARTH_OIDC_CLIENT_SECRET: z.string().optional(),
  HEARTH_OIDC_ACR: list.default([]),
  HEARTH_OIDC_AMR: list.default([]),
  HEARTH_OIDC_ROLE_CLAIMS: list.default(['roles', 'groups']),
  ...mailSettings,
})
type Settings = z.infer<typeof schema>

/** Values that may stand in a file named by the setting with `_FILE` added, so that no secret is in the process list. */
const secrets = [
  'HEARTH_MASTER_KEY',
  'HEARTH_OIDC_CLIENT_SECRET',
  'DATABASE_URL',
  'MIGRATE_DATABASE_URL',
  ...mailSecrets,
]

/** Reads the environment. Empty values count as not set. What is wrong comes back as one clear line each. */
export function readConfig(environment: Environment): ReadConfig {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  )
  const { settings, lines } = withFiles(given)
  const read = schema.safeParse(settings)
  const wrong = read.success
    ? together(read.data)
    : read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
  const all = [...lines, ...wrong]
  return read.success && all.length === 0
    ? { ok: true, config: configOf(read.data) }
    : { ok: false, lines: all }
}

function withFiles(given: Environment): { settings: Environment; lines: string[] } {
  const lines: string[] = []
  const settings = { ...given }
  for (const name of secrets) {
    const file = given[`${name}_FILE`]
    if (file === undefined) continue
    if (given[name] !== undefined) lines.push(`${name} and ${name}_FILE are both set: leave one out`)
    else if (!readInto(settings, name, file)) lines.push(`${name}_FILE names a file that can't be read`)
  }
  return { settings, lines }
}

function readInto(settings: Record<string, string | undefined>, name: string, file: string): boolean {
  try {
    settings[name] = readFileSync(file, 'utf8').trim()
    return true
  } catch {
    return false
  }
}

/** What only shows when settings are seen together. */
function together(read: Settings): string[] {
  const oidc = [read.HEARTH_OIDC_ISSUER, read.HEARTH_OIDC_CLIENT_ID, read.HEARTH_OIDC_CLIENT_SECRET]
  const some = oidc.some((value) => value !== undefined) && oidc.includes(undefined)
  const path = read.HEARTH_PUBLIC_URL !== undefined && new URL(read.HEARTH_PUBLIC_URL).pathname !== '/'
  return [
    ...(some
      ? [
          'HEARTH_OIDC_ISSUER, HEARTH_OIDC_CLIENT_ID and HEARTH_OIDC_CLIENT_SECRET go together: set all or none',
        ]
      : []),
    ...(path ? ['HEARTH_PUBLIC_URL must have no path'] : []),
    ...(read.MIGRATE_DATABASE_URL && !read.DATABASE_URL
      ? ['MIGRATE_DATABASE_URL needs DATABASE_URL beside it']
      : []),
    ...mailFaults(read),
  ]
}

function configOf(read: Settings): Config {
  const url = read.DATABASE_URL
  return {
    production: read.HEARTH_PRODUCTION,
    database: url === undefined ? null : { url, migrateUrl: read.MIGRATE_DATABASE_URL ?? url },
    dataDir: read.HEARTH_DATA ?? null,
    host: read.HOST,
    port: read.PORT,
    publicUrl: new URL(read.HEARTH_PUBLIC_URL ?? `http://127.0.0.1:${read.PORT}`).origin,
    proxyHops: read.HEARTH_PROXY_HOPS,
    clamd: read.HEARTH_CLAMD ?? null,
    mail: mailOf(read),
    chromium: read.HEARTH_CHROMIUM ?? null,
    oidc: oidcOf(read),
    masterKey: read.HEARTH_MASTER_KEY ?? null,
    testClock: read.HEARTH_TEST_CLOCK ?? null,
  }
}

function oidcOf(read: Settings): OidcConfig | null {
  const {
    HEARTH_OIDC_ISSUER: issuer,
    HEARTH_OIDC_CLIENT_ID: clientId,
    HEARTH_OIDC_CLIENT_SECRET: clientSecret,
  } = read
  if (!issuer || !clientId || !clientSecret) return null
  const { HEARTH_OIDC_ACR: acr, HEARTH_OIDC_AMR: amr, HEARTH_OIDC_ROLE_CLAIMS: roleClaims } = read
  return { issuer, clientId, clientSecret, acr, amr, roleClaims }
}
