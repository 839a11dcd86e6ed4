import type { Viewer } from '../../mechanisms/access/index.ts'
import type { Origin } from '../../mechanisms/audit/index.ts'
import type { Db } from '../../platform/db.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import type { House } from './house.ts'

/** One person doing one thing now: what every page and every action is handed. */
export interface Act {
  readonly db: Db
  readonly house: House
  readonly viewer: Viewer
  /** Request and session, for the trace, and the one reading of the clock. */
  readonly origin: Origin
  /** The council's day. */
  readonly today: PlainDate
  /** Made when the form was shown: the same key twice gives the first result. */
  readonly key: string
  /** The act sends a form whose words were kept as a draft: the draft ends with it. */
  readonly endsDraft?: boolean
  /** The page that the act comes from keeps words that came too late: they are forgotten with the act. */
  readonly lateWordsAt?: { readonly formId: string; readonly part: string }
}
