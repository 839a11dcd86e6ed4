import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Decision } from '../../mechanisms/access/index.ts'
import type { ErrorList } from '../../platform/components/error-summary.tsx'
import { renderPage } from '../../platform/components/render-page.ts'
import type { Act } from './act.ts'
import type { Answer, Desk, Draw } from './desk.ts'
import { fieldsOf, isId, wordsOf } from './fields.ts'
import { iKnow, NotHerePage, NotYourRolePage } from './refusal-pages.tsx'
import { writtenIn } from './written.ts'

interface Visit {
  readonly request: FastifyRequest
  readonly answer: FastifyReply
  readonly act: Act
}

/** Sends what a page answered with. */
export function reply(
  desk: Desk,
  visit: Visit,
  { shown, errors }: { shown: Answer; errors?: ErrorList | undefined },
): FastifyReply {
  if (shown === 'not found') return replyNotHere(desk, visit)
  if ('goTo' in shown) return visit.answer.redirect(shown.goTo, 303)
  if ('file' in shown) return sendFile(visit.answer, shown.file)
  return draw(desk, visit, { page: shown.page, status: shown.status ?? (errors?.length ? 422 : 200), errors })
}

function draw(
  desk: Desk,
  { request, answer, act }: Visit,
  sent: { page: Draw; status: number; errors?: ErrorList | undefined },
): FastifyReply {
  const view = desk.viewOf(request, act, sent.errors)
  return answer
    .code(sent.status)
    .type('text/html; charset=utf-8')
    .send(renderPage(sent.page(view)))
}

function sendFile(
  answer: FastifyReply,
  file: { name: string; type: string; content: Uint8Array | string },
): FastifyReply {
  return answer
    .header('content-disposition', `attachment; filename="${file.name.replaceAll(/[^\w.-]/g, '_')}"`)
    .header('content-security-policy', "default-src 'none'; sandbox")
    .type(file.type)
    .send(file.content)
}

/** 'Not there' and 'not yours' answer alike in words and status (3.7); only a role's refusal says that it is the role. */
export function replyRefused(desk: Desk, visit: Visit, decision: Decision): FastifyReply {
  if (decision.because !== 'not your role') return replyNotHere(desk, visit)
  return draw(desk, visit, { page: (view) => <NotYourRolePage view={view} />, status: 403 })
}

function replyNotHere(desk: Desk, visit: Visit): FastifyReply {
  const { request, answer } = visit
  if (wordsOf(request.query)[iKnow.name] === iKnow.value) return answer.redirect(whereToSay(request), 303)
  const written = writtenIn(fieldsOf(request.body))
  return draw(desk, visit, { page: (view) => <NotHerePage view={view} written={written} />, status: 404 })
}

/** Where somebody says that they know the person of an address: the same way whether or not there is anybody (3.5, 3.7). */
function whereToSay({ params }: FastifyRequest): string {
  const { personId } = wordsOf(params)
  return isId(personId) ? `/people/${personId}/i-know` : '/people-i-know'
}
