import { type Decision, forRoles, type Role, type Viewer } from '../../mechanisms/access/index.ts'

const finders: readonly Role[] = [
  'front-door-practitioner',
  'out-of-hours-practitioner',
  'early-help-practitioner',
]
const openers: readonly Role[] = [
  ...finders,
  'social-worker',
  'family-support-worker',
  'team-manager',
  'service-manager',
  'head-of-service',
  'conference-chair',
]

/**
 * Roles whose work begins with finding out whether somebody is known (spec/security.md 3.4). A keeper looks for whom to restrict,
 * whoever keeps the data right for what is there twice, and both open nothing by it.
 */
export const maySearch: (viewer: Viewer) => Decision = forRoles(
  ...openers,
  'restricted-record-keeper',
  'data-quality-officer',
)

/** Roles that may open a record urgently (5.1): those who may be the only one at hand when a child is at risk. */
export const mayOpenUrgently: (viewer: Viewer) => Decision = forRoles(...openers)

/** Whether the viewer gets the finding view of people they have no reason to see: full date of birth, area, family, warnings. */
export function hasFindingView(viewer: Viewer): boolean {
  return finders.some((role) => viewer.roles.has(role))
}
