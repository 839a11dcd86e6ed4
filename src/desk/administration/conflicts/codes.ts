import type { Code } from '../../../platform/code.ts'

/** How somebody who works here knows a person. @source spec/security.md 3.5 */
export const waysOfKnowing = [
  { code: 'self', label: 'It is me' },
  { code: 'household', label: 'We live in the same household' },
  { code: 'kin', label: 'Family or close relative' },
  { code: 'friend', label: 'Friend, neighbour or somebody I see outside work' },
  { code: 'carer', label: 'I am or was their carer, or they mine' },
  { code: 'other', label: 'In another way' },
] as const satisfies readonly Code[]
export type WayOfKnowing = (typeof waysOfKnowing)[number]['code']
