import type { Code } from '../../platform/code.ts'

/** What people must know before they visit, ring or write. */
export const warningKinds = [
  { code: 'risk-to-staff', label: 'Risk to staff' },
  { code: 'bail-or-order', label: 'Bail conditions or court order' },
  { code: 'hidden-address', label: 'Address must not be told' },
  { code: 'language-need', label: 'Language or communication need' },
  { code: 'other', label: 'Something else to know' },
] as const satisfies readonly Code[]
export type WarningKind = (typeof warningKinds)[number]['code']
