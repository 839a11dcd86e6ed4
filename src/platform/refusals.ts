import { sql } from 'kysely'
import type { Config } from './config.ts'
import type { Db } from './db.ts'
import { masterKeyFaults } from './keys.ts'

/** What a start needs to know of the store it is about to serve. */
export interface StoreFacts {
  readonly madeUp: boolean
  /** The server's settings of the same names. */
  readonly fsync: string
  readonly synchronousCommit: string
}

/** Reads what `refusals` must know of the store. */
export async function storeFacts(db: Db): Promise<StoreFacts> {
  const { rows } = await sql<StoreFacts>`
    select s.made_up as "madeUp", current_setting('fsync') as fsync, current_setting('synchronous_commit') as "synchronousCommit"
      from hearth.store s`.execute(db)
  const [facts] = rows
  return facts ?? { madeUp: false, fsync: 'off', synchronousCommit: 'off' }
}

interface Rule {
  readonly refuses: (config: Config, store: StoreFacts) => boolean
  readonly says: string
}

const loopback = new Set(['127.0.0.1', 'localhost', '::1'])

const inProduction: readonly Rule[] = [
  {
    refuses: (config) => config.masterKey === null,
    says: 'The master key must be given: set HEARTH_MASTER_KEY_FILE',
  },
  {
    refuses: ({ masterKey }) => masterKey !== null && masterKeyFaults(masterKey).length > 0,
    says: 'The master key is too weak: make one of 32 random bytes in base64',
  },
  {
    refuses: (_, store) => store.madeUp,
    says: 'This store was filled with made-up people and has demo sign-ins: use an empty one',
  },
  {
    refuses: (config) => config.testClock !== null,
    says: 'HEARTH_TEST_CLOCK sets a clock for tests: take it out',
  },
  {
    refuses: (config) => !config.publicUrl.startsWith('https://'),
    says: 'HEARTH_PUBLIC_URL must begin with https://',
  },
  {
    refuses: (config) => config.proxyHops === 0,
    says: 'Hearth speaks plain HTTP: put a proxy with TLS before it and set HEARTH_PROXY_HOPS',
  },
  {
    refuses: ({ oidc }) => oidc !== null && oidc.acr.length + oidc.amr.length === 0,
    says: 'Say how strong a sign-in must be: set HEARTH_OIDC_ACR or HEARTH_OIDC_AMR',
  },
  {
    refuses: ({ oidc }) => oidc !== null && !oidc.issuer.startsWith('https://'),
    says: 'HEARTH_OIDC_ISSUER must begin with https://',
  },
  {
    refuses: (_, store) => store.fsync !== 'on' || store.synchronousCommit === 'off',
    says: 'The database does not write through to its disk: set fsync and synchronous_commit to on',
  },
]

const elsewhere: readonly Rule[] = [
  {
    refuses: (config) => !loopback.has(config.host),
    says: 'Outside production Hearth listens on this machine only: leave HOST out, or set HEARTH_PRODUCTION',
  },
]

/** Why a start is refused, one line each; empty: go ahead. @source spec/security.md 10.1 */
export function refusals(config: Config, store: StoreFacts): string[] {
  const rules = config.production ? inProduction : elsewhere
  return rules.filter((rule) => rule.refuses(config, store)).map((rule) => rule.says)
}
