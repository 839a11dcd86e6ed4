import { decide, type Facts, type Part, type Viewer } from '../../../mechanisms/access/index.ts'
import type { Instant } from '../../../platform/instant.ts'
import { allowedReasons } from '../../child/looks/reason-words.ts'

const parts: readonly Part[] = [
  'identity',
  'family',
  'warnings',
  'involvements',
  'contacts',
  'key events',
  'chronology',
  'notes',
  'documents',
  'who looked',
  'hidden address',
]

/** What somebody else may see of a record, and for which reasons, in words. */
export interface WhyNot {
  readonly may: boolean
  readonly reasons: readonly string[]
  /** The parts open to them. */
  readonly open: readonly Part[]
}

/** Why another worker can or can't see a record (spec/security.md 3.12). The same decision that their request meets. */
export function whyNot(
  viewer: Viewer,
  facts: Facts,
  { now, state }: { readonly now: Instant; readonly state: string },
): WhyNot {
  if (state !== 'active') return { may: false, reasons: ['Their account is not in use'], open: [] }
  const decisions = parts.map((part) => ({ part, decision: decide(viewer, facts, { part, now }) }))
  const open = decisions.filter(({ decision }) => decision.allowed)
  const told = open.length > 0 ? open : decisions.slice(0, 1)
  const reasons = told.map(({ decision }) => allowedReasons[decision.because] ?? decision.because)
  return { may: open.length > 0, reasons: [...new Set(reasons)], open: open.map(({ part }) => part) }
}
