import { type RawBuilder, sql } from 'kysely'
import { heldAssessments } from '../../journey/assessment-and-child-in-need/ssd.records.ts'
import type { Trx } from '../../platform/db.ts'

/** What the store holds of an extract already: our id by the council's. */
export interface Held {
  readonly people: ReadonlyMap<string, string>
  readonly teams: ReadonlyMap<string, string>
  readonly workers: ReadonlyMap<string, string>
  readonly families: ReadonlyMap<string, string>
  readonly contacts: ReadonlySet<string>
  readonly referrals: ReadonlyMap<string, string>
  readonly involvements: ReadonlySet<string>
  readonly allocations: ReadonlySet<string>
  readonly addresses: ReadonlySet<string>
  /** Assessments, child in need plans and visits, of one child each. */
  readonly need: Readonly<Record<'assessments' | 'plans' | 'visits', ReadonlySet<string>>>
  /** Things without an identifier of their own, as 'family person', 'person code', 'mother child', 'person kind value'. */
  readonly members: ReadonlySet<string>
  readonly disabilities: ReadonlySet<string>
  readonly mothers: ReadonlySet<string>
  readonly identifiers: ReadonlySet<string>
}

/** Reads it, once for an import. Our own id counts as well, so that what we exported is known again. */
export async function heldIn(trx: Trx): Promise<Held> {
  return {
    people: await ids(trx, sql`record.person`),
    teams: await ids(trx, sql`access.team`),
    workers: await ids(trx, sql`access.worker`),
    families: await ids(trx, sql`record.family`),
    contacts: new Set((await ids(trx, sql`front_door.contact`)).keys()),
    referrals: await ids(trx, sql`front_door.referral`),
    involvements: new Set((await ids(trx, sql`record.involvement`)).keys()),
    allocations: new Set((await ids(trx, sql`record.allocation`)).keys()),
    addresses: new Set((await ids(trx, sql`record.address`)).keys()),
    need: await heldAssessments(trx),
    members: await texts(trx, sql`select family_id || ' ' || person_id as text from record.family_member`),
    disabilities: await texts(trx, sql`select person_id || ' ' || code as text from record.disability`),
    mothers: await texts(
      trx,
      sql`select person_id || ' ' || other_id as text from record.relationship where kind = 'mother' and to_on is null`,
    ),
    identifiers: await texts(
      trx,
      sql`select person_id || ' ' || kind || ' ' || value as text from record.identifier`,
    ),
  }
}

async function ids(trx: Trx, table: RawBuilder<unknown>): Promise<Map<string, string>> {
  const { rows } = await sql<{
    id: string
    legacy: string | null
  }>`select id, legacy_id as legacy from ${table}`.execute(trx)
  return new Map(
    rows.flatMap(({ id, legacy }) =>
      legacy === null
        ? [[id, id]]
        : [
            [id, id],
            [legacy, id],
          ],
    ),
  )
}

async function texts(trx: Trx, query: RawBuilder<unknown>): Promise<Set<string>> {
  const { rows } = await sql<{ text: string }>`${query}`.execute(trx)
  return new Set(rows.map(({ text }) => text))
}

/** The names of people's families, teams' names, workers' names: what an event's line says. */
export async function namesOf(
  trx: Trx,
  table: 'access.worker' | 'access.team',
): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`select id, name from ${sql.table(table)}`.execute(
    trx,
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}
