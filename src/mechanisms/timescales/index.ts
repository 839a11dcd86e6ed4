/** Clocks of law and practice: declared as data, reckoned in one place. See README.md. */
export { type Calendar, type CouncilDays, englandAndWales, type Term } from './calendar.ts'
export type { OwnedObligation } from './changes.ts'
export type {
  Case,
  Condition,
  Deadline,
  Limit,
  Match,
  Minimum,
  Periodic,
  Source,
  Stage,
  Start,
  Timescale,
} from './declaration.ts'
export { dueAt, dueDate, type UnknownReason } from './due-date.ts'
export { type Duration, within } from './duration.ts'
export type { TimedEvent, TimescaleEvent } from './events.ts'
export { explain } from './explain.ts'
export { timescaleFaults } from './faults.ts'
export { type Due, type Obligation, type ObligationStatus, type Outcome, statusOf } from './obligation.ts'
export { type ObligationInput, obligationsOf } from './obligations-of.ts'
export type { Setting } from './reckon.ts'
export { councilStandards, openObligations, storeObligations } from './records.ts'
export type { AnyTimescale } from './rule.ts'
