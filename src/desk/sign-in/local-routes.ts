import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod'
import type { ErrorList } from '../../platform/components/error-summary.tsx'
import { inContext, systemActor } from '../../platform/db.ts'
import { formOf } from '../../platform/web/form-body.ts'
import { hearthOf, signedIn } from '../../platform/web/hearth-of.ts'
import { WebProblem } from '../../platform/web/problems.ts'
import { accountOfWorker } from './accounts.records.ts'
import { enter, proveAgain } from './enter.ts'
import type { SignInKit } from './kit.ts'
import { type LocalAnswer, tryLocal } from './local-account.ts'
import { showProof } from './show-proof.tsx'
import { showSignIn } from './show-sign-in.tsx'
import { minutesUntil } from './throttle.ts'

const typed = z.strictObject({
  userName: z.string().max(100),
  passphrase: z.string().max(1000),
  code: z.string().max(20),
})
const again = typed.omit({ userName: true })

/** Signing in, and proving it again, with an account of Hearth's own. */
export function localRoutes(app: FastifyInstance, kit: SignInKit): void {
  const config = { hearth: { limit: 'sign-in' } } as const

  app.post('/sign-in/local', { config }, async (request, reply) => {
    const given = formOf(request, typed)
    const answer = await tryLocal(kit, request, { ...given, userName: given.userName.trim() })
    if (answer.is === 'right')
      return enter(kit, { request, reply }, { workerId: answer.workerId, strength: 'local' })
    return showSignIn(
      kit,
      { request, reply: failed(reply, answer) },
      { userName: given.userName, errors: errorsOf(answer, request) },
    )
  })

  app.post('/sign-in/prove/local', { config }, async (request, reply) => {
    const session = signedIn(request)
    const given = formOf(request, again)
    const account = await inContext(kit.db, systemActor, (trx) => accountOfWorker(trx, session.worker.id))
    if (!account) throw new WebProblem('not yours to see')
    const answer = await tryLocal(kit, request, { ...given, userName: account.userName })
    if (answer.is === 'right') return proveAgain(kit, { request, reply }, session)
    return showProof(kit, { request, reply: failed(reply, answer) }, errorsOf(answer, request))
  })
}

type Failed = Exclude<LocalAnswer, { is: 'right' }>

const failed = (reply: FastifyReply, answer: Failed) => reply.code(answer.is === 'waiting' ? 429 : 401)

/** One sentence for every way of being wrong. */
function errorsOf(answer: Failed, request: FastifyRequest): ErrorList {
  if (answer.is === 'wrong')
    return [{ href: '#passphrase', text: 'The name, passphrase or code is not right' }]
  const minutes = minutesUntil(answer.until, hearthOf(request).now)
  const time = minutes === 1 ? 'a minute' : `${minutes} minutes`
  return [{ href: '#passphrase', text: `Too many tries. Wait ${time}, then try again` }]
}
