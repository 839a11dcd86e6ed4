import type { Code } from '../../platform/code.ts'

/** On what basis information about a person is shared. @source Working Together to Safeguard Children, information sharing */
export const sharingBases = [
  { code: 'consent given', label: 'They agreed' },
  { code: 'consent refused', label: 'They said no, and we do not share' },
  { code: 'consent not sought', label: 'We share without asking' },
  { code: 'consent overridden', label: 'They said no, and we share all the same' },
  { code: 'not asked yet', label: 'Not asked yet' },
] as const satisfies readonly Code[]
export type SharingBasisCode = (typeof sharingBases)[number]['code']

/** With whom, or for what, it is shared. */
export const sharedWith = [
  { code: 'everybody', label: 'Everybody who works with the family' },
  { code: 'school', label: 'School, college or nursery' },
  { code: 'health', label: 'Health' },
  { code: 'police', label: 'Police' },
  { code: 'housing', label: 'Housing' },
  { code: 'early-help', label: 'Early help partners' },
  { code: 'other', label: 'Another organisation' },
] as const satisfies readonly Code[]
export type SharedWith = (typeof sharedWith)[number]['code']
