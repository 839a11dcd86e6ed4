import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { type Instant, instantOf } from '../../src/platform/instant.ts'
import { callFields, noteFields } from '../support/forms.ts'

/** Somebody signed in to a Hearth that listens. */
export interface Someone {
  readonly origin: string
  readonly secret: string
  readonly csrfToken: string
}

/** One form on its way: its words are its name, and its key stays the same however often it is sent. */
export interface Sent {
  readonly name: string
  readonly key: string
  readonly path: string
  readonly fields: Readonly<Record<string, string>>
}

/** A call about a new child. */
export function aCall(name: string, now: Instant = instantOf(new Date())): Sent {
  const key = randomUUID()
  return { name, key, path: `/contacts/new/${key}`, fields: callFields(name, now) }
}

/** A note about a child. */
export function aNote(name: string, childId: string, now: Instant = instantOf(new Date())): Sent {
  return {
    name,
    key: randomUUID(),
    path: `/people/${childId}/notes/new`,
    fields: noteFields(name, now),
  }
}

/** Sends a form. Answers the status and where it leads. @throws where no whole reply came */
export function send(
  { origin, secret, csrfToken }: Someone,
  { key, path, fields }: Sent,
): Promise<{ status: number; location: string | undefined; body: string }> {
  const payload = new URLSearchParams({ ...fields, idempotencyKey: key, csrfToken }).toString()
  return new Promise((done, fail) => {
    const sending = request(`${origin}${path}`, {
      method: 'POST',
      agent: false,
      headers: {
        cookie: `hearth=${secret}`,
        origin,
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': Buffer.byteLength(payload),
      },
    })
    sending.on('error', fail)
    sending.on('response', (reply) => {
      const { statusCode = 0, headers } = reply
      text(reply).then((body) => done({ status: statusCode, location: headers.location, body }), fail)
    })
    sending.end(payload)
  })
}

/** The token of somebody's forms, from a page that has one. */
export async function tokenFor(origin: string, secret: string): Promise<string> {
  const page = await (await fetch(origin, { headers: { cookie: `hearth=${secret}` } })).text()
  return /name="csrfToken" value="([^"]+)"/.exec(page)?.[1] ?? ''
}

/** Sends until the form is acknowledged, with the same key, as a person presses again. @throws where it is refused */
export async function sendUntilAcknowledged(
  someone: Someone,
  sent: Sent,
): Promise<{ tries: number; location: string }> {
  for (let tries = 1; ; tries += 1) {
    const reply = await send(someone, sent).catch(() => null)
    if (reply?.status === 303 && reply.location !== undefined) return { tries, location: reply.location }
    if (reply !== null && reply.status < 500)
      throw new TypeError(`${sent.name} was answered ${reply.status}: ${reply.body.slice(0, 2000)}`)
    await pause(25)
  }
}

/** People who write one form after another until they are told to stop. */
export interface Writers {
  readonly acknowledged: readonly Sent[]
  /** Forms that had to be sent more than once. */
  readonly repeated: readonly Sent[]
  /** Waits until so many more forms are acknowledged. */
  more(count: number): Promise<void>
  stop(): Promise<void>
}

/** @param next makes each writer's next form */
export function startWriters(count: number, next: (name: string) => { who: Someone; sent: Sent }): Writers {
  const acknowledged: Sent[] = []
  const repeated: Sent[] = []
  let going = true
  const write = async (writer: number) => {
    for (let number = 1; going; number += 1) {
      const { who, sent } = next(`form ${writer}-${number}`)
      const { tries } = await sendUntilAcknowledged(who, sent)
      acknowledged.push(sent)
      if (tries > 1) repeated.push(sent)
    }
  }
  const writing = Promise.all(Array.from({ length: count }, (_, writer) => write(writer)))
  writing.catch(() => undefined)
  return {
    acknowledged,
    repeated,
    async more(wanted) {
      const enough = acknowledged.length + wanted
      while (acknowledged.length < enough) await Promise.race([pause(5), writing])
    },
    async stop() {
      going = false
      await writing
    },
  }
}
