import MailComposer from 'nodemailer/lib/mail-composer/index.js'
import SMTPConnection from 'nodemailer/lib/smtp-connection/index.js'
import * as z from 'zod'
import type { SmtpConfig } from '../../../platform/mail-config.ts'
import type { Leaving, SendAnswer, WayOut } from '../model.ts'

/**
 * The council's own mail server. Without its word that it took a message nobody can be asked later, so a break once the message was
 * begun leaves it in doubt. @param waitMs how long one step may take
 */
export function smtp(config: SmtpConfig, { waitMs = 20_000 }: { readonly waitMs?: number } = {}): WayOut {
  return {
    name: 'the council’s mail server',
    async send(message) {
      const connection = new SMTPConnection(optionsOf(config, waitMs))
      // What breaks after a step was answered breaks nothing more.
      connection.on('error', () => {})
      try {
        const away = await opened(connection, config)
        return away ?? (await handedOver(connection, message, config.from))
      } finally {
        connection.close()
      }
    },
  }
}

function optionsOf({ url }: SmtpConfig, waitMs: number): SMTPConnection.Options {
  const { hostname, port, protocol } = new URL(url)
  const secure = protocol === 'smtps:'
  return {
    host: hostname,
    port: Number(port) || (secure ? 465 : 587),
    secure,
    // In clear only on this machine: a mail server elsewhere must speak TLS.
    requireTLS: !secure && !/^(127\.0\.0\.1|localhost|\[::1\])$/.test(hostname),
    connectionTimeout: waitMs,
    greetingTimeout: waitMs,
    socketTimeout: waitMs,
  }
}

type Told = (error: Error | null | undefined) => void

/** Runs one step; a break of the connection ends it too. Answers what went wrong, or null. */
function step(connection: SMTPConnection, run: (told: Told) => void): Promise<unknown> {
  return new Promise((resolve) => {
    connection.once('error', resolve)
    connection.once('end', () => resolve(new Error('closed')))
    run((error) => resolve(error ?? null))
  })
}

/** Connects and signs in. Nothing has left yet, so whatever goes wrong here is tried again. */
async function opened(connection: SMTPConnection, { url, password }: SmtpConfig): Promise<SendAnswer | null> {
  const user = decodeURIComponent(new URL(url).username)
  const connected = await step(connection, (told) => connection.connect(told))
  if (connected !== null) return away(connected)
  if (user === '') return null
  const proved = await step(connection, (told) =>
    connection.login({ user, credentials: { user, pass: password ?? '' } }, told),
  )
  return proved === null ? null : away(proved)
}

async function handedOver(connection: SMTPConnection, message: Leaving, from: string): Promise<SendAnswer> {
  const { envelope, text } = await writtenDown(message, from)
  const went = await step(connection, (told) => connection.send(envelope, text, told))
  if (went === null) return { outcome: 'sent' }
  const { responseCode } = read(went)
  if (responseCode === undefined) return { outcome: 'unsure', because: 'broken off while sending' }
  // A 5 is for good: an address or a text that is not wanted.
  return {
    outcome: 'not sent',
    because: `the mail server answered ${responseCode}`,
    again: responseCode < 500,
  }
}

async function writtenDown({ id, to, subject, body }: Leaving, from: string) {
  const host = from.split('@').at(-1)?.replace(/>.*$/, '') ?? 'hearth'
  const mail = new MailComposer({
    from,
    to: { name: '', address: to },
    subject,
    text: body,
    // The same for every try: a mail server that gets it twice can tell.
    messageId: `<${id}@${host}>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile()
  const { from: sender, to: receivers } = mail.getEnvelope()
  return { envelope: { from: sender, to: receivers }, text: await mail.build() }
}

const failure = z.object({ code: z.string().optional(), responseCode: z.number().optional() })
const read = (error: unknown) => failure.safeParse(error).data ?? {}

/** Never the error's own words: they may hold an address or a name. */
function away(error: unknown): SendAnswer {
  const { code = 'closed', responseCode } = read(error)
  const said = responseCode === undefined ? code : `${code}, ${responseCode}`
  return { outcome: 'not sent', because: `the mail server can’t be reached (${said})`, again: true }
}
