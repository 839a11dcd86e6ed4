import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod'
import { renderPage } from '../../platform/components/render-page.ts'
import {
  type EndReason,
  endSession,
  endSessionsOf,
  openSessionsOf,
  type Session,
  touchSession,
} from '../../platform/session.ts'
import { extendPath, sendPage, signedInView, wantsJson } from '../../platform/web/answers.tsx'
import { formOf } from '../../platform/web/form-body.ts'
import { hearthOf, signedIn } from '../../platform/web/hearth-of.ts'
import { WebProblem } from '../../platform/web/problems.ts'
import { type SignInKit, traced } from './kit.ts'
import { findWorker, workerOfSession } from './records.ts'
import { staysPage } from './stays-page.tsx'

const nothing = z.strictObject({})
const one = z.strictObject({ stay: z.uuid() })
const whose = z.strictObject({ workerId: z.uuid() })

/** Staying, leaving, and the list of where one is signed in (spec/security.md 8.4). */
export function stayRoutes(app: FastifyInstance, kit: SignInKit): void {
  app.post(extendPath, async (request, reply) => {
    formOf(request, nothing)
    await touchSession(kit.db, signedIn(request), hearthOf(request).now)
    return wantsJson(request) ? reply.code(204).send() : reply.redirect('/', 303)
  })

  app.post('/sign-out', async (request, reply) => {
    formOf(request, nothing)
    const { session } = hearthOf(request)
    if (session !== null) await leave(kit, request, session)
    return outOfHere(kit, reply)
  })

  app.post('/sign-out/everywhere', async (request, reply) => {
    formOf(request, nothing)
    await leaveEverywhere(kit, request, signedIn(request))
    return outOfHere(kit, reply)
  })

  listRoutes(app, kit)
}

function listRoutes(app: FastifyInstance, kit: SignInKit): void {
  app.get('/sign-in/stays', (request, reply) =>
    listStays(kit, { request, reply }, signedIn(request).worker.id),
  )

  app.get('/sign-in/stays/:workerId', (request, reply) => {
    const session = signedIn(request)
    const asked = whose.safeParse(request.params)
    if (!asked.success || !mayEnd(session, asked.data.workerId)) throw new WebProblem('not found')
    return listStays(kit, { request, reply }, asked.data.workerId)
  })

  app.post('/sign-in/stays/end', async (request, reply) => {
    const session = signedIn(request)
    const { stay } = formOf(request, one)
    const workerId = await workerOfSession(kit.db, stay)
    if (workerId === null || !mayEnd(session, workerId)) throw new WebProblem('not found')
    await endOne(kit, request, { session, stay, workerId })
    return reply.redirect(
      workerId === session.worker.id ? '/sign-in/stays' : `/sign-in/stays/${workerId}`,
      303,
    )
  })
}

/** One's own stays, or, for an administrator, anybody's. */
const mayEnd = (session: Session, workerId: string) =>
  workerId === session.worker.id || session.roles.includes('system-administrator')

async function listStays(
  kit: SignInKit,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  workerId: string,
): Promise<FastifyReply> {
  const session = signedIn(request)
  const hearth = hearthOf(request)
  const worker = await findWorker(kit.db, workerId)
  if (!worker) throw new WebProblem('not found')
  const stays = await openSessionsOf(kit.db, workerId, hearth.now)
  const view = signedInView(hearth, { session, outside: kit.outside })
  const own = workerId === session.worker.id
  return sendPage(
    reply,
    renderPage(staysPage({ view, stays, here: session.sessionId, of: own ? null : worker.name })),
  )
}

const ofOwn = (session: Session) => ({ workerId: session.worker.id, sessionId: session.sessionId })

function leave(kit: SignInKit, request: FastifyRequest, session: Session): Promise<void> {
  return traced(kit, request, async (trx) => {
    await endSession(trx, session.sessionId, { because: 'signed out', now: hearthOf(request).now })
    return { answer: undefined, who: ofOwn(session), entry: { action: 'sign out' } }
  })
}

function leaveEverywhere(kit: SignInKit, request: FastifyRequest, session: Session): Promise<number> {
  return traced(kit, request, async (trx) => {
    const end = { because: 'signed out everywhere', now: hearthOf(request).now } as const
    const answer = await endSessionsOf(trx, session.worker.id, end)
    return { answer, who: ofOwn(session), entry: { action: 'sign out everywhere' } }
  })
}

function endOne(
  kit: SignInKit,
  request: FastifyRequest,
  { session, stay, workerId }: { session: Session; stay: string; workerId: string },
): Promise<void> {
  const because: EndReason = workerId === session.worker.id ? 'signed out' : 'ended by an administrator'
  return traced(kit, request, async (trx) => {
    await endSession(trx, stay, { because, now: hearthOf(request).now })
    const entry = { action: 'end a stay', reason: because, subject: { kind: 'session', id: stay } }
    return { answer: undefined, who: ofOwn(session), entry }
  })
}

/** Takes the cookies away and tells the browser to forget what it kept of us (9.2). */
function outOfHere({ ground }: SignInKit, reply: FastifyReply): FastifyReply {
  ground.cookies.clear(reply, 'session')
  ground.cookies.clear(reply, 'place')
  return reply.header('clear-site-data', '"cache", "cookies", "storage"').redirect('/sign-in', 303)
}
