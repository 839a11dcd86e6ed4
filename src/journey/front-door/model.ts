import type { Instant } from '../../platform/instant.ts'
import type { Outcome, Source, Way, Worry } from './codes.ts'

/** The four levels of need. Which words a council uses for them is its own data. */
export const levels = [
  { code: '1', label: 'Level 1: universal services meet the need' },
  { code: '2', label: 'Level 2: early help' },
  { code: '3', label: 'Level 3: targeted or intensive help' },
  { code: '4', label: 'Level 4: specialist or statutory services' },
] as const
export type Level = 1 | 2 | 3 | 4

/** Where a contact (one child in one contact event) stands. */
export type ContactState = 'waiting' | 'waiting for sign-off' | 'decided'

/** What was told in one call, message or visit. */
export interface Told {
  readonly receivedAt: Instant
  readonly how: Way
  readonly source: Source
  readonly sourceWords: string | null
  readonly callerName: string | null
  readonly callerRole: string | null
  readonly callerReach: string | null
  readonly anonymous: boolean
  readonly told: string
  readonly goingWell: string | null
  readonly immediateSafety: string | null
  readonly immediateDanger: boolean
  readonly harmAlleged: boolean
  readonly worries: readonly Worry[]
  readonly consentToShare: string
  readonly consentToEarlyHelp: string
  readonly consentBecause: string | null
  readonly language: string | null
  readonly interpreterNeeded: boolean
  readonly familyKnows: string | null
}

/** A contact as the deciding actions need it. */
export interface Contact {
  readonly id: string
  readonly contactEventId: string
  readonly reference: string
  readonly childId: string
  readonly receivedAt: Instant
  readonly source: string | null
  readonly harmAlleged: boolean
  readonly state: ContactState
  readonly version: number
  readonly outcome: string | null
  readonly rationale: string | null
  readonly level: number | null
  readonly signpostedTo: string | null
  readonly decidedBy: string | null
  readonly decidedAt: Instant | null
  readonly signedOffBy: string | null
  readonly decisionAt: Instant | null
  readonly takenBy: string | null
  readonly takenAt: Instant | null
  /** The team in whose queue it is. */
  readonly teamId: string | null
}

/** What a practitioner decides about one child. */
export interface Decided {
  readonly outcome: Outcome
  readonly level: Level
  readonly rationale: string
  readonly signpostedTo: string | null
}

/** A decision that counts: by whom, and who signed. */
export interface Counting {
  readonly contact: Contact
  readonly decided: Decided
  readonly decidedBy: string
  readonly signedOffBy: string | null
}

/**
 * A manager signs at level 4, and every 'no further action' where harm was alleged.
 * @source spec/services/01-front-door.md, Steps
 */
export function needsSignOff(
  { outcome, level }: Pick<Decided, 'outcome' | 'level'>,
  harmAlleged: boolean,
): boolean {
  return level === 4 || (outcome === 'no-further-action' && harmAlleged)
}

/** An assessment or a strategy discussion is statutory work, so it stands at level 4; early help stands at 2 or 3. */
export function levelFits({ outcome, level }: Pick<Decided, 'outcome' | 'level'>): boolean {
  if (outcome === 'referral' || outcome === 'strategy-discussion') return level === 4
  if (outcome === 'early-help') return level === 2 || level === 3
  return true
}

/** How long somebody who took a contact to decide it holds it, in minutes, before it is offered to others again. */
export const takenForMinutes = 60

/** Who has the contact open to decide now; null where nobody has, or where it was left lying. */
export function heldBy(
  { takenBy, takenAt }: Pick<Contact, 'takenBy' | 'takenAt'>,
  now: Instant,
): string | null {
  if (takenBy === null || takenAt === null) return null
  const minutes = (Date.parse(now) - Date.parse(takenAt)) / 60_000
  return minutes < takenForMinutes ? takenBy : null
}
