import type { FastifyInstance, FastifyRequest } from 'fastify'
import * as z from 'zod'
import { trace } from '../../mechanisms/audit/index.ts'
import type { OidcConfig } from '../../platform/config.ts'
import { inContext, systemActor } from '../../platform/db.ts'
import { formOf } from '../../platform/web/form-body.ts'
import { hearthOf } from '../../platform/web/hearth-of.ts'
import { WebProblem } from '../../platform/web/problems.ts'
import type { SignInKit } from './kit.ts'
import { endProviderStays, useLogoutToken } from './openid.records.ts'
import type { OpenidServer } from './openid-client.ts'
import { fetchKeys, signedClaims } from './signed-token.ts'

const sent = z.strictObject({ logout_token: z.string().max(8_192) })
const eventName = 'http://schemas.openid.net/event/backchannel-logout'

// An ID token would have a nonce: it must not pass for a message of this kind.
const message = z
  .looseObject({
    iss: z.string(),
    aud: z.union([z.string(), z.array(z.string())]),
    iat: z.number(),
    exp: z.number().optional(),
    jti: z.string().max(255),
    sid: z.string().optional(),
    sub: z.string().optional(),
    events: z.looseObject({ [eventName]: z.looseObject({}) }),
    nonce: z.undefined().optional(),
  })
  .refine(({ sid, sub }) => sid !== undefined || sub !== undefined)

/** Seconds that a message is good for, and by which clocks may differ. */
const goodFor = 300
const clockDifference = 60

/**
 * The sign-in server says that somebody signed out there: their stays here end. It has no form token; the message proves itself by
 * its signature. @source OpenID Connect Back-Channel Logout 1.0
 */
export function logoutRoute(
  app: FastifyInstance,
  { kit, oidc, server }: { kit: SignInKit; oidc: OidcConfig; server: OpenidServer },
): void {
  const config = { hearth: { limit: 'sign-in', withoutToken: 'sign-in server' } } as const
  app.post('/sign-in/openid/logout', { config, handlerTimeout: 20_000 }, async (request, reply) => {
    const { logout_token: token } = formOf(request, sent)
    const { jwks_uri: keys } = await server.metadata()
    if (keys === undefined) throw new WebProblem('failed')
    const claims = signedClaims(token, await fetchKeys(keys))
    const read = message.safeParse(claims)
    if (!read.success || !isForUs(read.data, oidc, hearthOf(request).now)) throw new WebProblem('bad request')
    await endStays(kit, request, { issuer: oidc.issuer, said: read.data })
    return reply.code(200).send()
  })
}

type Message = z.infer<typeof message>

function isForUs({ iss, aud, iat, exp }: Message, { issuer, clientId }: OidcConfig, now: string): boolean {
  const second = Date.parse(now) / 1000
  const until = Math.min(exp ?? Number.POSITIVE_INFINITY, iat + goodFor)
  return (
    iss === issuer &&
    [aud].flat().includes(clientId) &&
    iat <= second + clockDifference &&
    second <= until + clockDifference
  )
}

function endStays(
  { db }: SignInKit,
  request: FastifyRequest,
  { issuer, said }: { issuer: string; said: Message },
): Promise<void> {
  const { requestId, now } = hearthOf(request)
  return inContext(db, systemActor, async (trx) => {
    if (!(await useLogoutToken(trx, { issuer, jti: said.jti, now }))) throw new WebProblem('bad request')
    const ended = await endProviderStays(trx, {
      issuer,
      session: said.sid ?? null,
      subject: said.sub ?? null,
      now,
    })
    for (const { id, workerId } of ended) {
      const entry = { kind: 'sign-in', action: 'sign out', reason: 'ended by the sign-in server' } as const
      await trace(trx, { workerId, sessionId: id, requestId, now }, [entry])
    }
  })
}
