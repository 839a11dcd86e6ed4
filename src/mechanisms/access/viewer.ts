/** Who asks. Made afresh for every request from the roles and teams held now, so that rights end at once. */
export interface Viewer {
  readonly id: string
  readonly name: string
  readonly roles: ReadonlySet<Role>
  /** The teams that the viewer works in. */
  readonly teams: ReadonlySet<string>
  /** The teams that the viewer manages, with every team below them. */
  readonly managedTeams: ReadonlySet<string>
}

/** The kinds of work (spec/security.md 2). A role alone never opens a child's record. */
const all = [
  { code: 'front-door-practitioner', label: 'Front door practitioner' },
  { code: 'out-of-hours-practitioner', label: 'Out of hours practitioner' },
  { code: 'early-help-practitioner', label: 'Early help practitioner' },
  { code: 'social-worker', label: 'Social worker' },
  { code: 'family-support-worker', label: 'Family support worker' },
  { code: 'team-manager', label: 'Team manager' },
  { code: 'service-manager', label: 'Service manager' },
  { code: 'head-of-service', label: 'Head of service' },
  { code: 'conference-chair', label: 'Conference chair' },
  { code: 'auditor', label: 'Auditor' },
  { code: 'analyst', label: 'Analyst' },
  { code: 'business-support', label: 'Business support' },
  { code: 'data-quality-officer', label: 'Data quality officer' },
  { code: 'privacy-lead', label: 'Privacy lead' },
  { code: 'restricted-record-keeper', label: 'Keeper of restricted records' },
  { code: 'system-administrator', label: 'System administrator' },
] as const
export type Role = (typeof all)[number]['code']

const managers: readonly Role[] = ['team-manager', 'service-manager', 'head-of-service']

function of(text: string): Role | null {
  return all.find(({ code }) => code === text)?.code ?? null
}

/**
 * The roles there are; those that manage the teams below theirs; and a stored role as its code: null where it is not one of ours,
 * and then it gives nothing.
 */
export const roles = { all, managers, of } as const
