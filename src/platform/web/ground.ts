import type { FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'
import { derivedKey, type MasterKeys } from '../keys.ts'
import { type Cookies, cookiesFor } from './cookies.ts'

/** What the server and the sign-in pages both stand on. The same configuration and keys always give the same ground. */
export interface WebGround {
  /** Browsers reach us by https. */
  readonly secure: boolean
  readonly cookies: Cookies
  readonly keys: {
    readonly csrf: Buffer
    readonly cookies: Buffer
    readonly limits: Buffer
    readonly log: Buffer
  }
  /** Sign-in servers that our forms may lead to. */
  readonly formTargets: readonly string[]
  /** Whether we answer to the name in the address; on this machine, guards against a foreign name that leads here. */
  answersTo(request: FastifyRequest): boolean
  /** The origins whose forms are ours. */
  ownOrigins(request: FastifyRequest): ReadonlySet<string>
}

const thisMachine = /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/

/** Works out the ground. */
export function webGround(config: Config, keys: MasterKeys): WebGround {
  const secure = config.publicUrl.startsWith('https://')
  return {
    secure,
    cookies: cookiesFor(secure),
    keys: {
      csrf: derivedKey(keys, 'form tokens'),
      cookies: derivedKey(keys, 'sealed cookies'),
      limits: derivedKey(keys, 'limits'),
      log: derivedKey(keys, 'people in the log'),
    },
    formTargets: config.oidc === null ? [] : [new URL(config.oidc.issuer).origin],
    answersTo: ({ headers }) => config.production || thisMachine.test(headers.host ?? ''),
    ownOrigins: ({ headers }) =>
      new Set(config.production ? [config.publicUrl] : [config.publicUrl, `http://${headers.host ?? ''}`]),
  }
}
