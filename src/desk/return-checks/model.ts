import type { Code } from '../../platform/code.ts'

/** The returns that can be checked. */
export const returnKinds = [
  { code: 'ssda903', label: 'SSDA903: children looked after' },
  { code: 'cin', label: 'CIN Census: children in need' },
] as const satisfies readonly Code[]
export type ReturnKind = (typeof returnKinds)[number]['code']

/** A file to check, as it came. It lives in memory for as long as the check takes. */
export interface CheckedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What is to be checked. */
export interface Asked {
  readonly kind: ReturnKind
  readonly now: readonly CheckedFile[]
  /** Last year's, for the rules that compare. */
  readonly last: readonly CheckedFile[]
  /** As 2025/26; null: as the dates tell. */
  readonly year: string | null
  /** The returning authority's code; null where not said. */
  readonly authority: string | null
}

/** A rule that found something. */
export interface RuleFound {
  readonly code: string
  readonly severity: 'error' | 'query' | 'warning'
  readonly rows: number
  readonly says: string
  readonly fix: string
}

/** One row that a rule points at. Rows count from 1. */
export interface FoundLine {
  readonly rule: string
  readonly child: string | null
  readonly table: string
  readonly row: number
  readonly values: string
}

/** A rule, and why it could not be asked. */
export type NotAsked = readonly [code: string, why: string]

/** What a check found. */
export interface Report {
  readonly year: string
  readonly children: number
  readonly rules: readonly RuleFound[]
  readonly lines: readonly FoundLine[]
  readonly notAsked: readonly NotAsked[]
  /** What a person should know though the return was read. */
  readonly notes: readonly string[]
  /** Rules that broke down: a fault of ours. */
  readonly broken: readonly NotAsked[]
}

/** A report, or one line that says why there is none and what to do. */
export type Answered = { readonly report: Report } | { readonly cannot: string }
