import type { FastifyInstance } from 'fastify'
import { readAnswers } from '../mechanisms/forms/index.ts'
import { dayOf } from '../platform/instant.ts'
import type { PortalKit } from './kit.ts'
import { type Looking, portalPage, type Sending, type Sent, type Shown } from './page.ts'
import { PartPage } from './pages/writing.tsx'
import { partForms, partsFor } from './send.ts'
import { senderOf } from './senders.ts'
import { keepPart, type Part, wordsSoFar } from './words-so-far.ts'

const parts = ['worry', 'child', 'sender'] as const

/** The parts of a message, one page each; what is typed is kept page by page, and every 10 seconds where scripts run. */
export function writingRoutes(app: FastifyInstance, kit: PortalKit): void {
  for (const part of parts) {
    portalPage(app, kit, {
      url: `/${part}`,
      needs: 'writing',
      part,
      show: (looking) => show(looking, part),
      submit: (sending) => submit(sending, part),
    })
    portalPage(app, kit, {
      url: `/${part}/so-far`,
      needs: 'writing',
      part,
      submit: async (sending) => {
        await keep(sending, part)
        return 'kept'
      },
    })
  }
}

async function show({ kit, stay, again }: Looking, part: Part): Promise<Shown> {
  if (!stay || !partsFor(stay.sender).includes(part)) return { goTo: '/report/check' }
  const body = again?.fields ?? wordsSoFar(kit, stay)[part] ?? {}
  const shown = { part, form: partForms[part], body, back: before(part) }
  return { page: (view) => <PartPage view={view} {...shown} /> }
}

/** Right or not, what was typed is kept. */
async function submit(sending: Sending, part: Part): Promise<Sent> {
  const { fields, now } = sending
  const sender = await keep(sending, part)
  if (sender === null) return { goTo: '/report/ended' }
  const read = readAnswers(partForms[part], fields, { today: dayOf(now), now })
  return read.ok ? { goTo: after(part, sender) } : { again: { errors: read.errors, fields } }
}

/** Answers what the sender is; null where the time ran out meanwhile. */
function keep({ kit, fields, inTrx }: Sending, part: Part): Promise<string | null> {
  return inTrx(async ({ trx, stay }) => {
    if (!stay || stay.sentReference !== null) return null
    await keepPart(kit, trx, { stay, part, fields })
    return stay.sender
  })
}

function before(part: Part): string {
  if (part === 'worry') return '/report'
  return part === 'child' ? '/report/worry' : '/report/child'
}

function after(part: Part, sender: string): string {
  const next = partsFor(sender)[partsFor(sender).indexOf(part) + 1]
  if (next) return `/report/${next}`
  return senderOf(sender).anonymous ? '/report/check' : '/report/files'
}
