import { type Decision, forRoles, type Viewer } from '../../mechanisms/access/index.ts'

/** The council's own numbers are set by those who answer for a whole service. */
export const maySetStandards: (viewer: Viewer) => Decision = forRoles('service-manager', 'head-of-service')
