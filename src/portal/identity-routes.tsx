import type { FastifyInstance } from 'fastify'
import { readAnswers } from '../mechanisms/forms/index.ts'
import { dayOf } from '../platform/instant.ts'
import { networkOf } from '../platform/web/network.ts'
import { WebProblem } from '../platform/web/problems.ts'
import { textOf } from '../record/shell/fields.ts'
import { addressOf, giveCode, isCode, readAddress, readCode } from './code.ts'
import { whoForm } from './forms.ts'
import type { PortalKit } from './kit.ts'
import { endTry, mayUse, minutesUntil, startTry } from './limits.ts'
import { type Again, type PortalPage, portalPage, type Sending, type Sent, type Writing } from './page.ts'
import { CodePage, EmailPage, WhoPage } from './pages/identity.tsx'
import { asking, senderText } from './senders.ts'
import { isOpen, moveMessage, proveStay, type Stay, startStay, stayLeftBehind } from './stay.records.ts'

/** Who somebody is, and the code that proves their address. */
export function identityRoutes(app: FastifyInstance, kit: PortalKit): void {
  for (const page of [who, email, code]) portalPage(app, kit, page)
}

const limited = { limit: 'sign-in' } as const

const who: PortalPage = {
  url: '/who',
  needs: 'nobody',
  ground: limited,
  show: async ({ again }) => ({ page: (view) => <WhoPage view={view} body={again?.fields ?? {}} /> }),
  async submit({ fields, inTrx, now }) {
    const read = readAnswers(whoForm, fields, { today: dayOf(now) })
    if (!read.ok) return { again: { errors: read.errors, fields } }
    const { sender, anonymous } = read.value
    const secret = await inTrx(({ trx }) => startStay(trx, senderText(sender, anonymous === 'yes'), now))
    return { goTo: anonymous === 'yes' ? '/report/worry' : '/report/email', secret }
  },
}

const email: PortalPage = {
  url: '/email',
  needs: 'stay',
  ground: limited,
  show: async ({ again }) => {
    const typed = textOf(again?.fields ?? {}, 'email')
    return { page: (view) => <EmailPage view={view} email={typed} /> }
  },
  async submit({ kit, fields, inTrx, ip, now }) {
    const address = readAddress(textOf(fields, 'email'))
    if (address === null) return wrong(fields, 'email', 'Write an email like name@example.com')
    return inTrx(async ({ trx, stay, tell }) => {
      if (!stay) return { goTo: '/report/ended' }
      if (!(await mayUse(kit, trx, { what: 'codes from a line', who: networkOf(ip), now })))
        throw new WebProblem('too many', { retryAfter: 3_600 })
      await giveCode(kit, trx, { stay, address, now })
      await tell({ kind: 'message', action: 'send portal code' })
      return { goTo: '/report/code' }
    })
  },
}

const code: PortalPage = {
  url: '/code',
  needs: 'stay',
  ground: limited,
  async show({ kit, stay }) {
    const address = stay && addressOf(kit, stay)
    if (!address) return { goTo: '/report/email' }
    return { page: (view) => <CodePage view={view} email={address} /> }
  },
  async submit(sending) {
    const typed = readCode(textOf(sending.fields, 'code'))
    if (typed === null) return wrong(sending.fields, 'code', 'Write the 6 numbers of the code')
    return sending.inTrx((writing) => tryCode(sending, writing, typed))
  },
}

async function tryCode(sending: Sending, writing: Writing, typed: string): Promise<Sent> {
  const { kit, ip, now, fields } = sending
  const { trx, stay, tell } = writing
  const address = stay && addressOf(kit, stay)
  if (!stay || !address) return { goTo: '/report/ended' }
  const attempt = { address, ip, now }
  const waitsUntil = await startTry(kit, trx, attempt)
  if (waitsUntil !== null) {
    const minutes = minutesUntil(waitsUntil, now)
    return wrong(
      fields,
      'code',
      `That is too many tries. Wait ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`,
    )
  }
  if (!(await isCode(kit, trx, { stay, code: typed, now }))) {
    await tell({ kind: 'sign-in', action: 'prove portal address', outcome: 'refused' })
    return wrong(fields, 'code', 'The code is not right, or it is too old. Try again, or ask for a new one')
  }
  await endTry(kit, trx, attempt)
  await tell({ kind: 'sign-in', action: 'prove portal address' })
  const secret = await proveStay(trx, stay, now)
  await goOn(writing, stay)
  return { goTo: stay.sender === asking ? '/report/answer' : '/report/worry', secret }
}

/** Words that the same person left behind, in a stay whose time ran out, go on here. */
async function goOn({ trx, now }: Writing, stay: Stay): Promise<void> {
  if (stay.sender === asking || stay.words !== null) return
  const left = await stayLeftBehind(trx, stay, now)
  if (left && !isOpen(left, now)) await moveMessage(trx, left, stay)
}

function wrong(fields: Again['fields'], field: string, text: string): { readonly again: Again } {
  return { again: { errors: [{ text, href: `#${field}` }], fields } }
}
