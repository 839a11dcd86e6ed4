import type { Code } from '../../platform/code.ts'
import type { PlainDate } from '../../platform/plain-date.ts'

/** Whether what came of it may be kept. */
export const keeping = [
  { code: 'agreed', label: 'Yes, the child agreed' },
  { code: 'did not agree', label: 'No, the child did not want it kept' },
  { code: 'not asked', label: 'The child was not asked' },
] as const satisfies readonly Code[]

/** Work with a child, before it is written. */
export interface NewDirectWork {
  readonly personId: string
  readonly doneOn: PlainDate
  /** What was used: 'Three houses' */
  readonly tool: string
  readonly aim: string
  readonly learned: string
  /** What the child said or showed while doing it, word for word: it goes into the ledger of their views. */
  readonly said?: string | null
  /** A code of `keeping`. */
  readonly keep: string
  /** The picture or paper that came of it: a document of the child; only where the child agreed. */
  readonly documentId?: string | null
  /** The visit in which it was done. */
  readonly visitId?: string | null
}

/** Direct work as it is kept. */
export interface DirectWork extends Required<Omit<NewDirectWork, 'said'>> {
  readonly id: string
  readonly said: string | null
  readonly documentTitle: string | null
  readonly byName: string
}
