import type { Desk } from '../shell/desk.ts'
import { planPartRoutes } from './pages/part-routes.tsx'
import { readPlanRoutes } from './pages/read-routes.tsx'
import { planStepRoutes } from './pages/step-routes.tsx'
import { writePlanRoutes } from './pages/write-routes.tsx'

/** Every page of plans of every kind. */
export function planRoutes(desk: Desk): void {
  readPlanRoutes(desk)
  writePlanRoutes(desk)
  planPartRoutes(desk)
  planStepRoutes(desk)
}
