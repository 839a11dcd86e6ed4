import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import { formOf } from '../../platform/web/form-body.ts'
import { signedIn } from '../../platform/web/hearth-of.ts'
import { WebProblem } from '../../platform/web/problems.ts'
import { enter, proveAgain } from './enter.ts'
import type { SignInKit } from './kit.ts'
import { demoPeople } from './records.ts'

const pressed = z.strictObject({ worker: z.uuid() })

/** Entering by pressing a name. Registered only where `hasDemo` says so; elsewhere these addresses do not exist. */
export function demoRoutes(app: FastifyInstance, kit: SignInKit): void {
  const config = { hearth: { limit: 'sign-in' } } as const

  app.post('/sign-in/demo', { config }, async (request, reply) => {
    const { worker } = formOf(request, pressed)
    const person = (await demoPeople(kit.db)).find(({ workerId }) => workerId === worker)
    if (!person) throw new WebProblem('not found')
    return enter(kit, { request, reply }, { workerId: person.workerId, strength: 'demo' })
  })

  app.post('/sign-in/prove/demo', { config }, async (request, reply) => {
    const session = signedIn(request)
    if (session.strength !== 'demo') throw new WebProblem('not yours to see')
    return proveAgain(kit, { request, reply }, session)
  })
}
