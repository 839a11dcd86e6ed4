import type { Code } from '../../platform/code.ts'

/** What a chronology is chosen for. */
export const purposes = [
  { code: 'assessment', label: 'An assessment' },
  { code: 'conference', label: 'A conference or meeting' },
  { code: 'court', label: 'A court' },
  { code: 'other', label: 'Something else' },
] as const satisfies readonly Code[]
export type Purpose = (typeof purposes)[number]['code']
