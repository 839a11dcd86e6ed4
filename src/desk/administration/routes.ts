import type { Desk } from '../../record/shell/desk.ts'
import { accountRoute } from './account-route.tsx'
import { conflictRoutes } from './conflicts/routes.tsx'
import { coverRoutes } from './cover/routes.tsx'
import { restrictionRoutes } from './restrictions/routes.tsx'
import { workerRoutes } from './workers/routes.tsx'

/** Who may do what, kept by people: workers and roles, cover, restrictions, declared interests. */
export function administrationRoutes(desk: Desk): void {
  accountRoute(desk)
  workerRoutes(desk)
  coverRoutes(desk)
  restrictionRoutes(desk)
  conflictRoutes(desk)
}
