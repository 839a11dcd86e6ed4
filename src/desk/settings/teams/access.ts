import { type Decision, forRoles, type Viewer } from '../../../mechanisms/access/index.ts'

/** Where work goes is settled by those who answer for the service, or set the system up. */
export const maySetTeams: (viewer: Viewer) => Decision = forRoles(
  'service-manager',
  'head-of-service',
  'system-administrator',
)
