import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { keyedHash } from '../keys.ts'
import { hearthOf } from './hearth-of.ts'
import { networkOf } from './network.ts'
import { WebProblem } from './problems.ts'

/** What may only be done so often (spec/security.md 11.7). */
export type Limited = 'sign-in' | 'search' | 'upload' | 'export' | 'report'

/** How often in a minute: one person, and one address, behind which a whole office may sit. */
export type Limits = Readonly<Record<Limited, { readonly person: number; readonly address: number }>>

export const usualLimits: Limits = {
  'sign-in': { person: 30, address: 60 },
  search: { person: 60, address: 600 },
  upload: { person: 20, address: 200 },
  export: { person: 5, address: 50 },
  report: { person: 30, address: 60 },
}

/**
 * Holds routes that name a limit in their `config.hearth` to it. The store keeps keyed hashes, in memory, for a minute: nothing
 * personal. Each process counts for itself.
 */
export async function limitRoutes(
  app: FastifyInstance,
  { key, limits }: { key: Buffer; limits: Limits },
): Promise<void> {
  await app.register(rateLimit, { global: false, timeWindow: 60_000 })
  const hashed = (kind: string, who: string) => keyedHash(key, `${kind} ${who}`).toString('base64')
  const person = (request: FastifyRequest) => hearthOf(request).session?.worker.id ?? networkOf(request.ip)
  const checks = Object.entries(limits).map(
    ([kind, most]) =>
      [
        kind,
        [
          app.createRateLimit({
            max: most.person,
            keyGenerator: (request) => hashed(`${kind} person`, person(request)),
          }),
          app.createRateLimit({
            max: most.address,
            keyGenerator: (request) => hashed(`${kind} address`, networkOf(request.ip)),
          }),
        ],
      ] as const,
  )
  const byKind = new Map(checks)
  app.addHook('onRequest', async (request) => {
    const { limit } = request.routeOptions.config.hearth ?? {}
    if (limit === undefined) return
    for (const check of byKind.get(limit) ?? []) refuseBeyond(await check(request))
  })
}

type Checked = Awaited<ReturnType<ReturnType<FastifyInstance['createRateLimit']>>>

function refuseBeyond(checked: Checked): void {
  if (!checked.isAllowed && checked.isExceeded)
    throw new WebProblem('too many', { retryAfter: checked.ttlInSeconds })
}
