import type { Code } from '../../platform/code.ts'

/** The lanes of a child's story, beside each other on one axis of time. */
export const lanes = [
  { code: 'harm', label: 'Harm and worries' },
  { code: 'protection', label: 'Protection' },
  { code: 'services', label: 'Services' },
  { code: 'home', label: 'Home and family' },
  { code: 'school', label: 'School' },
  { code: 'workers', label: 'Workers' },
  { code: 'missing', label: 'Missing' },
] as const satisfies readonly Code[]
export type Lane = (typeof lanes)[number]['code']

/** What somebody from practice would call a kind of event, and the lane it belongs to. */
export interface EventKind {
  readonly lane: Lane
  readonly label: string
}

/** How far back a chronology goes. Months; null is all of it. */
export const periods = [
  { code: 'all', label: 'From the beginning', months: null },
  { code: '3m', label: 'The last 3 months', months: 3 },
  { code: '1y', label: 'The last year', months: 12 },
  { code: '2y', label: 'The last 2 years', months: 24 },
  { code: '5y', label: 'The last 5 years', months: 60 },
] as const satisfies readonly (Code & { months: number | null })[]
export type Period = (typeof periods)[number]['code']
