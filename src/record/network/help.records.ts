import { sql } from 'kysely'
import { type Viewer, visibleTo } from '../../mechanisms/access/index.ts'
import { isCode } from '../../platform/code.ts'
import type { Db, Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import { type Named, personName } from '../people/names.ts'
import type { By } from '../shell/by.ts'
import { type AskedState, askedStates, type Offer, offers } from './codes.ts'

/** What is known of whether somebody can help with a child. */
export interface Help {
  readonly helperId: string
  readonly asked: AskedState
  readonly offers: readonly Offer[]
  readonly obstacle: string | null
  readonly support: string | null
  /** Agreed as the one who takes the child in when there is a crisis. */
  readonly crisisCarer: boolean
  readonly words: string | null
  readonly source: string
  readonly knownOn: PlainDate
}

/** What is known of each who was thought of: of each the latest. */
export async function helpFor(db: Db, personId: string): Promise<Help[]> {
  const rows = await db
    .selectFrom('record.family_help')
    .distinctOn('helper_id')
    .select([
      'helper_id as helperId',
      'asked',
      'offers',
      'obstacle',
      'support',
      'crisis_carer as crisisCarer',
      'words',
      'source',
      'known_on as knownOn',
    ])
    .where('person_id', '=', personId)
    .orderBy('helper_id')
    .orderBy('sequence', 'desc')
    .execute()
  return rows.flatMap(({ asked, offers: offered, ...row }) =>
    isCode(askedStates, asked)
      ? [{ ...row, asked, offers: offered.filter((one): one is Offer => isCode(offers, one)) }]
      : [],
  )
}

export interface NewHelp extends Help {
  readonly id: string
  readonly personId: string
}

/** Adds what is known now. What was known before stays. */
export async function addHelp(trx: Trx, help: NewHelp, by: By): Promise<void> {
  await trx
    .insertInto('record.family_help')
    .values({
      id: help.id,
      person_id: help.personId,
      helper_id: help.helperId,
      asked: help.asked,
      offers: [...help.offers],
      obstacle: help.obstacle,
      support: help.support,
      crisis_carer: help.crisisCarer,
      words: help.words,
      source: help.source,
      known_on: help.knownOn,
      recorded_at: by.now,
      recorded_by: by.workerId,
    })
    .execute()
}

/** A child whom a service works with and for whom no crisis carer is known. */
export interface WithoutCrisisCarer {
  readonly personId: string
  readonly name: string
  readonly teamName: string | null
  readonly workerName: string | null
  readonly openedOn: PlainDate
  /** People of the family of whom something is known, and those who were asked. */
  readonly known: number
  readonly asked: number
}

/** More would not be read in one list. */
const mostListed = 200

/**
 * Children of open involvements for whom nobody is agreed as crisis carer, the longest open first; those whose family view is the viewer's
 * to see.
 */
export async function withoutCrisisCarer(
  db: Db,
  { viewer, now, today }: { readonly viewer: Viewer; readonly now: Instant; readonly today: PlainDate },
): Promise<WithoutCrisisCarer[]> {
  const { rows } = await sql<Omit<WithoutCrisisCarer, 'name'> & Named>`
    with latest as (
      select distinct on (h.person_id, h.helper_id) h.person_id, h.asked, h.crisis_carer
        from record.family_help h order by h.person_id, h.helper_id, h.sequence desc),
    open as (
      select distinct on (i.person_id) i.person_id, i.team_id, i.opened_on, i.id
        from record.involvement i where i.closed_on is null order by i.person_id, i.opened_on)
    select p.id as "personId", p.given, p.family, p.known_as, p.described_as, p.due_on, t.name as "teamName",
      (select w.name from record.allocation a join access.worker w on w.id = a.worker_id
        where a.person_id = p.id and a.to_on is null order by a.role, a.from_on limit 1) as "workerName",
      open.opened_on as "openedOn",
      (select count(*)::int from latest l where l.person_id = p.id) as known,
      (select count(*)::int from latest l where l.person_id = p.id and l.asked <> 'not asked') as asked
    from open join record.person p on p.id = open.person_id left join access.team t on t.id = open.team_id
    where (p.due_on is not null or p.born_on > ${today}::date - interval '18 years')
      and not exists (select 1 from latest l where l.person_id = p.id and l.crisis_carer)
      and ${visibleTo(viewer, sql<string>`p.id`, { part: 'family', now })}
    order by open.opened_on, p.id limit ${mostListed}`.execute(db)
  return rows.map(({ given, family, known_as, described_as, due_on, ...row }) => ({
    ...row,
    name: personName({ given, family, known_as, described_as, due_on }),
  }))
}
