import { familyRoutes } from '../families/routes.ts'
import { networkRoutes } from '../network/routes.ts'
import type { Desk } from '../shell/desk.ts'
import { warningRoutes } from '../warnings/routes.ts'
import { identityRoutes } from './pages/identity-routes.ts'
import { reachingRoutes } from './pages/reaching-routes.ts'

/** Every form by which a person's record is changed, whichever service works with them. */
export function peopleRoutes(desk: Desk): void {
  identityRoutes(desk)
  reachingRoutes(desk)
  familyRoutes(desk)
  networkRoutes(desk)
  warningRoutes(desk)
}
