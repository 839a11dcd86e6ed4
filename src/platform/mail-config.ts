import * as z from 'zod'

/** The council's mail server: 'smtps://user@mail.council.example:465'. */
export interface SmtpConfig {
  readonly url: string
  readonly password: string | null
  /** 'Hearth <hearth@council.example>' */
  readonly from: string
}

/** The council's service at GOV.UK Notify. */
export interface NotifyConfig {
  readonly url: string
  /** As Notify gives it: name, service and secret joined by hyphens. */
  readonly key: string
  readonly template: string
}

/** How messages leave. Both null: they wait, and the administrator is told. */
export interface MailConfig {
  readonly smtp: SmtpConfig | null
  readonly notify: NotifyConfig | null
}

const id = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'

/** The settings for messages, as they stand in the environment. */
export const mailSettings = {
  HEARTH_SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/[^\s/]+\/?$/, 'must be smtps://user@host:port, with the password apart')
    .refine((text) => URL.canParse(text) && new URL(text).password === '', 'must not hold the password')
    .optional(),
  HEARTH_SMTP_PASSWORD: z.string().optional(),
  HEARTH_MAIL_FROM: z
    .string()
    .regex(
      /^[^\r\n<>]*<?[^\s<>@]+@[^\s<>@]+>?$/,
      'must be an address such as Hearth <hearth@council.example>',
    )
    .optional(),
  HEARTH_NOTIFY_URL: z
    .string()
    .regex(/^https?:\/\/[^\s/]+$/, 'must be a web address without a path')
    .default('https://api.notifications.service.gov.uk'),
  HEARTH_NOTIFY_KEY: z
    .string()
    .regex(new RegExp(`-${id}-${id}$`), 'is not a key of GOV.UK Notify')
    .optional(),
  HEARTH_NOTIFY_TEMPLATE: z
    .string()
    .regex(new RegExp(`^${id}$`), 'must be the id of a template')
    .optional(),
}

/** Those that may stand in a file. */
export const mailSecrets = ['HEARTH_SMTP_PASSWORD', 'HEARTH_NOTIFY_KEY'] as const

type Settings = z.infer<z.ZodObject<typeof mailSettings>>

/** What only shows when the settings are seen together. */
export function mailFaults(read: Settings): string[] {
  const half = (one: string | undefined, other: string | undefined) =>
    (one === undefined) !== (other === undefined)
  return [
    ...(half(read.HEARTH_SMTP_URL, read.HEARTH_MAIL_FROM)
      ? ['HEARTH_SMTP_URL and HEARTH_MAIL_FROM go together: set both or none']
      : []),
    ...(half(read.HEARTH_NOTIFY_KEY, read.HEARTH_NOTIFY_TEMPLATE)
      ? ['HEARTH_NOTIFY_KEY and HEARTH_NOTIFY_TEMPLATE go together: set both or none']
      : []),
  ]
}

/** How messages leave, as the settings say it. */
export function mailOf(read: Settings): MailConfig {
  const { HEARTH_SMTP_URL: url, HEARTH_MAIL_FROM: from, HEARTH_NOTIFY_KEY: key } = read
  const template = read.HEARTH_NOTIFY_TEMPLATE
  return {
    smtp: url && from ? { url, from, password: read.HEARTH_SMTP_PASSWORD ?? null } : null,
    notify: key && template ? { url: read.HEARTH_NOTIFY_URL, key, template } : null,
  }
}
