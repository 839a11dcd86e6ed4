import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { keyedHash } from '../keys.ts'
import type { OldStay } from '../session.ts'
import type { Filling } from './hearth-of.ts'

/** Methods that change nothing and are let through without a token. */
export const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * The token of a page's forms: a keyed hash of the session, or, before signing in, of a random cookie of this browser.
 * It outlives a renewal of the session's secret, so that a form that was open still saves.
 */
export function tokenFor(key: Buffer, filling: Filling): string {
  if (filling.session === null && filling.visitor === null) {
    filling.visitor = randomBytes(16).toString('base64url')
    filling.visitorIsNew = true
  }
  return keyedHash(key, holderOf(filling)).toString('base64url')
}

const holderOf = ({ session, visitor }: Filling) =>
  session === null ? `visitor ${visitor}` : ofStay(session.sessionId)
const ofStay = (sessionId: string) => `session ${sessionId}`

/** Whether `token` is this browser's own. Nobody without a session or a visitor's cookie has one. */
export function isOwnToken(key: Buffer, filling: Filling, token: unknown): boolean {
  if (typeof token !== 'string' || (filling.session === null && filling.visitor === null)) return false
  return isTokenOf(key, holderOf(filling), token)
}

/** Whether `token` was given to a page of this stay. It lets nothing be done: it only tells whose words were sent too late. */
export function isTokenOfStay(key: Buffer, { sessionId }: OldStay, token: unknown): boolean {
  return typeof token === 'string' && isTokenOf(key, ofStay(sessionId), token)
}

function isTokenOf(key: Buffer, holder: string, token: string): boolean {
  const expected = keyedHash(key, holder)
  const given = Buffer.from(token, 'base64url')
  return given.length === expected.length && timingSafeEqual(given, expected)
}

/**
 * Whether a changing request comes from a page of ours. The browser says so itself in Sec-Fetch-Site; an older one by Origin.
 * Under `no-referrer` a form's Origin is 'null', so that alone proves nothing either way.
 */
export function isFromOurPage(headers: IncomingHttpHeaders, ownOrigins: ReadonlySet<string>): boolean {
  const site = headers['sec-fetch-site']
  const { origin } = headers
  if (site !== undefined)
    return site === 'same-origin' && (origin === undefined || origin === 'null' || ownOrigins.has(origin))
  return origin !== undefined && ownOrigins.has(origin)
}
