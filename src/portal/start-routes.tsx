import type { FastifyInstance } from 'fastify'
import type { PortalKit } from './kit.ts'
import { portalPage } from './page.ts'
import { EndedPage, StartPage } from './pages/start.tsx'
import { endStay } from './stay.records.ts'

/** Where it begins, where it ends, and what keeps a stay going. */
export function startRoutes(app: FastifyInstance, kit: PortalKit): void {
  portalPage(app, kit, {
    url: '/',
    needs: 'nobody',
    show: async () => ({ page: (view) => <StartPage view={view} /> }),
  })
  portalPage(app, kit, {
    url: '/ended',
    needs: 'nobody',
    show: async () => ({ page: (view) => <EndedPage view={view} /> }),
  })
  // To be asked is to be in use: the stay was touched on the way in.
  portalPage(app, kit, { url: '/stay', needs: 'stay', submit: async () => 'kept' })
  portalPage(app, kit, {
    url: '/leave',
    needs: 'nobody',
    submit: ({ inTrx }) =>
      inTrx(async ({ trx, stay, now }) => {
        if (stay) await endStay(trx, stay, now)
        return { goTo: '/report', secret: null }
      }),
  })
}
