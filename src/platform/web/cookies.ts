import type { CookieSerializeOptions } from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '../errors.ts'
import { addHours, type Instant } from '../instant.ts'
import { seal, unseal } from '../keys.ts'

/**
 * Our cookies. With TLS in front: `__Host-`, Secure, HttpOnly, SameSite=Lax, no domain. On plain http, which only the demo and
 * tests on this machine have, a browser refuses `__Host-`, so the name is plain there.
 */
export interface Cookies {
  read(request: FastifyRequest, name: CookieName): string | null
  set(reply: FastifyReply, name: CookieName, value: string): void
  clear(reply: FastifyReply, name: CookieName): void
}

/**
 * session: the stay; visitor: binds form tokens before signing in; place: where to come back to; openid: a sign-in under way;
 * portal: somebody outside who is writing to us.
 */
export type CookieName = 'session' | 'visitor' | 'place' | 'openid' | 'portal'

const suffix: Readonly<Record<CookieName, string>> = {
  session: 'hearth',
  visitor: 'hearth-visitor',
  place: 'hearth-place',
  openid: 'hearth-openid',
  portal: 'hearth-report',
}

/** @param secure the public address begins with https */
export function cookiesFor(secure: boolean): Cookies {
  const named = (name: CookieName) => `${secure ? '__Host-' : ''}${suffix[name]}`
  const options: CookieSerializeOptions = { path: '/', httpOnly: true, sameSite: 'lax', secure }
  return {
    read: (request, name) => request.cookies[named(name)] ?? null,
    set: (reply, name, value) => void reply.setCookie(named(name), value, options),
    clear: (reply, name) => void reply.clearCookie(named(name), options),
  }
}

interface Sealed {
  readonly until: Instant
  readonly value: unknown
}

/** A value that only we can make and read, good for some hours and for one purpose, to go along with a browser. */
export function sealedText(
  key: Buffer,
  purpose: string,
  { value, now, hours }: { value: unknown; now: Instant; hours: number },
): string {
  const sealed: Sealed = { until: addHours(now, hours), value }
  return seal(key, purpose, Buffer.from(JSON.stringify(sealed))).toString('base64url')
}

/** The value of a sealed text; undefined where it was not made by us for this purpose, or its time is over. */
export function openedText(
  key: Buffer,
  purpose: string,
  { text, now }: { text: string | null; now: Instant },
): unknown {
  if (text === null) return undefined
  try {
    const sealed = JSON.parse(unseal(key, purpose, Buffer.from(text, 'base64url')).toString('utf8')) as Sealed
    return sealed.until > now ? sealed.value : undefined
  } catch (error) {
    if (error instanceof AppError || error instanceof SyntaxError) return undefined
    throw error
  }
}
