import type { FastifyReply, FastifyRequest } from 'fastify'
import { renderPage } from '../components/render-page.ts'
import type { AssetAddresses, ShellView } from '../components/view.ts'
import { type Session, sessionLimits } from '../session.ts'
import { type HearthRequest, hearthOf } from './hearth-of.ts'
import { ProblemPage } from './problem-page.tsx'
import { problemWords } from './problem-words.ts'
import { type ProblemKind, statusOf } from './problems.ts'

/** What pages without a person need: problem pages, and the pages before signing in. */
export interface Outside {
  readonly assets: AssetAddresses
  readonly madeUp: boolean
}

/** The page around a page that nobody needs to be signed in for. */
export function outsideView(
  { nonce, csrfToken }: Pick<HearthRequest, 'nonce' | 'csrfToken'>,
  { assets, madeUp }: Outside,
): ShellView {
  return { nonce, csrfToken, assets, madeUp, person: null, navigation: [], timeOut: null }
}

/**
 * The page around a page of somebody who is signed in. The warning comes five minutes before the hour without use is over; a
 * minute early, because use is noted once a minute (spec/security.md 8.4).
 */
export function signedInView(
  { nonce, csrfToken }: Pick<HearthRequest, 'nonce' | 'csrfToken'>,
  { session, outside }: { session: Session; outside: Outside },
): ShellView {
  const { idleMinutes, warningMinutes } = sessionLimits
  const { name, title } = session.worker
  return {
    ...outsideView({ nonce, csrfToken }, outside),
    person: { name, role: title },
    timeOut: {
      warnAfterMinutes: idleMinutes - warningMinutes - 1,
      endsAfterMinutes: idleMinutes - 1,
      extendUrl: extendPath,
    },
  }
}

/** Takes a POST that says: still here. */
export const extendPath = '/session/extend'

/** Answers with the page of a problem, or, to a script, with the same in JSON. */
export function answerProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  { kind, outside, retryAfter }: { kind: ProblemKind; outside: Outside; retryAfter?: number | null },
): FastifyReply {
  const hearth = hearthOf(request)
  const words = problemWords[kind]
  const { reference } = hearth
  if (retryAfter) reply.header('retry-after', String(retryAfter))
  reply.code(statusOf[kind])
  if (wantsJson(request)) return reply.send({ problem: words.title, next: words.next, reference })
  // No form on it, so no token: a problem makes no cookie.
  const view = outsideView({ nonce: hearth.nonce, csrfToken: '' }, outside)
  return sendPage(reply, renderPage(<ProblemPage view={view} words={words} reference={reference} />))
}

/** Whether a script asks, not a person's browser opening a page: it says so itself, or asks for JSON. */
export function wantsJson({ headers }: FastifyRequest): boolean {
  const accept = headers.accept ?? ''
  return (
    headers['sec-fetch-dest'] === 'empty' ||
    (accept.includes('application/json') && !accept.includes('text/html'))
  )
}

/** Answers with a page. */
export function sendPage(reply: FastifyReply, html: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').send(html)
}
