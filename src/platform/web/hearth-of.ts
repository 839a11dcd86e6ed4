import { randomBytes } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Instant } from '../instant.ts'
import type { OldStay, Session } from '../session.ts'
import { provenWithin } from '../session.ts'
import { NotSignedIn, ProofNeeded } from './problems.ts'

/** What every request carries. */
export interface HearthRequest {
  /** Written into the trace and the log. */
  readonly requestId: string
  /** What a person reads out to support: the first part of the request's id. */
  readonly reference: string
  /** Allows this page's own scripts and styles, and no others. */
  readonly nonce: string
  /** The one reading of the clock of this request. */
  readonly now: Instant
  readonly session: Session | null
  /** The token for this page's forms; see `csrf.ts`. */
  readonly csrfToken: string
}

/** As `HearthRequest`, while the server fills it. */
export interface Filling {
  requestId: string
  reference: string
  nonce: string
  now: Instant
  session: Session | null
  /** The random id of a browser that is not signed in, once a form was shown to it; null before. */
  visitor: string | null
  /** The visitor's id was made in this request and must go out with the answer. */
  visitorIsNew: boolean
  readonly csrfToken: string
  /** Stays of the same browser or worker by which nobody is signed in: a form of theirs was sent too late. Read with a change. */
  oldStays: readonly OldStay[]
}

const carried = new WeakMap<object, Filling>()

/** What this request carries. */
export function hearthOf(request: FastifyRequest): HearthRequest {
  return fillingOf(request)
}

/** For the server's own hooks. */
export function fillingOf(request: FastifyRequest): Filling {
  const filling = carried.get(request)
  if (!filling) throw new TypeError('The request did not come through createServer')
  return filling
}

/** Makes what a request carries. `tokenFor` answers the form token for what is known at that time. */
export function fill(request: FastifyRequest, now: Instant, tokenFor: (filling: Filling) => string): Filling {
  const filling: Filling = {
    requestId: request.id,
    reference: referenceOf(request.id),
    nonce: randomBytes(18).toString('base64'),
    now,
    session: null,
    visitor: null,
    visitorIsNew: false,
    oldStays: [],
    get csrfToken() {
      return tokenFor(filling)
    },
  }
  carried.set(request, filling)
  return filling
}

/** Eight signs in two groups, easy to say on the telephone: '3F9A-07C2'. */
function referenceOf(requestId: string): string {
  const signs = requestId.replaceAll('-', '').slice(0, 8).toUpperCase()
  return `${signs.slice(0, 4)}-${signs.slice(4)}`
}

/** The session of a page that needs one. @throws NotSignedIn, which leads to the sign-in page and back */
export function signedIn(request: FastifyRequest): Session {
  const { session } = hearthOf(request)
  if (session === null) throw new NotSignedIn()
  return session
}

/** The session, with a proof of identity no older than `minutes`. @throws NotSignedIn, ProofNeeded */
export function freshlyProven(request: FastifyRequest, minutes = 15): Session {
  const session = signedIn(request)
  if (!provenWithin(session, minutes, hearthOf(request).now)) throw new ProofNeeded()
  return session
}
