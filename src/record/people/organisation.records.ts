import { sql } from 'kysely'
import type { Db, Trx } from '../../platform/db.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import type { By } from '../shell/by.ts'

/** A person at an organisation, with whom to ring there. */
export interface OrganisationLink {
  readonly id: string
  readonly version: number
  readonly kind: string
  readonly organisationId: string
  readonly organisationKind: string
  readonly name: string
  readonly phone: string | null
  readonly contactName: string | null
  readonly contactPost: string | null
  readonly contactPhone: string | null
  readonly contactEmail: string | null
  readonly fromOn: PlainDate | null
  readonly toOn: PlainDate | null
}

/** A person's school, practice, police team and others, those that go on first. */
export function organisationsOf(db: Db, personId: string): Promise<OrganisationLink[]> {
  return db
    .selectFrom('record.organisation_link as l')
    .innerJoin('record.organisation as o', 'o.id', 'l.organisation_id')
    .leftJoin('record.organisation_contact as c', 'c.id', 'l.contact_id')
    .select([
      'l.id',
      'l.version',
      'l.kind',
      'o.id as organisationId',
      'o.kind as organisationKind',
      'o.name',
      'o.phone',
      'c.name as contactName',
      'c.post as contactPost',
      'c.phone as contactPhone',
      'c.email as contactEmail',
      'l.from_on as fromOn',
      'l.to_on as toOn',
    ])
    .where('l.person_id', '=', personId)
    .orderBy('l.to_on', (order) => order.desc().nullsFirst())
    .orderBy('o.kind')
    .orderBy('o.name')
    .orderBy('l.id')
    .execute()
}

/** The organisation of this kind and name; undefined where we have none. */
export function findOrganisation(db: Db, { kind, name }: { kind: string; name: string }) {
  return db
    .selectFrom('record.organisation')
    .select('id')
    .where('kind', '=', kind)
    .where(sql<string>`record.folded(name)`, '=', sql<string>`record.folded(${name})`)
    .orderBy('id')
    .executeTakeFirst()
}

/** Somebody at an organisation by their name; undefined where we have none. */
export function findContact(db: Db, { organisationId, name }: { organisationId: string; name: string }) {
  return db
    .selectFrom('record.organisation_contact')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('to_on', 'is', null)
    .where(sql<string>`record.folded(name)`, '=', sql<string>`record.folded(${name})`)
    .orderBy('id')
    .executeTakeFirst()
}

export interface NewOrganisation {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly phone: string | null
}

/** Adds an organisation. */
export async function addOrganisation(trx: Trx, organisation: NewOrganisation): Promise<void> {
  await trx.insertInto('record.organisation').values(organisation).execute()
}

export interface NewContact {
  readonly id: string
  readonly organisationId: string
  readonly name: string
  readonly post: string | null
  readonly phone: string | null
  readonly email: string | null
}

/** Adds somebody to ring at an organisation. */
export async function addOrganisationContact(
  trx: Trx,
  { organisationId, ...contact }: NewContact,
): Promise<void> {
  await trx
    .insertInto('record.organisation_contact')
    .values({ ...contact, organisation_id: organisationId })
    .execute()
}

export interface NewLink {
  readonly personId: string
  readonly organisationId: string
  readonly kind: string
  readonly contactId: string | null
  readonly fromOn: PlainDate | null
}

/** Whether this person is linked to the organisation so already. */
export async function isLinked(db: Db, { personId, organisationId, kind }: NewLink): Promise<boolean> {
  const row = await db
    .selectFrom('record.organisation_link')
    .select('id')
    .where('person_id', '=', personId)
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', kind)
    .where('to_on', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Links a person to an organisation. */
export async function addLink(trx: Trx, link: NewLink, by: By): Promise<void> {
  await trx
    .insertInto('record.organisation_link')
    .values({
      person_id: link.personId,
      organisation_id: link.organisationId,
      kind: link.kind,
      contact_id: link.contactId,
      from_on: link.fromOn,
      recorded_at: by.now,
      recorded_by: by.workerId,
    })
    .execute()
}

/** One link of this person, held against other writers. */
export function linkToEnd(trx: Trx, { personId, linkId }: { personId: string; linkId: string }) {
  return trx
    .selectFrom('record.organisation_link')
    .select(['version', 'from_on as fromOn', 'to_on as toOn'])
    .where('id', '=', linkId)
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst()
}

/** Ends a link on a day, for a reason. */
export async function endLink(
  trx: Trx,
  { linkId, on, because }: { linkId: string; on: PlainDate; because: string },
): Promise<void> {
  await trx
    .updateTable('record.organisation_link')
    .set({ to_on: on, ended_because: because.trim(), version: sql<number>`version + 1` })
    .where('id', '=', linkId)
    .execute()
}
