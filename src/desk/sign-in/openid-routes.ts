import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod'
import type { OidcConfig } from '../../platform/config.ts'
import { problem, type Result } from '../../platform/result.ts'
import { openedText, sealedText } from '../../platform/web/cookies.ts'
import { formOf } from '../../platform/web/form-body.ts'
import { hearthOf, signedIn } from '../../platform/web/hearth-of.ts'
import { WebProblem } from '../../platform/web/problems.ts'
import { enter, proveAgain } from './enter.ts'
import { type SignInKit, traced } from './kit.ts'
import { workerBySubject } from './openid.records.ts'
import { type Claims, readClaims } from './openid-claims.ts'
import { type OpenidServer, openidServer, type Pending, pendingSchema, returnPath } from './openid-client.ts'
import { logoutRoute } from './openid-logout.ts'
import { admit, type OpenidProblem } from './openid-sign-in.ts'
import { openidWords } from './openid-words.ts'
import { showProof } from './show-proof.tsx'
import { showSignIn } from './show-sign-in.tsx'

interface Openid {
  readonly kit: SignInKit
  readonly oidc: OidcConfig
  readonly server: OpenidServer
}

interface Exchange {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

const nothing = z.strictObject({})
// The sign-in server has its own pace; `openidServer` gives up first.
const handlerTimeout = 20_000
const config = { hearth: { limit: 'sign-in' } } as const

/** Signing in with a council account (spec/security.md 8.1). Registered only where a sign-in server is set up. */
export function openidRoutes(app: FastifyInstance, kit: SignInKit): void {
  const { oidc } = kit.config
  if (oidc === null) return
  const openid = { kit, oidc, server: openidServer(oidc, kit.config) }

  app.post('/sign-in/openid', { config, handlerTimeout }, async (request, reply) => {
    formOf(request, nothing)
    return begin(openid, { request, reply }, false)
  })

  app.post('/sign-in/prove/openid', { config, handlerTimeout }, async (request, reply) => {
    formOf(request, nothing)
    if (signedIn(request).strength !== 'oidc') throw new WebProblem('not yours to see')
    return begin(openid, { request, reply }, true)
  })

  app.get(returnPath, { config, handlerTimeout }, async (request, reply) => {
    const pending = pendingOf(kit, request)
    kit.ground.cookies.clear(reply, 'openid')
    if (pending === null) return refuse(kit, { request, reply }, 'not proved')
    const proved = await provedBy(openid, request, pending)
    if (!proved.ok) return refuse(kit, { request, reply }, proved.problem)
    return pending.proves
      ? again(openid, { request, reply }, proved.value)
      : welcome(openid, { request, reply }, proved.value)
  })

  logoutRoute(app, openid)
}

async function begin(
  { kit, server }: Openid,
  { request, reply }: Exchange,
  proves: boolean,
): Promise<FastifyReply> {
  const begun = await server.begin(proves).catch(() => null)
  if (begun === null) return refuse(kit, { request, reply }, 'server not answering')
  const { now } = hearthOf(request)
  const sealed = sealedText(kit.ground.keys.cookies, 'openid', { value: begun.pending, now, hours: 0.25 })
  kit.ground.cookies.set(reply, 'openid', sealed)
  return reply.redirect(begun.address.href, 303)
}

function pendingOf({ ground }: SignInKit, request: FastifyRequest): Pending | null {
  const text = ground.cookies.read(request, 'openid')
  const read = pendingSchema.safeParse(
    openedText(ground.keys.cookies, 'openid', { text, now: hearthOf(request).now }),
  )
  return read.success ? read.data : null
}

async function provedBy(
  { kit, oidc, server }: Openid,
  request: FastifyRequest,
  pending: Pending,
): Promise<Result<Claims, OpenidProblem>> {
  try {
    const claims = await server.finish(new URL(request.url, kit.config.publicUrl), pending)
    return readClaims(claims, oidc)
  } catch (error) {
    // The code of what was wrong, for the person who sets the sign-in server up.
    request.log.warn({ event: 'sign-in server', err: error }, 'a sign-in was not proved')
    return problem('not proved')
  }
}

async function welcome(
  { kit, oidc }: Openid,
  { request, reply }: Exchange,
  claims: Claims,
): Promise<FastifyReply> {
  const { issuer } = oidc
  const admitted = await admit(kit, request, { issuer, claims })
  if (!admitted.ok) return refuse(kit, { request, reply }, admitted.problem)
  const provider = { issuer, subject: claims.subject, session: claims.session }
  return enter(kit, { request, reply }, { workerId: admitted.value, strength: 'oidc', provider })
}

/** Who proves it again must be the person who is signed in. */
async function again(
  { kit, oidc }: Openid,
  { request, reply }: Exchange,
  claims: Claims,
): Promise<FastifyReply> {
  const session = signedIn(request)
  const proved = await workerBySubject(kit.db, { issuer: oidc.issuer, subject: claims.subject })
  if (proved?.id !== session.worker.id) return refuse(kit, { request, reply }, 'somebody else')
  return proveAgain(kit, { request, reply }, session)
}

async function refuse(
  kit: SignInKit,
  { request, reply }: Exchange,
  reason: OpenidProblem,
): Promise<FastifyReply> {
  const { session } = hearthOf(request)
  await traced(kit, request, async () => {
    const who = { workerId: session?.worker.id ?? null, sessionId: session?.sessionId ?? null }
    return { answer: undefined, who, entry: { action: 'sign in', outcome: 'failed', reason } }
  })
  const errors = [{ text: openidWords[reason] }]
  reply.code(reason === 'server not answering' ? 503 : 401)
  return session === null
    ? showSignIn(kit, { request, reply }, { errors })
    : showProof(kit, { request, reply }, errors)
}
