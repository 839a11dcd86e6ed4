import { type Decision, forRoles, type Role, type Viewer } from '../../mechanisms/access/index.ts'

/** Who joins records and parts them. The database asks the same (migration 0051). */
const joiners: readonly Role[] = [
  'team-manager',
  'service-manager',
  'head-of-service',
  'data-quality-officer',
]

/** Comparing records that may be one person is the front door's work, a manager's, and that of whoever keeps the data right. */
export const mayCompare: (viewer: Viewer) => Decision = forRoles('front-door-practitioner', ...joiners)

/** Joining two records, agreeing to it, and parting them again. */
export const mayJoin: (viewer: Viewer) => Decision = forRoles(...joiners)
