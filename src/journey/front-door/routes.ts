import type { Desk } from '../../record/shell/desk.ts'
import { agencyCheckRoutes } from './pages/agency-check/routes.tsx'
import { boardRoutes } from './pages/board/routes.tsx'
import { consultationRoutes } from './pages/consultation/routes.tsx'
import { contactRoutes } from './pages/contact/routes.tsx'
import { managerRoutes } from './pages/decide/manager-routes.tsx'
import { decideRoutes } from './pages/decide/routes.tsx'
import { feedbackRoutes } from './pages/feedback/routes.tsx'
import { handoverRoutes } from './pages/handover/routes.tsx'
import { newContactRoutes } from './pages/new-contact/routes.tsx'
import { onDutyRoutes } from './pages/on-duty/routes.tsx'
import { outOfHoursRoutes } from './pages/out-of-hours/routes.tsx'
import { outcomeRoutes } from './pages/outcomes/routes.tsx'
import { outsideMeetingRoutes } from './pages/outside-meetings/routes.tsx'
import { patternRoutes } from './pages/pattern/routes.tsx'
import { qualityRoutes } from './pages/quality/routes.tsx'
import { queueRoutes } from './pages/queue/routes.tsx'
import { referralRoutes } from './pages/referral/routes.tsx'
import { screeningRoutes } from './pages/screening/routes.tsx'
import { sentRoutes } from './pages/sent/routes.tsx'
import { thresholdRoutes } from './pages/threshold/routes.tsx'
import { triageRoutes } from './pages/triage/routes.tsx'

/** Every page of the front door. */
export function frontDoorRoutes(desk: Desk): void {
  queueRoutes(desk)
  newContactRoutes(desk)
  contactRoutes(desk)
  decideRoutes(desk)
  managerRoutes(desk)
  feedbackRoutes(desk)
  patternRoutes(desk)
  boardRoutes(desk)
  referralRoutes(desk)
  sentRoutes(desk)
  agencyCheckRoutes(desk)
  consultationRoutes(desk)
  handoverRoutes(desk)
  outOfHoursRoutes(desk)
  onDutyRoutes(desk)
  triageRoutes(desk)
  screeningRoutes(desk)
  qualityRoutes(desk)
  outsideMeetingRoutes(desk)
  thresholdRoutes(desk)
  outcomeRoutes(desk)
}
