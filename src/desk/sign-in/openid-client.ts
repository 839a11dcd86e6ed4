import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import * as z from 'zod'
import type { Config, OidcConfig } from '../../platform/config.ts'

/** A sign-in that is under way at the sign-in server; it waits in a sealed cookie of the browser that began it. */
export interface Pending {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  /** Somebody who is signed in proves it again. */
  readonly proves: boolean
}

export const pendingSchema = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  proves: z.boolean(),
})

/** The council's sign-in server. */
export interface OpenidServer {
  /** Where to send the browser, and what to remember of it. @throws where the server does not answer */
  begin(proves: boolean): Promise<{ address: URL; pending: Pending }>
  /** The claims of a browser that came back. @throws where anything is not as it must be */
  finish(returned: URL, pending: Pending): Promise<unknown>
  /** Its addresses and names. */
  metadata(): Promise<ReturnType<Configuration['serverMetadata']>>
}

/** Seconds to wait for the sign-in server. */
const patience = 8
/** A fresh proof may be so many seconds old when the browser comes back. */
const freshSeconds = 300

/** Knows the server at first use, and again after it did not answer: Hearth starts also when it is down. */
export function openidServer(
  oidc: OidcConfig,
  { publicUrl, production }: Pick<Config, 'publicUrl' | 'production'>,
): OpenidServer {
  const redirectUri = `${publicUrl}${returnPath}`
  let known: Promise<Configuration> | null = null
  const server = (): Promise<Configuration> => {
    known ??= discover(oidc, production).catch((error: unknown) => {
      known = null
      throw error
    })
    return known
  }
  return {
    metadata: async () => (await server()).serverMetadata(),
    begin: async (proves) => authorization(await server(), { oidc, redirectUri, proves }),
    finish: async (returned, pending) => {
      const tokens = await authorizationCodeGrant(await server(), returned, {
        pkceCodeVerifier: pending.verifier,
        expectedState: pending.state,
        expectedNonce: pending.nonce,
        idTokenExpected: true,
        ...(pending.proves ? { maxAge: freshSeconds } : {}),
      })
      return tokens.claims()
    },
  }
}

/** The exact address that the browser comes back to. */
export const returnPath = '/sign-in/openid/return'

async function discover(oidc: OidcConfig, production: boolean): Promise<Configuration> {
  // Plain http only outside production: a sign-in server started in a test.
  const execute = [enableNonRepudiationChecks, ...(production ? [] : [allowInsecureRequests])]
  return discovery(new URL(oidc.issuer), oidc.clientId, oidc.clientSecret, undefined, {
    execute,
    timeout: patience,
  })
}

async function authorization(
  server: Configuration,
  { oidc, redirectUri, proves }: { oidc: OidcConfig; redirectUri: string; proves: boolean },
): Promise<{ address: URL; pending: Pending }> {
  const pending = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), proves }
  const address = buildAuthorizationUrl(server, {
    redirect_uri: redirectUri,
    scope: 'openid profile',
    state: pending.state,
    nonce: pending.nonce,
    code_challenge: await calculatePKCECodeChallenge(pending.verifier),
    code_challenge_method: 'S256',
    ...(oidc.acr.length > 0 ? { acr_values: oidc.acr.join(' ') } : {}),
    ...(proves ? { prompt: 'login', max_age: String(freshSeconds) } : {}),
  })
  return { address, pending }
}
