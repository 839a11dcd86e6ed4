import type { Instant } from '../../../platform/instant.ts'
import type { MailConfig } from '../../../platform/mail-config.ts'
import type { WayOut } from '../model.ts'
import { notify } from './notify.ts'
import { onPaper } from './paper.ts'
import { smtp } from './smtp.ts'

interface Wanted {
  readonly madeUp: boolean
  readonly mail: MailConfig
  readonly now: () => Instant
}

/** How messages leave a store: on paper where people are made up, whatever is set; else as the council has set; null: not at all. */
export function wayFor({ madeUp, mail, now }: Wanted): WayOut | null {
  if (madeUp) return onPaper({ madeUp })
  if (mail.notify !== null) return notify(mail.notify, { now })
  return mail.smtp === null ? null : smtp(mail.smtp)
}
