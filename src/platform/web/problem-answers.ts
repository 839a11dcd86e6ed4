import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Logger } from 'pino'
import type { Db } from '../db.ts'
import { workerOfOldSession } from '../session.ts'
import type { AllowedMethods } from './allowed-methods.ts'
import { answerProblem, type Outside, wantsJson } from './answers.tsx'
import { safeMethods } from './csrf.ts'
import { sentFields } from './form-body.ts'
import type { WebGround } from './ground.ts'
import { hearthOf } from './hearth-of.ts'
import { keepPlace } from './place.ts'
import {
  type LateWords,
  NotSignedIn,
  ProofNeeded,
  problemOf,
  SentTooLate,
  statusOf,
  WebProblem,
} from './problems.ts'

export interface ProblemAnswers {
  readonly ground: WebGround
  readonly outside: Outside
  readonly db: Db
  readonly log: Logger
  readonly allowed: AllowedMethods
}

/** The last handler: every thrown thing becomes a plain page, and a line in the log (spec/security.md 15.2). */
export function answerProblems(app: FastifyInstance, kit: ProblemAnswers): void {
  app.setErrorHandler((error, request, reply) => {
    if (error instanceof NotSignedIn) return toSignIn(kit, request, reply)
    if (error instanceof SentTooLate) return toKeptWords(kit, { request, reply }, error.words)
    if (error instanceof ProofNeeded) return toProof(kit, request, reply)
    return answerError(kit, { error, request, reply })
  })
  app.setNotFoundHandler((request, reply) => {
    const methods = kit
      .allowed(request.url.split('?', 1)[0] ?? '/')
      .filter((method) => method !== request.method)
    if (methods.length === 0)
      return answerProblem(request, reply, { kind: 'not found', outside: kit.outside })
    reply.header('allow', methods.join(', '))
    return answerProblem(request, reply, { kind: 'not this way', outside: kit.outside })
  })
}

interface Asked {
  readonly error: unknown
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

function answerError(kit: ProblemAnswers, { error, request, reply }: Asked): FastifyReply {
  const kind = problemOf(error)
  const { requestId, reference } = hearthOf(request)
  const line = { requestId, reference, route: request.routeOptions.url, reason: kind, err: error }
  if (statusOf[kind] >= 500) kit.log.error(line, 'a page failed')
  const retryAfter = error instanceof WebProblem ? error.retryAfter : null
  return answerProblem(request, reply, { kind, outside: kit.outside, retryAfter })
}

async function toSignIn(
  kit: ProblemAnswers,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { ground } = kit
  const secret = ground.cookies.read(request, 'session')
  const workerId = secret === null ? null : await workerOfOldSession(kit.db, secret)
  return leadTo(kit, reply, { request, workerId, page: '/sign-in' })
}

async function toProof(
  kit: ProblemAnswers,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { session } = hearthOf(request)
  if (session === null) return toSignIn(kit, request, reply)
  const { sessionId, worker } = session
  const words = await keep(kit, request, { sessionId, workerId: worker.id, fields: sentFields(request) })
  return leadTo(kit, reply, { request, workerId: worker.id, page: '/sign-in/prove', words })
}

/** From a stay that ran out: by way of signing in to the kept words. From another window's: straight to them. */
async function toKeptWords(
  kit: ProblemAnswers,
  { request, reply }: Pick<Asked, 'request' | 'reply'>,
  late: LateWords,
): Promise<FastifyReply> {
  const isSignedIn = hearthOf(request).session !== null
  if (isSignedIn && wantsJson(request))
    return answerError(kit, { request, reply, error: new WebProblem('not from our page') })
  const words = await keep(kit, request, late)
  const page = isSignedIn ? placeOf(kit, request) : '/sign-in'
  return leadTo(kit, reply, { request, workerId: late.workerId, page, words })
}

/** Keeps what was sent, where the form's page can. Nothing else is done with it. */
async function keep(
  { db }: ProblemAnswers,
  request: FastifyRequest,
  { workerId, sessionId, fields }: LateWords,
): Promise<boolean> {
  const { keepWords } = request.routeOptions.config?.hearth ?? {}
  if (!keepWords || safeMethods.has(request.method)) return false
  const { requestId, now } = hearthOf(request)
  const path = pathOf(request)
  return keepWords({ db, workerId, sessionId, requestId, now, path, fields })
}

const pathOf = ({ url }: FastifyRequest) => url.split('?', 1)[0] ?? '/'

/** A form is mostly sent to its own page; where it is not, the start page is the place. */
function placeOf({ allowed }: ProblemAnswers, request: FastifyRequest): string {
  const isPage = safeMethods.has(request.method) || allowed(pathOf(request)).includes('GET')
  return isPage ? request.url : '/'
}

function leadTo(
  kit: ProblemAnswers,
  reply: FastifyReply,
  way: { request: FastifyRequest; workerId: string | null; page: string; words?: boolean },
): FastifyReply {
  const { request, workerId, page, words } = way
  if (wantsJson(request))
    return reply
      .code(401)
      .send({ problem: 'Sign in to go on', signIn: page, reference: hearthOf(request).reference })
  const place = { to: placeOf(kit, request), workerId, words }
  keepPlace(kit.ground, reply, { place, now: hearthOf(request).now })
  return reply.redirect(page, 303)
}
