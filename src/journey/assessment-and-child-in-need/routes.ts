import type { Desk } from '../../record/shell/desk.ts'
import { allocateRoutes } from './pages/allocate/routes.tsx'
import { assessmentRoutes as readingRoutes } from './pages/assessment/routes.tsx'
import { overseeRoutes } from './pages/oversee/routes.tsx'
import { shareRoutes } from './pages/share/routes.tsx'
import { writeRoutes } from './pages/write/routes.tsx'

/** Every page of assessments and of work with a child in need. */
export function assessmentRoutes(desk: Desk): void {
  allocateRoutes(desk)
  readingRoutes(desk)
  writeRoutes(desk)
  overseeRoutes(desk)
  shareRoutes(desk)
}
