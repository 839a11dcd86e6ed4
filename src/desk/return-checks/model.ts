import type { Code } from '../../platform/code.ts'
import type { FindingsReport, FoundLine } from '../../returns/findings/report.ts'

/** The returns that can be checked. */
export const returnKinds = [
  { code: 'ssda903', label: 'SSDA903: children looked after' },
  { code: 'cin', label: 'CIN Census: children in need' },
] as const satisfies readonly Code[]
export type ReturnKind = (typeof returnKinds)[number]['code']

/** What every finding can be downloaded as. */
export const downloadKinds = [
  { code: 'xlsx', label: 'Check and download a workbook' },
  { code: 'csv', label: 'Check and download a CSV file' },
  { code: 'html', label: 'Check and download a page' },
] as const satisfies readonly Code[]
export type DownloadKind = (typeof downloadKinds)[number]['code']

/** A file to check, as it came. It lives in memory for as long as the check takes. */
export interface CheckedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What is to be checked. */
export interface Asked {
  readonly kind: ReturnKind
  /** What the answer is to be; null: a page. */
  readonly download: DownloadKind | null
  readonly now: readonly CheckedFile[]
  /** Last year's, for the rules that compare. */
  readonly last: readonly CheckedFile[]
  /** As 2025/26; null: as the dates tell. */
  readonly year: string | null
  /** The returning authority's code; null where not said. */
  readonly authority: string | null
}

/** What a check found, with as many rows as a page holds. */
export interface Report extends Omit<FindingsReport, 'lines'> {
  readonly lines: readonly FoundLine[]
  readonly linesInAll: number
}

/** The answer as a file. */
export interface Download {
  readonly name: string
  readonly type: string
  readonly content: Uint8Array | string
}

/** A report, a file, or one line that says why there is neither and what to do. */
export type Answered =
  | { readonly report: Report }
  | { readonly download: Download }
  | { readonly cannot: string }
