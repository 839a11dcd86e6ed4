import type { Code } from '../../platform/code.ts'

/** What kind of note it is. */
export const noteKinds = [
  { code: 'visit', label: 'Visit' },
  { code: 'phone call', label: 'Phone call' },
  { code: 'meeting', label: 'Meeting' },
  { code: 'email or letter', label: 'Email or letter' },
  { code: 'observation', label: 'Observation' },
  { code: 'other', label: 'Other note' },
] as const satisfies readonly Code[]
export type NoteKind = (typeof noteKinds)[number]['code']
