import type { Instant } from '../../platform/instant.ts'

/** Waiting to be scanned, scanned and clean, or refused by the scanner. Only a clean one can be fetched. */
export type DocumentState = 'quarantine' | 'clean' | 'refused'

/** A document as it is listed. */
export interface Document {
  readonly id: string
  readonly title: string
  readonly fileName: string
  readonly type: string
  readonly size: number
  readonly state: DocumentState
  readonly refusedBecause: string | null
  readonly uploadedByName: string
  readonly uploadedAt: Instant
  readonly scannedAt: Instant | null
  readonly scanner: string | null
}

/** Where a document's content is, and the key it is under. */
export interface Kept {
  readonly id: string
  readonly storedAs: string
  readonly fileKey: Buffer
  readonly sha256: string
  readonly people: readonly string[]
}
