import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { createServer } from 'node:http'

type Claims = Record<string, unknown>

/** A sign-in server that answers with whatever token a test wants, to see what Hearth takes. */
export interface HostileProvider {
  readonly issuer: string
  /** Makes the ID token of the next sign-in from the claims of an honest one. */
  makes(token: (honest: Claims) => string): void
  /** Signs with the key that it publishes. */
  signed(claims: Claims, header?: Claims): string
  /** Signs with another key of the same name. */
  forged(claims: Claims): string
  /** Puts the client's secret or the public key to a use that it is not for. */
  readonly publicKeyText: string
  /** What the token endpoint was last sent. */
  lastRequest(): URLSearchParams
  /** The nonce of the browser's request goes into the honest token. */
  expects(nonce: string): void
  close(): Promise<void>
}

export const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

function signedWith(key: KeyObject, header: Claims, claims: Claims): string {
  const text = `${part({ alg: 'RS256', kid: 'k1', ...header })}.${part(claims)}`
  return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`
}

/** Starts it on this machine. */
export async function hostileProvider(clientId: string): Promise<HostileProvider> {
  const [own, other] = [
    generateKeyPairSync('rsa', { modulusLength: 2048 }),
    generateKeyPairSync('rsa', { modulusLength: 2048 }),
  ]
  let make = (honest: Claims) => signedWith(own.privateKey, {}, honest)
  let nonce = ''
  let last = new URLSearchParams()
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      response.setHeader('content-type', 'application/json')
      const answer = answerFor(request.url ?? '', Buffer.concat(chunks).toString())
      response.end(JSON.stringify(answer))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const issuer = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`

  function answerFor(path: string, body: string): unknown {
    if (path.startsWith('/.well-known')) return discovery(issuer)
    if (path === '/keys')
      return { keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'k1', use: 'sig' }] }
    last = new URLSearchParams(body)
    const now = Math.floor(Date.now() / 1000)
    const honest = {
      iss: issuer,
      aud: clientId,
      sub: 'ada',
      iat: now,
      exp: now + 60,
      nonce,
      roles: ['Workers'],
      name: 'Ada',
    }
    return { access_token: 'x', token_type: 'bearer', id_token: make(honest) }
  }

  return {
    issuer,
    makes: (token) => {
      make = token
    },
    signed: (claims, header = {}) => signedWith(own.privateKey, header, claims),
    forged: (claims) => signedWith(other.privateKey, {}, claims),
    publicKeyText: own.publicKey.export({ format: 'pem', type: 'spki' }).toString(),
    lastRequest: () => last,
    expects: (next) => {
      nonce = next
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function discovery(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
  }
}

/** The challenge that goes with a verifier. @source RFC 7636 */
export function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url')
}
