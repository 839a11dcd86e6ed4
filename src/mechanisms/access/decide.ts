import { type Instant, instantOf } from '../../platform/instant.ts'
import { type AllowReason, allow, allowed, type Decision, refuse } from './decision.ts'
import { type Opens, type Part, partsOpened } from './parts.ts'
import type { Viewer } from './viewer.ts'

/** A reason to see a person, as it is held: for one worker, or for a team and the managers over it. */
export interface Reason {
  readonly kind: ReasonKind
  readonly opens: Opens
  readonly workerId: string | null
  readonly teamId: string | null
  readonly fromAt: Instant
  readonly toAt: Instant | null
  /** The contact, allocation or task that made it. */
  readonly sourceId: string
}

/** How a reason comes about. */
export type ReasonKind =
  | 'allocated worker'
  | 'waiting for allocation'
  | 'open contact'
  | 'decided the contact'
  /** Held by a team for the managers over it alone. */
  | 'decided in the team'
  | 'worker of the family'
  | 'covering'
  | 'urgent access'
  | 'a task of yours'

/** What must be known of a person to decide. Loaded in one query by `findFacts`. */
export interface Facts {
  readonly reasons: readonly Reason[]
  /** Workers named on a restriction in force; null where there is none. */
  readonly restrictedTo: ReadonlySet<string> | null
  readonly conflict: boolean
}

/** What is asked: which part, and at which moment. */
interface Asked {
  readonly part: Part
  readonly now: Instant
  /** The contact that what is asked for belongs to: a decider's reason opens that one and no other (3.3). */
  readonly source?: string | undefined
}

/**
 * May this viewer see this part of a person's record now? The one place that decides (spec/security.md 3.1):
 * default refuse, refuse beats allow.
 */
export function decide(viewer: Viewer, facts: Facts, { part, now, source }: Asked): Decision {
  if (facts.conflict) return refuse('conflict of interest')
  if (facts.restrictedTo)
    return facts.restrictedTo.has(viewer.id) ? allow('named on the restriction') : refuse('restricted record')
  const holding = facts.reasons
    .filter((reason) => isInForce(reason, now))
    .flatMap((reason) => held(viewer, reason))
  const opening = holding.find((answer) => opensPart(answer, { part, source }))
  if (opening) return allow(opening.because)
  return refuse(holding.length === 0 ? 'no working relationship' : 'not this part')
}

/** A reason that this viewer holds, and how. */
interface Held {
  readonly because: AllowReason
  readonly opens: Opens
  readonly sourceId: string
}

function isInForce(reason: Reason, now: Instant): boolean {
  return instantOf(reason.fromAt) <= now && (reason.toAt === null || reason.toAt > now)
}

function held(viewer: Viewer, reason: Reason): Held[] {
  const { opens, sourceId } = reason
  if (reason.workerId === viewer.id) return [{ because: reason.kind, opens, sourceId }]
  if (reason.teamId === null) return []
  const { teamId } = reason
  const because = reason.kind === 'allocated worker' ? 'team of the allocated worker' : reason.kind
  const forManagers = reason.kind === 'decided in the team'
  // Whoever manages the team mostly works in it, too: both count, since a manager sees more.
  return [
    ...(viewer.teams.has(teamId) && !forManagers ? [{ because, opens, sourceId } as const] : []),
    ...(viewer.managedTeams.has(teamId)
      ? [{ because: forManagers ? because : 'manager over that team', opens, sourceId } as const]
      : []),
  ]
}

// The trace of looks and a hidden address are for the child's own worker and the managers over the team.
const closest: ReadonlySet<AllowReason> = new Set(['allocated worker', 'manager over that team'])

function opensPart({ because, opens, sourceId }: Held, { part, source }: Omit<Asked, 'now'>): boolean {
  if (part === 'who looked' || part === 'hidden address') return opens === 'whole' && closest.has(because)
  if (opens === 'contact' && part === 'contacts') return source === sourceId
  return partsOpened[opens].includes(part)
}

/** Every reason for which the viewer may see anything of the person now, in words: 'why can I see this?' (3.12). */
export function whyAllowed(viewer: Viewer, facts: Facts, now: Instant): string[] {
  const reasons = facts.reasons
    .filter((reason) => isInForce(reason, now))
    .flatMap((reason) => held(viewer, reason))
  return [...new Set(reasons.map((reason) => allowed[reason.because]))]
}
