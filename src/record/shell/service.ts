import type { Viewer } from '../../mechanisms/access/index.ts'
import type { AnyTimescale } from '../../mechanisms/timescales/index.ts'
import type { AnyEvent } from '../chronology/stream.ts'
import type { Desk } from './desk.ts'
import type { Owner } from './obligations.ts'

/** What a service hands up to `app.ts`. */
export interface Service {
  readonly id: string
  /** In the family's words. */
  readonly title: string
  readonly timescales: readonly AnyTimescale[]
  /** Who is to see to one of its obligations, as far as the stream says. */
  readonly owner?: (timescale: string, key: string, events: readonly AnyEvent[]) => Owner
  /** The one next thing to do about an obligation, or null where it is not this viewer's to do. */
  readonly next?: (
    due: {
      readonly timescale: string
      readonly subject: string | null
      /** Whose clock it is, for a step that is taken on that person's pages. */
      readonly personId?: string
      /** Whose work it is, where somebody is allocated: it is then not that of everybody in the team. */
      readonly workerId?: string | null
    },
    viewer: Viewer,
  ) => NextStep | null
  readonly routes: (desk: Desk) => void
}

/** A link that says what to do. */
export interface NextStep {
  readonly text: string
  readonly href: string
}
