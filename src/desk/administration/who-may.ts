import { type Decision, forRoles, type Viewer } from '../../mechanisms/access/index.ts'
import type { Act } from '../../record/shell/act.ts'

/** Users and roles are the administrators' work. Assigning is not holding (spec/security.md 2.2). */
export const isAdministrator: (viewer: Viewer) => Decision = forRoles('system-administrator')

/** Restrictions are the keepers' work (4.1). */
export const isKeeper: (viewer: Viewer) => Decision = forRoles('restricted-record-keeper')

/** Cover is given by whoever manages a team. */
export function isManager(viewer: Viewer): Decision {
  return viewer.managedTeams.size > 0
    ? { allowed: true, because: 'role' }
    : { allowed: false, because: 'not your role' }
}

/** Declared interests are looked after by the managers of the worker's team, and by administrators. */
export function looksAfterInterests(viewer: Viewer): Decision {
  return isAdministrator(viewer).allowed ? isAdministrator(viewer) : isManager(viewer)
}

/** A rule on viewers as a change takes it. */
export const ofAct =
  (rule: (viewer: Viewer) => Decision) =>
  ({ viewer }: Act): Decision =>
    rule(viewer)
