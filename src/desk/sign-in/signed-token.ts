import { constants, createPublicKey, type JsonWebKey, verify } from 'node:crypto'
import * as z from 'zod'
import { WebProblem } from '../../platform/web/problems.ts'

/** A public key of the sign-in server, as it publishes it. */
export interface PublishedKey {
  readonly kid?: string | undefined
  readonly kty: string
  readonly use?: string | undefined
}

const published = z.object({
  keys: z.array(z.looseObject({ kid: z.string().optional(), kty: z.string(), use: z.string().optional() })),
})
const header = z.looseObject({
  alg: z.enum(['RS256', 'PS256', 'ES256']),
  kid: z.string().optional(),
  crit: z.undefined().optional(),
})

/** The algorithms we accept: the key must be of the kind that goes with it, so that none can be passed off for another. */
const algorithms = {
  RS256: { kty: 'RSA', options: { padding: constants.RSA_PKCS1_PADDING } },
  PS256: { kty: 'RSA', options: { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 } },
  ES256: { kty: 'EC', options: { dsaEncoding: 'ieee-p1363' } },
} as const

/** The keys that the sign-in server publishes now. No redirect is followed. */
export async function fetchKeys(address: string): Promise<PublishedKey[]> {
  const answer = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(8_000) })
  return published.parse(await answer.json()).keys
}

/**
 * The claims of a signed token. Says nothing of what they claim.
 * @throws WebProblem where the signature is not that of one of the keys, by an algorithm we accept
 */
export function signedClaims(token: string, keys: readonly PublishedKey[]): unknown {
  const parts = token.split('.')
  const [head = '', body = '', signature = ''] = parts
  const read = header.safeParse(decoded(head))
  if (parts.length !== 3 || !read.success) throw new WebProblem('bad request')
  const { alg, kid } = read.data
  const { kty, options } = algorithms[alg]
  const fitting = keys.filter(
    (key) => key.kty === kty && key.use !== 'enc' && (kid === undefined || key.kid === kid),
  )
  const signed = Buffer.from(`${head}.${body}`)
  const isSigned = fitting.some((key) => {
    const publicKey = createPublicKey({ key: keyOf(key), format: 'jwk' })
    return verify('sha256', signed, { key: publicKey, ...options }, Buffer.from(signature, 'base64url'))
  })
  if (!isSigned) throw new WebProblem('bad request')
  return decoded(body)
}

const keyOf = (key: PublishedKey): JsonWebKey => ({ ...key })

function decoded(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
  } catch {
    throw new WebProblem('bad request')
  }
}
