import { type Decision, forRoles, type Viewer } from '../../mechanisms/access/index.ts'

/** Published values are loaded by those who keep the figures. */
export const mayLoadComparators: (viewer: Viewer) => Decision = forRoles('analyst')

/** What the council aims for is set by those who answer for a whole service. */
export const maySetTargets: (viewer: Viewer) => Decision = forRoles('service-manager', 'head-of-service')
