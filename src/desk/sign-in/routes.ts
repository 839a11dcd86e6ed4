import type { FastifyInstance } from 'fastify'
import { hearthOf } from '../../platform/web/hearth-of.ts'
import { demoRoutes } from './demo-routes.ts'
import { hasDemo, type SignInOptions, signInKit } from './kit.ts'
import { localRoutes } from './local-routes.ts'
import { openidRoutes } from './openid-routes.ts'
import { setUpRoutes } from './set-up-routes.ts'
import { proofRoutes } from './show-proof.tsx'
import { showSignIn } from './show-sign-in.tsx'
import { stayRoutes } from './stay-routes.ts'

/** Adds every way to sign in that this store has, and the ways to stay and to leave. */
export function registerSignIn(app: FastifyInstance, options: SignInOptions): void {
  const kit = signInKit(options)
  app.get('/sign-in', async (request, reply) => {
    if (hearthOf(request).session !== null) return reply.redirect('/', 303)
    return showSignIn(kit, { request, reply })
  })
  stayRoutes(app, kit)
  proofRoutes(app, kit)
  localRoutes(app, kit)
  setUpRoutes(app, kit)
  openidRoutes(app, kit)
  if (hasDemo(kit)) demoRoutes(app, kit)
}
