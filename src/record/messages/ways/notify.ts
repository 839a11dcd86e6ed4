import { createHmac } from 'node:crypto'
import * as z from 'zod'
import type { Instant } from '../../../platform/instant.ts'
import type { NotifyConfig } from '../../../platform/mail-config.ts'
import type { Leaving, SendAnswer, WayOut } from '../model.ts'

/**
 * GOV.UK Notify. It keeps our id as its reference, so a message in doubt is asked for before it is sent again. The template there
 * has two fields, ((subject)) and ((body)).
 * @param waitMs how long one request may take
 * @source GOV.UK Notify, REST API documentation: authentication, send an email, get the status of multiple messages
 */
export function notify(
  config: NotifyConfig,
  { now, waitMs = 20_000 }: { readonly now: () => Instant; readonly waitMs?: number },
): WayOut {
  const ask = (path: string, body?: object) =>
    fetch(`${config.url}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        authorization: `Bearer ${tokenOf(config.key, now())}`,
        'content-type': 'application/json',
        accept: 'application/json',
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
      redirect: 'error',
      signal: AbortSignal.timeout(waitMs),
    })
  return {
    name: 'GOV.UK Notify',
    send: (message) =>
      ask('/v2/notifications/email', requestOf(message, config.template)).then(
        answerOf,
        (error: unknown) => ({
          outcome: 'unsure',
          because: `GOV.UK Notify does not answer (${codeOf(error)})`,
        }),
      ),
    find: async (id) => {
      const answer = await ask(`/v2/notifications?reference=${encodeURIComponent(id)}`)
      return answer.ok ? foundIn(await answer.json()) : 'unsure'
    },
  }
}

function requestOf({ id, to, subject, body }: Leaving, template: string) {
  return { email_address: to, template_id: template, personalisation: { subject, body }, reference: id }
}

/** Refused for good: a request that is wrong. For now: too many, a key that was changed, their own trouble before they took it. */
async function answerOf(answer: Response): Promise<SendAnswer> {
  await answer.arrayBuffer()
  if (answer.status === 201) return { outcome: 'sent' }
  const because = `GOV.UK Notify answered ${answer.status}`
  if (answer.status >= 500) return { outcome: 'unsure', because }
  return { outcome: 'not sent', because, again: answer.status !== 400 }
}

const page = z.object({ notifications: z.array(z.object({ reference: z.string().nullable() })) })

function foundIn(body: unknown): 'taken' | 'not taken' | 'unsure' {
  const read = page.safeParse(body)
  if (!read.success) return 'unsure'
  return read.data.notifications.length > 0 ? 'taken' : 'not taken'
}

function codeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  if (typeof cause === 'object' && cause !== null && 'code' in cause) return String(cause.code)
  return error instanceof Error ? error.name : 'error'
}

/** A token of their kind: HS256, the service as issuer, issued now. The key is name, service and secret joined by hyphens. */
export function tokenOf(key: string, now: Instant): string {
  const [, service = '', secret = ''] = /([0-9a-f-]{36})-([0-9a-f-]{36})$/.exec(key) ?? []
  const head = encode({ typ: 'JWT', alg: 'HS256' })
  const claims = encode({ iss: service, iat: Math.floor(Date.parse(now) / 1000) })
  const signature = createHmac('sha256', secret).update(`${head}.${claims}`).digest('base64url')
  return `${head}.${claims}.${signature}`
}

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
