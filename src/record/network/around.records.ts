import { isCode } from '../../platform/code.ts'
import type { Db, Trx } from '../../platform/db.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import type { By } from '../shell/by.ts'
import { type Seer, type Strength, seers, strengths } from './codes.ts'

/** What was said of a tie. */
export interface KeptTie {
  /** The person or the organisation. */
  readonly aboutId: string
  readonly strength: Strength
  readonly seenBy: Seer
  readonly words: string | null
  readonly seenOn: PlainDate
}

/** What was said of a person's ties: of each the latest word of each who said so. */
export async function tiesOf(db: Db, personId: string): Promise<KeptTie[]> {
  const rows = await db
    .selectFrom('record.network_tie as t')
    .distinctOn(['t.other_id', 't.organisation_id', 't.seen_by'])
    .select([
      't.other_id as otherId',
      't.organisation_id as organisationId',
      't.strength',
      't.seen_by as seenBy',
      't.words',
      't.seen_on as seenOn',
    ])
    .where('t.person_id', '=', personId)
    .orderBy('t.other_id')
    .orderBy('t.organisation_id')
    .orderBy('t.seen_by')
    .orderBy('t.seen_on', 'desc')
    .orderBy('t.sequence', 'desc')
    .execute()
  return rows.flatMap(({ otherId, organisationId, strength, seenBy, ...row }) =>
    isCode(strengths, strength) && isCode(seers, seenBy)
      ? [{ ...row, strength, seenBy, aboutId: otherId ?? organisationId ?? '' }]
      : [],
  )
}

export interface NewTie {
  readonly id: string
  readonly personId: string
  readonly otherId: string | null
  readonly organisationId: string | null
  readonly strength: Strength
  readonly seenBy: Seer
  readonly words: string | null
  readonly seenOn: PlainDate
}

/** Adds what somebody says of a tie. What was said before stays. */
export async function addTie(trx: Trx, tie: NewTie, by: By): Promise<void> {
  await trx
    .insertInto('record.network_tie')
    .values({
      id: tie.id,
      person_id: tie.personId,
      other_id: tie.otherId,
      organisation_id: tie.organisationId,
      strength: tie.strength,
      seen_by: tie.seenBy,
      words: tie.words,
      seen_on: tie.seenOn,
      recorded_at: by.now,
      recorded_by: by.workerId,
    })
    .execute()
}

/** Whom a person is tied to: a relative or an organisation of theirs that is the viewer's to know of. */
export async function tiedTo(
  db: Db,
  { personId, aboutId }: { readonly personId: string; readonly aboutId: string },
): Promise<'person' | 'organisation' | null> {
  const relation = await db
    .selectFrom('record.relationship')
    .select('id')
    .where((eb) =>
      eb.or([
        eb.and([eb('person_id', '=', personId), eb('other_id', '=', aboutId)]),
        eb.and([eb('person_id', '=', aboutId), eb('other_id', '=', personId)]),
      ]),
    )
    .executeTakeFirst()
  if (relation) return 'person'
  const link = await db
    .selectFrom('record.organisation_link')
    .select('id')
    .where('person_id', '=', personId)
    .where('organisation_id', '=', aboutId)
    .executeTakeFirst()
  return link ? 'organisation' : null
}

/** What an organisation is called. */
export async function organisationName(db: Db, id: string): Promise<string> {
  const row = await db
    .selectFrom('record.organisation')
    .select('name')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.name ?? 'Organisation not known'
}
