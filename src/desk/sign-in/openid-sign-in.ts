import { randomUUID } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { trace } from '../../mechanisms/audit/index.ts'
import { inContext, systemActor, type Trx } from '../../platform/db.ts'
import { ok, problem, type Result } from '../../platform/result.ts'
import { hearthOf } from '../../platform/web/hearth-of.ts'
import type { SignInKit } from './kit.ts'
import {
  addWorker,
  endRolesNotClaimed,
  type GivenRole,
  giveClaimedRoles,
  rolesOfClaims,
  workerBySubject,
} from './openid.records.ts'
import type { Claims } from './openid-claims.ts'

/** Why a council account did not open Hearth. */
export type OpenidProblem =
  | 'server not answering'
  | 'not proved'
  | 'too weak'
  | 'no work here'
  | 'account not open'
  | 'somebody else'

/**
 * Finds the worker of a proved person, or adds them where their claims give them work, and brings the roles that come with claims
 * up to date. A person whose claims give nothing, and who holds no role, has no work here.
 */
export function admit(
  { db }: SignInKit,
  request: FastifyRequest,
  { issuer, claims }: { issuer: string; claims: Claims },
): Promise<Result<string, 'no work here' | 'account not open'>> {
  return inContext(db, systemActor, async (trx) => {
    const roles = await rolesOfClaims(trx, claims.roleClaims)
    const known = await workerBySubject(trx, { issuer, subject: claims.subject })
    if (known !== undefined && known.state !== 'active') return problem('account not open')
    if (known === undefined && roles.length === 0) return problem('no work here')
    const workerId = known?.id ?? (await newWorker(trx, { issuer, claims, roles }))
    await keepRoles(trx, request, { workerId, roles })
    return ok(workerId)
  })
}

async function newWorker(
  trx: Trx,
  { issuer, claims, roles }: { issuer: string; claims: Claims; roles: readonly GivenRole[] },
): Promise<string> {
  const id = randomUUID()
  const title = titleOf(roles[0]?.role ?? '')
  await addWorker(trx, { id, issuer, subject: claims.subject, name: claims.name ?? 'Name not given', title })
  return id
}

/** 'social-worker' as a post: 'Social worker'. */
function titleOf(role: string): string {
  const words = role.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

async function keepRoles(
  trx: Trx,
  request: FastifyRequest,
  { workerId, roles }: { workerId: string; roles: readonly GivenRole[] },
): Promise<void> {
  const { requestId, now } = hearthOf(request)
  const taken = await endRolesNotClaimed(trx, { workerId, roles: roles.map(({ role }) => role), now })
  const given = await giveClaimedRoles(trx, { workerId, roles, now })
  const subject = { kind: 'worker', id: workerId }
  const entries = [
    ...taken.map(
      (role) =>
        ({ kind: 'right', action: `end role ${role}`, reason: 'no longer claimed', subject }) as const,
    ),
    ...given.map(
      (role) => ({ kind: 'right', action: `give role ${role}`, reason: 'claimed', subject }) as const,
    ),
  ]
  await trace(trx, { workerId: systemActor.id, requestId, now }, entries)
}
