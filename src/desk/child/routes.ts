import type { Desk } from '../../record/shell/desk.ts'
import { crisisCarerRoutes } from '../crisis-carers/routes.tsx'
import { chronologyRoutes } from './chronology/routes.tsx'
import { extractRoutes } from './chronology-extracts/routes.tsx'
import { detailsRoute } from './details/routes.tsx'
import { familyRoute } from './family/routes.tsx'
import { looksRoute } from './looks/routes.tsx'
import { helpRoute } from './network/routes.tsx'
import { summaryRoute } from './summary/routes.tsx'
import { writtenRoute } from './written/routes.tsx'

/** The pages of a person's record. */
export function childRoutes(desk: Desk): void {
  summaryRoute(desk)
  detailsRoute(desk)
  chronologyRoutes(desk)
  extractRoutes(desk)
  writtenRoute(desk)
  familyRoute(desk)
  helpRoute(desk)
  crisisCarerRoutes(desk)
  looksRoute(desk)
}
