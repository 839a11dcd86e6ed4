import type { Desk } from '../../record/shell/desk.ts'
import { chairsDeskRoutes } from './pages/chairs-desk/routes.tsx'
import { conferenceRoutes } from './pages/conference/routes.tsx'
import { enquiryRoutes } from './pages/enquiry/routes.tsx'
import { neglectRoutes } from './pages/neglect/routes.tsx'
import { overviewRoutes } from './pages/overview/routes.tsx'
import { planRoutes } from './pages/plan/routes.tsx'
import { planCheckRoutes } from './pages/plan-check/routes.tsx'
import { strategyRoutes } from './pages/strategy/routes.tsx'
import { urgentRoutes } from './pages/urgent/routes.tsx'

/** Every page of child protection. */
export function childProtectionRoutes(desk: Desk): void {
  overviewRoutes(desk)
  strategyRoutes(desk)
  enquiryRoutes(desk)
  conferenceRoutes(desk)
  planRoutes(desk)
  urgentRoutes(desk)
  planCheckRoutes(desk)
  chairsDeskRoutes(desk)
  neglectRoutes(desk)
}
