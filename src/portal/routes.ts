import type { FastifyInstance } from 'fastify'
import { answerRoutes } from './answer-routes.tsx'
import { filesRoutes } from './files-routes.tsx'
import { identityRoutes } from './identity-routes.tsx'
import { type PortalOptions, portalKit } from './kit.ts'
import { portalPath } from './page.ts'
import { answerPortalProblems } from './problem.tsx'
import { sendRoutes } from './send-routes.tsx'
import { startRoutes } from './start-routes.tsx'
import { writingRoutes } from './writing-routes.tsx'

/** The portal, under /report: its own pages, stays, database role and words for what goes wrong. */
export async function portalRoutes(app: FastifyInstance, options: PortalOptions): Promise<void> {
  const kit = portalKit(options)
  await app.register(
    async (portal) => {
      answerPortalProblems(portal, kit)
      startRoutes(portal, kit)
      identityRoutes(portal, kit)
      writingRoutes(portal, kit)
      filesRoutes(portal, kit)
      sendRoutes(portal, kit)
      answerRoutes(portal, kit)
    },
    { prefix: portalPath },
  )
}
