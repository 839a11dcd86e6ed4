import { allow, type Decision, refuse } from './decision.ts'
import type { Role, Viewer } from './viewer.ts'

/** For acts that are not about one person's record (a queue, a board, a new contact): the roles that include the work. */
export function forRoles(...wanted: readonly Role[]): (viewer: Viewer) => Decision {
  return (viewer) => (wanted.some((role) => viewer.roles.has(role)) ? allow('role') : refuse('not your role'))
}

/** For everyone who is signed in: their own home page, their own drafts. */
export function forEveryone(): Decision {
  return allow('own work')
}
