import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Proof, provenWithin, renewSession, type Session, startSession } from '../../platform/session.ts'
import { hearthOf } from '../../platform/web/hearth-of.ts'
import { keptPlace, placeFor } from '../../platform/web/place.ts'
import { type SignInKit, traced } from './kit.ts'

/** Somebody has proved who they are: starts the stay, leaves its trace and leads back to where they were. */
export async function enter(
  kit: SignInKit,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  proof: Pick<Proof, 'workerId' | 'strength' | 'provider'>,
): Promise<FastifyReply> {
  const { session, now } = hearthOf(request)
  const userAgent = request.headers['user-agent'] ?? ''
  const { secret } = await traced(kit, request, async (trx) => {
    const started = await startSession(trx, { ...proof, userAgent, now, replaces: session?.sessionId })
    const who = { workerId: proof.workerId, sessionId: started.sessionId }
    return { answer: started, who, entry: { action: 'sign in', reason: proof.strength } }
  })
  kit.ground.cookies.set(reply, 'session', secret)
  kit.ground.cookies.clear(reply, 'visitor')
  return leadBack(kit, { request, reply }, proof.workerId)
}

/** The person who is signed in has proved it again: a new secret, a trace, and back to where they were. */
export async function proveAgain(
  kit: SignInKit,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  session: Session,
): Promise<FastifyReply> {
  const { now } = hearthOf(request)
  const secret = await traced(kit, request, async (trx) => {
    const renewed = await renewSession(trx, session, { now, provenAt: now })
    const who = { workerId: session.worker.id, sessionId: session.sessionId }
    return { answer: renewed, who, entry: { action: 'prove identity', reason: session.strength } }
  })
  if (secret !== null) kit.ground.cookies.set(reply, 'session', secret)
  return leadBack(kit, { request, reply }, session.worker.id)
}

function leadBack(
  { ground }: SignInKit,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  workerId: string,
): FastifyReply {
  const to = placeFor(keptPlace(ground, request, hearthOf(request).now), workerId)
  ground.cookies.clear(reply, 'place')
  return reply.redirect(to, 303)
}

/** Whether a proof is needed at all: the page that asks for one leads straight back where it is fresh. */
export const isFresh = (session: Session, request: FastifyRequest) =>
  provenWithin(session, 15, hearthOf(request).now)
