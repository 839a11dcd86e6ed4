import { type Decision, forRoles, type Part, type Viewer } from '../../mechanisms/access/index.ts'

/** Who takes calls and decides on contacts. */
export const frontDoorRoles = [
  'front-door-practitioner',
  'out-of-hours-practitioner',
  'team-manager',
  'service-manager',
] as const

/** Taking a contact, the queue: the work of the front door and of those who manage it. */
export const mayWorkAtFrontDoor: (viewer: Viewer) => Decision = forRoles(...frontDoorRoles)

/** The part of a child's record that a contact and its decision are. */
export const contactPart: Part = 'contacts'
