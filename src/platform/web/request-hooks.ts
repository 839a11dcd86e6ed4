import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Db } from '../db.ts'
import type { Instant } from '../instant.ts'
import {
  earlierStaysOf,
  findSession,
  isTouchDue,
  ranOutStay,
  renewSession,
  type Session,
  touchSession,
} from '../session.ts'
import { isFromOurPage, isOwnToken, isTokenOfStay, safeMethods, tokenFor } from './csrf.ts'
import { sentFields, unreadableQuery } from './form-body.ts'
import type { WebGround } from './ground.ts'
import { securityHeaders } from './headers.ts'
import { fill, fillingOf } from './hearth-of.ts'
import { NotSignedIn, SentTooLate, WebProblem } from './problems.ts'
import type { RouteGround } from './route-ground.ts'
import { readUpload } from './uploads.ts'

export interface RequestHooks {
  readonly ground: WebGround
  readonly db: Db
  readonly clock: () => Instant
}

/** What happens to every request before its page: one reading of the clock, headers, session, and where it comes from. */
export function addRequestHooks(app: FastifyInstance, kit: RequestHooks): void {
  const { ground } = kit
  app.addHook('onRequest', async (request, reply) => {
    begin(kit, request, reply)
    if (!ground.answersTo(request)) throw new WebProblem('wrong address')
    if (request.query === unreadableQuery) throw new WebProblem('bad request')
    if (needsSession(request)) await findWho(kit, request, reply)
    refuseForeign(ground, request)
  })
  app.addHook('preHandler', async (request) => {
    if (isMultipart(request) && takesFiles(request))
      await readUpload(request, (token) => isOurs(ground, request, token))
    await checkToken(kit, request)
  })
  app.addHook('onSend', async (request, reply) => {
    const filling = fillingOf(request)
    if (filling.visitorIsNew && filling.visitor !== null)
      ground.cookies.set(reply, 'visitor', filling.visitor)
    if (!isAsset(request) || reply.statusCode >= 400) reply.header('cache-control', 'no-store')
  })
}

/** Fills what the request carries and sets the headers of every answer. Also for requests that fail before any hook. */
export function begin({ ground, clock }: RequestHooks, request: FastifyRequest, reply: FastifyReply): void {
  const filling = fill(request, clock(), (known) => tokenFor(ground.keys.csrf, known))
  const { secure, formTargets } = ground
  reply.headers(securityHeaders({ nonce: filling.nonce, secure, formTargets }))
}

export const assetPrefix = '/assets/'
const isAsset = (request: FastifyRequest) => request.routeOptions.url === `${assetPrefix}*`
const isMultipart = ({ headers }: FastifyRequest) => /^multipart\//i.test(headers['content-type'] ?? '')
const groundOf = (request: FastifyRequest): RouteGround => request.routeOptions.config?.hearth ?? {}
const takesFiles = (request: FastifyRequest) => groundOf(request).upload === true
const isFromMachine = (request: FastifyRequest) => groundOf(request).withoutToken !== undefined
const needsSession = (request: FastifyRequest) =>
  !request.is404 && !isAsset(request) && !isFromMachine(request)

async function findWho(
  { ground, db }: RequestHooks,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const filling = fillingOf(request)
  filling.visitor = visitorOf(ground, request)
  const secret = ground.cookies.read(request, 'session')
  if (secret === null) return
  filling.session = await findSession(db, secret, filling.now)
  if (filling.session !== null)
    await keepUp({ ground, db }, reply, { session: filling.session, now: filling.now })
  else if (!safeMethods.has(request.method)) {
    const stay = await ranOutStay(db, secret, filling.now)
    filling.oldStays = stay === null ? [] : [stay]
  }
}

function visitorOf(ground: WebGround, request: FastifyRequest): string | null {
  const visitor = ground.cookies.read(request, 'visitor')
  return visitor !== null && /^[\w-]{22}$/.test(visitor) ? visitor : null
}

async function keepUp(
  { ground, db }: Pick<RequestHooks, 'ground' | 'db'>,
  reply: FastifyReply,
  { session, now }: { session: Session; now: Instant },
): Promise<void> {
  if (isTouchDue(session, now)) await touchSession(db, session, now)
  const secret = session.rightsChanged ? await renewSession(db, session, { now }) : null
  if (secret !== null) ground.cookies.set(reply, 'session', secret)
}

function refuseForeign(ground: WebGround, request: FastifyRequest): void {
  if (safeMethods.has(request.method) || request.is404 || isFromMachine(request)) return
  if (!isFromOurPage(request.headers, ground.ownOrigins(request))) throw new WebProblem('not from our page')
  if (isMultipart(request) && !takesFiles(request)) throw new WebProblem('wrong kind of content')
}

/** Takes the token out of the form, so that a page sees only its own fields. */
async function checkToken({ ground, db }: RequestHooks, request: FastifyRequest): Promise<void> {
  if (safeMethods.has(request.method) || request.is404 || isFromMachine(request)) return
  const { csrfToken, ...fields } = sentFields(request)
  const token = request.headers['x-csrf-token'] ?? csrfToken
  if (!isOwnToken(ground.keys.csrf, fillingOf(request), token))
    throw await notOwn({ ground, db }, request, { token, fields })
  request.body = fields
}

/** A stay that ended while the form was open is no forgery: the way back is through signing in. */
async function notOwn(
  { ground, db }: Pick<RequestHooks, 'ground' | 'db'>,
  request: FastifyRequest,
  { token, fields }: { token: unknown; fields: Record<string, unknown> },
): Promise<Error> {
  const { session, oldStays, now } = fillingOf(request)
  const stays = session === null ? oldStays : await earlierStaysOf(db, session.worker.id, now)
  const stay = stays.find((one) => isTokenOfStay(ground.keys.csrf, one, token))
  if (stay) return new SentTooLate({ ...stay, fields })
  const hasEnded = session === null && ground.cookies.read(request, 'session') !== null
  return hasEnded ? new NotSignedIn() : new WebProblem('not from our page')
}

/** Whether a form with files is from a page of ours, now or before its stay ran out: then its words are read, to be kept. */
function isOurs(ground: WebGround, request: FastifyRequest, token: unknown): boolean {
  const filling = fillingOf(request)
  return (
    isOwnToken(ground.keys.csrf, filling, token) ||
    filling.oldStays.some((stay) => isTokenOfStay(ground.keys.csrf, stay, token))
  )
}
