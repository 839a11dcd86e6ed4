import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { renderPage } from '../platform/components/render-page.ts'
import type { ShellView } from '../platform/components/view.ts'
import { outsideView, sendPage } from '../platform/web/answers.tsx'
import { hearthOf } from '../platform/web/hearth-of.ts'
import { type ProblemKind, problemOf, statusOf, WebProblem } from '../platform/web/problems.ts'
import type { PortalKit } from './kit.ts'
import { PortalLayout } from './layout.tsx'

/** What happened and what to do, in plain words. */
const portalProblems: Readonly<Partial<Record<ProblemKind, readonly [string, string]>>> = {
  'not found': ['This page is not here', 'Go back to the start and try from there.'],
  'not from our page': [
    'We could not take that',
    'Your browser did not send it in the way we need. Go back, load the page again, and try once more.',
  ],
  'too large': ['That is too much', 'Make it shorter, or choose a smaller file. Then try again.'],
  'too many': ['That was too many times', 'Wait a while. Then try again. If a child is in danger, ring 999.'],
  'wrong kind of content': ['We could not read that', 'Go back and try again.'],
  'bad request': ['We could not read that', 'Go back and try again.'],
}

const usual = [
  'It does not work just now',
  'It was not you. Wait a bit, then try again. If a child is in danger, ring 999.',
] as const

/** Every thrown thing on the portal becomes a plain page of its own; the log gets what the staff's pages give it. */
export function answerPortalProblems(app: FastifyInstance, kit: PortalKit): void {
  app.setErrorHandler((error, request, reply) => {
    const kind = problemOf(error)
    const { requestId, reference } = hearthOf(request)
    if (statusOf[kind] >= 500)
      kit.log.error(
        { requestId, reference, route: request.routeOptions.url, reason: kind, err: error },
        'a page failed',
      )
    if (error instanceof WebProblem && error.retryAfter) reply.header('retry-after', String(error.retryAfter))
    return answer(kit, { request, reply, kind })
  })
  app.setNotFoundHandler((request, reply) => answer(kit, { request, reply, kind: 'not found' }))
}

interface Answering {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly kind: ProblemKind
}

function answer({ outside }: PortalKit, { request, reply, kind }: Answering): FastifyReply {
  const { nonce, reference } = hearthOf(request)
  // No form on it, so no token: a problem makes no cookie.
  const view = outsideView({ nonce, csrfToken: '' }, outside)
  reply.code(statusOf[kind])
  return sendPage(reply, renderPage(<PortalProblemPage view={view} kind={kind} reference={reference} />))
}

interface PortalProblemProps {
  readonly view: ShellView
  readonly kind: ProblemKind
  readonly reference: string
}

/** A page that says that something did not go. */
function PortalProblemPage({ view, kind, reference }: PortalProblemProps) {
  const [title, next] = portalProblems[kind] ?? usual
  return (
    <PortalLayout title={title} view={view} back="/report">
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{next}</p>
      <p class="govuk-body">What you wrote on the pages before is kept while the form is open.</p>
      <p class="govuk-body">
        If you ask us about this, give this number: <strong>{reference}</strong>
      </p>
    </PortalLayout>
  )
}
