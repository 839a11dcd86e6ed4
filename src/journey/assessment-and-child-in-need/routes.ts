import type { Desk } from '../../record/shell/desk.ts'
import { allocateRoutes } from './pages/allocate/routes.tsx'
import { assessmentRoutes as readingRoutes } from './pages/assessment/routes.tsx'
import { boardRoutes } from './pages/board/routes.tsx'
import { closingRoutes } from './pages/closing/routes.tsx'
import { nextRoutes } from './pages/next/routes.tsx'
import { overseeRoutes } from './pages/oversee/routes.tsx'
import { reviewRoutes } from './pages/review/routes.tsx'
import { shareRoutes } from './pages/share/routes.tsx'
import { writeRoutes } from './pages/write/routes.tsx'

/** Every page of assessments and of work with a child in need. */
export function assessmentRoutes(desk: Desk): void {
  allocateRoutes(desk)
  readingRoutes(desk)
  writeRoutes(desk)
  overseeRoutes(desk)
  shareRoutes(desk)
  reviewRoutes(desk)
  closingRoutes(desk)
  nextRoutes(desk)
  boardRoutes(desk)
}
