import { type Decision, forRoles, type Viewer } from '../../mechanisms/access/index.ts'

/** Checking a return is for those who make it and those who answer for it. The files are the sender's own: no record is opened. */
export const mayCheckReturns: (viewer: Viewer) => Decision = forRoles(
  'analyst',
  'service-manager',
  'head-of-service',
)
