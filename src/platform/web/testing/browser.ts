import type { FastifyInstance } from 'fastify'

/** An answer as a test reads it. */
export interface Answer {
  readonly status: number
  readonly text: string
  readonly headers: Readonly<Record<string, string>>
  /** Whole `Set-Cookie` lines. */
  readonly setCookies: readonly string[]
}

export interface Sent {
  readonly headers?: Record<string, string>
  readonly from?: string
}

/** A browser: keeps cookies, says where a form comes from, and sends the token of the last page it saw. */
export interface Browser {
  readonly cookies: Map<string, string>
  get(path: string, sent?: Sent): Promise<Answer>
  post(path: string, fields?: Record<string, string>, sent?: Sent): Promise<Answer>
  /** Sends exactly this, with the cookies. */
  send(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    given: { headers?: Record<string, string>; payload?: string | Buffer; from?: string },
  ): Promise<Answer>
  /** The form token of the last page that had one. */
  token(): string
}

/** Opens a browser that has never been here. */
export function browser(app: FastifyInstance): Browser {
  const cookies = new Map<string, string>()
  let token = ''
  const send: Browser['send'] = async (method, path, { headers = {}, payload, from = '127.0.0.1' }) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const reply = await app.inject({
      method,
      url: path,
      headers: {
        ...(cookie === '' ? {} : { cookie }),
        'user-agent': 'Mozilla/5.0 (X11; Linux) Firefox/130.0',
        accept: 'text/html',
        ...headers,
      },
      remoteAddress: from,
      ...(payload === undefined ? {} : { payload }),
    })
    for (const { name, value } of reply.cookies)
      value === '' ? cookies.delete(name) : cookies.set(name, value)
    token = /name="csrfToken" value="([^"]+)"/.exec(reply.payload)?.[1] ?? token
    const setCookies = [reply.headers['set-cookie'] ?? []].flat()
    return { status: reply.statusCode, text: reply.payload, headers: plainHeaders(reply.headers), setCookies }
  }
  return {
    cookies,
    send,
    token: () => token,
    get: (path, sent = {}) => send('GET', path, sent),
    post: (path, fields = {}, sent = {}) =>
      send('POST', path, {
        ...sent,
        headers: { ...formHeaders, ...sent.headers },
        payload: new URLSearchParams({ csrfToken: token, ...fields }).toString(),
      }),
  }
}

/** As a browser sends a form of our own page, under `no-referrer`. */
export const formHeaders = {
  'content-type': 'application/x-www-form-urlencoded',
  'sec-fetch-site': 'same-origin',
  origin: 'null',
}

function plainHeaders(headers: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
}
