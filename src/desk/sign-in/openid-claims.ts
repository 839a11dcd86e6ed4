import * as z from 'zod'
import type { OidcConfig } from '../../platform/config.ts'
import { ok, problem, type Result } from '../../platform/result.ts'

/** A claim that the council's table may turn into a role. */
export interface RoleClaim {
  readonly claim: string
  readonly value: string
}

/** What we take from a token whose issuer, audience, times and signature were found right. */
export interface Claims {
  readonly subject: string
  /** The stay at the sign-in server, by which it may end ours. */
  readonly session: string | null
  readonly name: string | null
  readonly roleClaims: readonly RoleClaim[]
}

const text = z.string().min(1).max(255)
const schema = z.looseObject({
  sub: text,
  sid: text.optional(),
  name: text.optional(),
  acr: text.optional(),
  amr: z.array(text).optional(),
})

/**
 * Reads the claims and holds them to the strength that the council requires: one of the `acr` values, and every `amr` value.
 * A token that says nothing of its strength is too weak (spec/security.md 8.1).
 */
export function readClaims(
  given: unknown,
  wanted: Pick<OidcConfig, 'acr' | 'amr' | 'roleClaims'>,
): Result<Claims, 'too weak' | 'not proved'> {
  const read = schema.safeParse(given)
  if (!read.success) return problem('not proved')
  const { acr, amr = [], sub, sid, name } = read.data
  const isStrong =
    wanted.amr.every((method) => amr.includes(method)) &&
    (wanted.acr.length === 0 || (acr !== undefined && wanted.acr.includes(acr)))
  if (!isStrong) return problem('too weak')
  const roleClaims = wanted.roleClaims.flatMap((claim) =>
    valuesOf(read.data[claim]).map((value) => ({ claim, value })),
  )
  return ok({ subject: sub, session: sid ?? null, name: name?.trim() || null, roleClaims })
}

/** A claim is one value or a list of them; anything that is not text gives nothing. */
function valuesOf(claim: unknown): string[] {
  return [claim].flat().filter((value) => typeof value === 'string')
}
