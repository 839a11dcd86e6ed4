/** A rule that found something. */
export interface RuleFound {
  readonly code: string
  readonly severity: 'error' | 'query' | 'warning'
  /** How many places it points at; 0 where the return as a whole fails it. */
  readonly rows: number
  readonly says: string
  readonly fix: string
}

/** One place that a rule points at. Rows count from 1. */
export interface FoundLine {
  readonly rule: string
  readonly child: string | null
  readonly table: string
  readonly row: number
  readonly values: string
}

/** A rule, and why it could not be asked. */
export type NotAsked = readonly [code: string, why: string]

/** What a check found, whichever return it was of. */
export interface FindingsReport {
  /** What the return is called, as SSDA903. */
  readonly title: string
  readonly year: string
  readonly children: number
  /** How many rules were asked. */
  readonly asked: number
  readonly rules: readonly RuleFound[]
  /** May be many: made as they are read, and may be read more than once. */
  readonly lines: Iterable<FoundLine>
  readonly notAsked: readonly NotAsked[]
  /** What a person should know though the return was read. */
  readonly notes: readonly string[]
  /** Rules that broke down: a fault of ours. */
  readonly broken: readonly NotAsked[]
}
