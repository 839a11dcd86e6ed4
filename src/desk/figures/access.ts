import { type Decision, forRoles, type Viewer } from '../../mechanisms/access/index.ts'

/** Figures are for those who manage and those who analyse. The rows behind them are another question: each person's own record. */
export const mayReadFigures: (viewer: Viewer) => Decision = forRoles(
  'team-manager',
  'service-manager',
  'head-of-service',
  'analyst',
)
