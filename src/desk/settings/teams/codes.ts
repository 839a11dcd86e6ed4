import type { Code } from '../../../platform/code.ts'

/** What a team takes: where a contact's decision sends the work. */
export const purposes = [
  { code: 'front-door', label: 'Takes contacts' },
  { code: 'out-of-hours', label: 'Takes contacts out of hours' },
  { code: 'assessment', label: 'Takes referrals for assessment' },
  { code: 'early-help', label: 'Takes requests for early help' },
  { code: 'other', label: 'None of these' },
] as const satisfies readonly Code[]
export type Purpose = (typeof purposes)[number]['code']

/** Without a team for these, contacts can't be recorded or decided. */
export const needed: readonly Purpose[] = ['front-door', 'assessment', 'early-help']
