import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Logger } from 'pino'
import type { Db } from '../db.ts'
import { workerOfOldSession } from '../session.ts'
import type { AllowedMethods } from './allowed-methods.ts'
import { answerProblem, type Outside, wantsJson } from './answers.tsx'
import { safeMethods } from './csrf.ts'
import type { WebGround } from './ground.ts'
import { hearthOf } from './hearth-of.ts'
import { keepPlace } from './place.ts'
import { NotSignedIn, ProofNeeded, problemOf, statusOf, WebProblem } from './problems.ts'

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

function answerError(
  kit: ProblemAnswers,
  { error, request, reply }: { error: unknown; request: FastifyRequest; reply: FastifyReply },
) {
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
  const workerId = hearthOf(request).session?.worker.id ?? null
  return leadTo(kit, reply, { request, workerId, page: '/sign-in/prove' })
}

function leadTo(
  { ground, allowed }: ProblemAnswers,
  reply: FastifyReply,
  way: { request: FastifyRequest; workerId: string | null; page: string },
): FastifyReply {
  const { request, workerId, page } = way
  if (wantsJson(request))
    return reply
      .code(401)
      .send({ problem: 'Sign in to go on', signIn: page, reference: hearthOf(request).reference })
  const path = request.url.split('?', 1)[0] ?? '/'
  // A form is mostly sent to its own page; where it is not, the start page is the place.
  const to = safeMethods.has(request.method) ? request.url : allowed(path).includes('GET') ? path : '/'
  keepPlace(ground, reply, { place: { to, workerId }, now: hearthOf(request).now })
  return reply.redirect(page, 303)
}
