import type { FastifyInstance } from 'fastify'
import { readAnswers } from '../mechanisms/forms/index.ts'
import { dayOf } from '../platform/instant.ts'
import { textOf } from '../record/shell/fields.ts'
import { filesOf } from './files.records.ts'
import type { PortalKit } from './kit.ts'
import { type Looking, type PortalPage, portalPage, type Sending, type Sent, type Shown } from './page.ts'
import { CheckPage } from './pages/check.tsx'
import { SentPage } from './pages/writing.tsx'
import { partForms, partsFor, type SendProblem, sendMessage } from './send.ts'
import { senderOf } from './senders.ts'
import { beginAnother } from './stay.records.ts'
import { wordsSoFar } from './words-so-far.ts'

/** The whole message read back, sent once, and what is said after. */
export function sendRoutes(app: FastifyInstance, kit: PortalKit): void {
  for (const page of [check, sent, again]) portalPage(app, kit, page)
}

const check: PortalPage = { url: '/check', needs: 'writing', show: showCheck, submit: send }

async function showCheck({ kit, trx, stay, now }: Looking): Promise<Shown> {
  if (!stay) return { goTo: '/report/who' }
  const words = wordsSoFar(kit, stay)
  const parts = partsFor(stay.sender).map((part) => {
    const read = readAnswers(partForms[part], words[part] ?? {}, { today: dayOf(now), now })
    return { form: partForms[part], href: `/report/${part}`, answers: read.ok ? read.value : null }
  })
  const { anonymous } = senderOf(stay.sender)
  const shown = {
    messageId: stay.messageId,
    parts,
    files: anonymous ? null : (await filesOf(trx, stay)).map(({ fileName }) => fileName),
    inDanger: words.worry?.['inDanger'] === 'yes',
    back: anonymous ? '/report/child' : '/report/files',
  }
  return { page: (view) => <CheckPage view={view} {...shown} /> }
}

const sendMessages: Record<SendProblem, string> = {
  'not whole': 'Some of it is left out. Look for the part that says so, and put it in',
  'too many': 'We can’t take more from you just now. Wait an hour. If a child is in danger, ring 999',
}

function send(sending: Sending): Promise<Sent> {
  const { fields } = sending
  return sending.inTrx(async (writing) => {
    const { stay } = writing
    if (!stay) return { goTo: '/report/ended' }
    // From a page of another message of the same stay: this one has not been read through.
    const isThis = textOf(fields, 'message') === stay.messageId
    if (!isThis && stay.sentReference === null) return { goTo: '/report/check' }
    const done = await sendMessage(sending, writing, stay)
    if (done.ok) return { goTo: '/report/sent' }
    return { again: { errors: [{ text: sendMessages[done.problem], href: '#main-content' }], fields } }
  })
}

const sent: PortalPage = {
  url: '/sent',
  needs: 'ready',
  async show({ stay }) {
    const reference = stay?.sentReference
    if (!stay || !reference) return { goTo: '/report/check' }
    const { anonymous } = senderOf(stay.sender)
    return { page: (view) => <SentPage view={view} reference={reference} anonymous={anonymous} /> }
  },
}

const again: PortalPage = {
  url: '/again',
  needs: 'ready',
  submit: ({ inTrx }) =>
    inTrx(async ({ trx, stay }) => {
      if (stay && stay.sentReference !== null) await beginAnother(trx, stay)
      return { goTo: '/report/worry' }
    }),
}
