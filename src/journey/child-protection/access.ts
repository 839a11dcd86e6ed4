import { type Decision, forRoles, type Viewer } from '../../mechanisms/access/index.ts'

/** Who answers a hospital or the police at night that asks whether a child is on a plan. */
export const mayAnswerPlanChecks: (viewer: Viewer) => Decision = forRoles(
  'front-door-practitioner',
  'out-of-hours-practitioner',
  'team-manager',
  'service-manager',
)

/** Whose desk the chair's desk is: those who chair, and those who answer for conferences. */
export const maySeeChairsDesk: (viewer: Viewer) => Decision = forRoles(
  'conference-chair',
  'service-manager',
  'head-of-service',
)
