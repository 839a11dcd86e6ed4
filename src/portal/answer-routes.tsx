import type { FastifyInstance } from 'fastify'
import { textOf } from '../record/shell/fields.ts'
import { addressOf } from './code.ts'
import type { PortalKit } from './kit.ts'
import { endTry, minutesUntil, startTry } from './limits.ts'
import { type PortalPage, portalPage, type Sending, type Sent, type Writing } from './page.ts'
import { AnswerPage } from './pages/answer.tsx'
import { whatBecame } from './send.records.ts'
import { readReference } from './send.ts'
import { asking } from './senders.ts'
import { isOpen, startStay } from './stay.records.ts'

/** How far a message is: for who has its reference and proves the address it was sent from. */
export function answerRoutes(app: FastifyInstance, kit: PortalKit): void {
  for (const page of [begin, answer]) portalPage(app, kit, page)
}

const limited = { limit: 'sign-in' } as const

const begin: PortalPage = {
  url: '/answer/begin',
  needs: 'nobody',
  ground: limited,
  submit: ({ inTrx, now }) =>
    inTrx(async ({ trx }) => ({ goTo: '/report/email', secret: await startStay(trx, asking, now) })),
}

const answer: PortalPage = {
  url: '/answer',
  needs: 'nobody',
  ground: limited,
  async show({ stay, again, now }) {
    const isReady = stay !== null && isOpen(stay, now) && stay.provenAt !== null
    const typed = textOf(again?.fields ?? {}, 'reference')
    return { page: (view) => <AnswerPage view={view} isReady={isReady} typed={typed} found={null} /> }
  },
  submit: (sending) => sending.inTrx((writing) => look(sending, writing)),
}

async function look({ kit, fields, ip, now }: Sending, { trx, stay, tell }: Writing): Promise<Sent> {
  const address = stay?.provenAt ? addressOf(kit, stay) : null
  if (address === null) return { goTo: '/report/answer' }
  const wrong = (text: string): Sent => ({ again: { errors: [{ text, href: '#reference' }], fields } })
  const attempt = { address, ip, now }
  const waitsUntil = await startTry(kit, trx, attempt)
  if (waitsUntil !== null) {
    const minutes = minutesUntil(waitsUntil, now)
    return wrong(`That is too many tries. Wait ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`)
  }
  const reference = readReference(textOf(fields, 'reference'))
  const became = reference === null ? null : await whatBecame(trx, { reference, address })
  await tell({
    kind: 'look',
    action: 'ask how far a sent message is',
    outcome: became ? 'allowed' : 'refused',
  })
  if (!became || reference === null)
    return wrong('We can’t find that number for your email. Look at it again')
  await endTry(kit, trx, attempt)
  const found = { reference, ...became }
  return { page: (view) => <AnswerPage view={view} isReady typed="" found={found} /> }
}
