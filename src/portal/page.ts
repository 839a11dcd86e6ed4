import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { type TraceEntry, trace } from '../mechanisms/audit/index.ts'
import type { ErrorList } from '../platform/components/error-summary.tsx'
import { renderPage } from '../platform/components/render-page.ts'
import type { ShellView } from '../platform/components/view.ts'
import { inContext, type Trx } from '../platform/db.ts'
import { addHours, type Instant } from '../platform/instant.ts'
import { outsideView, sendPage } from '../platform/web/answers.tsx'
import { hearthOf } from '../platform/web/hearth-of.ts'
import type { RouteGround } from '../platform/web/route-ground.ts'
import { type SentFile, sentFiles } from '../platform/web/uploads.ts'
import { type Fields, fieldsOf } from '../record/shell/fields.ts'
import { type PortalKit, portalActor } from './kit.ts'
import { asking, senderOf } from './senders.ts'
import { findStay, isOpen, lockStay, type Stay, touchStay } from './stay.records.ts'
import { keepPart, type Part } from './words-so-far.ts'

/** A page, given what surrounds it. */
export type Draw = (view: ShellView) => VNode

/** A form that comes back with its words. */
export interface Again {
  readonly errors: ErrorList
  readonly fields: Fields
}

/** What a page has to work with. */
export interface Looking {
  readonly kit: PortalKit
  readonly trx: Trx
  readonly now: Instant
  readonly stay: Stay | null
  readonly again: Again | null
}

/** A press of a button. `inTrx` holds the stay against the browser's other windows, and writes into the trace what is told to it. */
export interface Sending {
  readonly kit: PortalKit
  readonly now: Instant
  readonly ip: string
  readonly fields: Fields
  readonly files: readonly SentFile[]
  readonly inTrx: <Answer>(work: (writing: Writing) => Promise<Answer>) => Promise<Answer>
}

export interface Writing {
  readonly trx: Trx
  readonly now: Instant
  /** The stay as it stands now; null where nobody needs to be there. */
  readonly stay: Stay | null
  readonly tell: (entry: TraceEntry) => Promise<void>
}

export type Shown = { readonly page: Draw } | { readonly goTo: string }
export type Sent =
  /** `secret`: of a stay that begins or goes on under a new one; null: it is over. */
  | { readonly goTo: string; readonly secret?: string | null }
  | { readonly again: Again }
  | { readonly page: Draw }
  | 'kept'

/** Whom a page lets in: anybody; who has begun; who proved an address or stays anonymous; the same, while a message is written. */
export type Needs = 'nobody' | 'stay' | 'ready' | 'writing'

export interface PortalPage {
  /** Below /report. */
  readonly url: string
  readonly needs: Needs
  readonly ground?: RouteGround
  /** The part of the message whose words the form sends: kept where they come too late. */
  readonly part?: Part
  readonly show?: (looking: Looking) => Promise<Shown>
  readonly submit?: (sending: Sending) => Promise<Sent>
}

/** Where the portal lies. */
export const portalPath = '/report'

/** Declares a page of the portal: shown by GET, sent by POST. */
export function portalPage(app: FastifyInstance, kit: PortalKit, declared: PortalPage): void {
  const { url, show, submit, ground = {} } = declared
  if (show) app.get(url, (request, reply) => shown({ kit, request, reply, declared }, null))
  if (submit)
    app.post(url, { config: { hearth: ground } }, (request, reply) => sent({ kit, request, reply, declared }))
}

interface Visit {
  readonly kit: PortalKit
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly declared: PortalPage
}

async function shown(visit: Visit, again: Again | null): Promise<FastifyReply> {
  const { kit, request, reply, declared } = visit
  const { now } = hearthOf(request)
  const answer = await inContext(kit.db, portalActor, async (trx): Promise<Shown> => {
    const stay = await stayOf(visit, trx)
    const elsewhere = wayIn(declared.needs, stay, now)
    if (elsewhere !== null) return { goTo: elsewhere }
    return declared.show ? declared.show({ kit, trx, now, stay, again }) : { goTo: portalPath }
  })
  if ('goTo' in answer) return reply.redirect(answer.goTo, 303)
  return draw(visit, answer.page, again?.errors)
}

function draw({ kit, request, reply }: Visit, page: Draw, errors?: ErrorList): FastifyReply {
  const view = { ...outsideView(hearthOf(request), kit.outside), errors }
  if (errors?.length) reply.code(422)
  return sendPage(reply, renderPage(page(view)))
}

async function sent(visit: Visit): Promise<FastifyReply> {
  const { kit, request, reply, declared } = visit
  const { now } = hearthOf(request)
  const fields = fieldsOf(request.body)
  const elsewhere = await inContext(kit.db, portalActor, async (trx) => {
    const stay = await stayOf(visit, trx)
    const away = wayIn(declared.needs, stay, now)
    if (away !== null && stay !== null) await keepLate(visit, trx, { stay, fields })
    return away
  })
  if (elsewhere !== null) return reply.redirect(elsewhere, 303)
  const answer = await declared.submit?.({
    kit,
    now,
    ip: request.ip,
    fields,
    files: sentFiles(request),
    inTrx: (work) => writing(visit, work),
  })
  return answered(visit, answer ?? { goTo: portalPath })
}

function answered(visit: Visit, answer: Sent): Promise<FastifyReply> | FastifyReply {
  const { kit, reply } = visit
  if (answer === 'kept') return reply.code(204).send()
  if ('again' in answer) return shown(visit, answer.again)
  if ('page' in answer) return draw(visit, answer.page)
  if (answer.secret === null) kit.ground.cookies.clear(reply, 'portal')
  else if (answer.secret !== undefined) kit.ground.cookies.set(reply, 'portal', answer.secret)
  return reply.redirect(answer.goTo, 303)
}

function writing<Answer>(visit: Visit, work: (writing: Writing) => Promise<Answer>): Promise<Answer> {
  const { requestId, now } = hearthOf(visit.request)
  return inContext(visit.kit.db, portalActor, async (trx) => {
    const found = await stayOf(visit, trx)
    const stay = found && isOpen(found, now) ? await lockStay(trx, found) : null
    const origin = { workerId: null, sessionId: stay?.id ?? null, requestId, now }
    return work({ trx, now, stay, tell: (entry) => trace(trx, origin, [entry]) })
  })
}

/** The stay of the browser, also one that is over. One that is open is in use. */
async function stayOf({ kit, request }: Visit, trx: Trx): Promise<Stay | null> {
  const secret = kit.ground.cookies.read(request, 'portal')
  const stay = secret === null ? undefined : await findStay(trx, secret)
  if (!stay) return null
  const { now } = hearthOf(request)
  const isDue = addHours(stay.lastSeenAt, 1 / 60) < now
  if (isDue && isOpen(stay, now)) await touchStay(trx, stay, now)
  return stay
}

/** What was typed on a page whose time had run out: for who proves the same address again (spec/security.md 8.5). */
async function keepLate(
  { kit, declared, request }: Visit,
  trx: Trx,
  { stay, fields }: { readonly stay: Stay; readonly fields: Fields },
): Promise<void> {
  const { part } = declared
  const mayGoOn = stay.provenAt !== null && stay.sentReference === null && stay.endedAt === null
  if (part && mayGoOn && !isOpen(stay, hearthOf(request).now))
    await keepPart(kit, trx, { stay, part, fields })
}

/** Whether who writes has said who they are, or may stay anonymous. */
function isReady({ sender, provenAt }: Stay): boolean {
  return provenAt !== null || senderOf(sender).anonymous
}

/** Where somebody must go before a page lets them in; null where they may come in. */
export function wayIn(needs: Needs, stay: Stay | null, now: Instant): string | null {
  if (needs === 'nobody') return null
  if (stay === null) return `${portalPath}/who`
  if (!isOpen(stay, now)) return `${portalPath}/ended`
  if (needs === 'stay') return null
  if (!isReady(stay)) return `${portalPath}/email`
  if (needs === 'ready') return null
  if (stay.sender === asking) return `${portalPath}/answer`
  return stay.sentReference === null ? null : `${portalPath}/sent`
}
