import { type Decision, forRoles, type Viewer } from '../../mechanisms/access/index.ts'

/** Who takes calls and decides on contacts. */
const frontDoorRoles = [
  'front-door-practitioner',
  'out-of-hours-practitioner',
  'team-manager',
  'service-manager',
] as const

/** Taking a contact, the queue: the work of the front door and of those who manage it. */
export const mayWorkAtFrontDoor: (viewer: Viewer) => Decision = forRoles(...frontDoorRoles)

/** How partners' messages were rated: for who rates them, who manages that, and who counts. */
export const mayReadQuality: (viewer: Viewer) => Decision = forRoles(
  ...frontDoorRoles,
  'head-of-service',
  'analyst',
)

/** The guidance is read by all who decide by it, and set by those who answer for a whole service. */
export const mayReadThreshold: (viewer: Viewer) => Decision = forRoles(...frontDoorRoles, 'head-of-service')
export const maySetThreshold: (viewer: Viewer) => Decision = forRoles('service-manager', 'head-of-service')
