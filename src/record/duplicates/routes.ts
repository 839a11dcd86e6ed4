import type { Desk } from '../shell/desk.ts'
import { mergeRoutes } from './pages/merge-routes.tsx'
import { pairRoutes } from './pages/pair-routes.tsx'

/** Comparing, joining and parting records. */
export function duplicateRoutes(desk: Desk): void {
  pairRoutes(desk)
  mergeRoutes(desk)
}
