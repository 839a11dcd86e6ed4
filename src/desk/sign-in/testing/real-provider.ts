import { createServer, type Server } from 'node:http'
import { Provider } from 'oidc-provider'

/** Who signs in next at the test's sign-in server, and how strongly. */
export interface Person {
  subject: string
  amr: string[]
  claims: Record<string, unknown>
}

/** A real OpenID provider on this machine, at which one press signs the test's person in. */
export interface RealProvider {
  readonly issuer: string
  /** Change it to have somebody else sign in. */
  person: Person
  /** Tells Hearth that the person signed out there. */
  signOut(subject: string, session: string): Promise<void>
  close(): Promise<void>
}

export const clientId = 'hearth'
export const clientSecret = 'a secret of the test, long enough for a key'

/** Starts it. `hearth` is where Hearth listens, for messages from server to server. */
export async function realProvider({
  publicUrl,
  hearth,
}: {
  publicUrl: string
  hearth: () => string
}): Promise<RealProvider> {
  const server = createServer()
  const issuer = await listening(server)
  const state: { person: Person } = { person: { subject: 'nobody', amr: [], claims: {} } }
  const provider = new Provider(issuer, settings(publicUrl, state))
  const callback = provider.callback()
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return callback(request, response)
    const { subject, amr } = state.person
    return void provider.interactionFinished(request, response, {
      login: { accountId: subject, amr, acr: 'strong' },
    })
  })
  return {
    issuer,
    get person() {
      return state.person
    },
    set person(next) {
      state.person = next
    },
    signOut: async (subject, session) => {
      const client = await provider.Client.find(clientId)
      if (client) Object.assign(client, { backchannelLogoutUri: `${hearth()}/sign-in/openid/logout` })
      await client?.backchannelLogout(subject, session)
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new TypeError('not listening')
  return `http://127.0.0.1:${address.port}`
}

function settings(publicUrl: string, state: { person: Person }): Record<string, unknown> {
  return {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [`${publicUrl}/sign-in/openid/return`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'client_secret_post',
        backchannel_logout_uri: `${publicUrl}/sign-in/openid/logout`,
        backchannel_logout_session_required: true,
      },
    ],
    cookies: { keys: ['a key of the test'] },
    acrValues: ['strong'],
    claims: { openid: ['sub', 'acr', 'amr', 'auth_time'], profile: ['name', 'roles'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, backchannelLogout: { enabled: true } },
    // Its own refuses addresses of this machine, where Hearth listens in the test.
    fetch: (address: string | URL, { method, headers, body }: RequestInit) =>
      fetch(address, { ...(method ? { method } : {}), ...(headers ? { headers } : {}), body: body ?? null }),
    findAccount: (_context: unknown, accountId: string) => ({
      accountId,
      claims: () => ({ sub: accountId, ...state.person.claims }),
    }),
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    loadExistingGrant: grantEverything,
    ttl: { AccessToken: 60, AuthorizationCode: 60, IdToken: 60, Interaction: 60, Session: 600, Grant: 600 },
  }
}

interface GrantContext {
  oidc: {
    client: { clientId: string }
    session: { accountId: string }
    provider: {
      Grant: new (of: {
        clientId: string
        accountId: string
      }) => { addOIDCScope(scope: string): void; save(): Promise<string> }
    }
  }
}

async function grantEverything({ oidc }: GrantContext) {
  const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId })
  grant.addOIDCScope('openid profile')
  await grant.save()
  return grant
}

/** Walks through the provider's own pages, as a browser does, to the address that leads back to Hearth. */
export async function walkThrough(address: string, publicUrl: string): Promise<string> {
  const cookies = new Map<string, string>()
  let at = address
  for (let step = 0; step < 10; step += 1) {
    if (at.startsWith(publicUrl)) return at.slice(publicUrl.length)
    const answer = await fetch(at, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([n, v]) => `${n}=${v}`).join('; ') },
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    const next = answer.headers.get('location')
    if (next === null) throw new TypeError(`${answer.status} at ${at}: ${await answer.text()}`)
    at = new URL(next, at).href
  }
  throw new TypeError(`went in circles, last at ${at}`)
}
