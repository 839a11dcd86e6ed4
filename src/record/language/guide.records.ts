import { sql } from 'kysely'
import type { Db, Trx } from '../../platform/db.ts'
import type { GuideTerm } from '../../platform/language/terms.ts'
import type { By } from '../shell/by.ts'
import { starterGuide } from './starter-guide.ts'

/** The council's latest word on a term; `instead` is null where it is off the list. */
interface Said {
  readonly term: string
  readonly instead: string | null
  readonly because: string
}

/** The guide that holds now: what the council said, and of the starter list what it has said nothing of. By term. */
export async function guideNow(db: Db): Promise<GuideTerm[]> {
  const { rows } =
    await sql<Said>`select distinct on (lower(term)) term, instead, because from record.language_term
    order by lower(term), sequence desc`.execute(db)
  const said = new Set(rows.map(({ term }) => term.toLowerCase()))
  const own = rows.flatMap(({ instead, ...line }) => (instead === null ? [] : [{ ...line, instead }]))
  const rest = starterGuide.filter(({ term }) => !said.has(term.toLowerCase()))
  return [...own, ...rest].toSorted((one, two) => one.term.localeCompare(two.term, 'en'))
}

/** Adds the council's word on a term; the latest counts. */
export async function addTerm(trx: Trx, { term, instead, because }: Said, by: By): Promise<void> {
  await trx
    .insertInto('record.language_term')
    .values({ term, instead, because, recorded_at: by.now, recorded_by: by.workerId })
    .execute()
}
